const UNDO_SECONDS = 10

/** Starts with the decision, not with its answer: the server counts from there. Tells how many seconds are left. */
export function openUndoWindow(): () => number {
  const since = Date.now()
  return () => Math.max(1, UNDO_SECONDS - Math.ceil((Date.now() - since) / 1000))
}
