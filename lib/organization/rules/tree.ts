/** Each unit under the one that it hangs below, in the order given. What hangs below a unit that is not among them stands at the top. */
export function inTree<T extends { id: string; parentId: string | null }>(
  all: readonly T[],
): (T & { depth: number })[] {
  const ids = new Set(all.map(({ id }) => id))
  const under = Map.groupBy(all, ({ parentId }) => (parentId !== null && ids.has(parentId) ? parentId : null))
  const below = (parentId: string | null, depth: number): (T & { depth: number })[] =>
    (under.get(parentId) ?? []).flatMap((unit) => [{ ...unit, depth }, ...below(unit.id, depth + 1)])
  return below(null, 0)
}

/** A unit and those below it that have no public page of their own. */
export function withoutOwnPages(
  all: readonly { id: string; parentId: string | null; isPublic: boolean }[],
  rootId: string,
): string[] {
  const reached = [rootId]
  for (const id of reached)
    reached.push(
      ...all.filter(({ parentId, isPublic }) => parentId === id && !isPublic).map((unit) => unit.id),
    )
  return reached
}
