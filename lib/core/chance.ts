/** In an order that only chance knows; `draw` gives a whole number below the one that it is given. */
export function shuffled<T>(items: readonly T[], draw: (below: number) => number): T[] {
  const mixed = [...items]
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = draw(last + 1)
    const [a, b] = [mixed[last], mixed[other]]
    if (a === undefined || b === undefined) throw new Error('drawn from outside')
    mixed[last] = b
    mixed[other] = a
  }
  return mixed
}
