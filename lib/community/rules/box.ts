// Words without a name (A12): a letter waits in a box until there are letters of five people, so that none of them can be told
// from the others. Only then is the box emptied, and the next one opened (docs/decisions/0008, 0012).

export const FEWEST = 5
export const isCrowd = (letters: number): boolean => letters >= FEWEST

/** What needs no name to be answered; a practice or a story is somebody's. */
export const UNNAMED_CATEGORIES = ['OPINION', 'SUGGESTION', 'COMPLAINT', 'QUESTION'] as const

/** Of a letter that is filled up to one size there is room for so many letters of any script. */
export const LETTER_TITLE_MAX = 80
export const LETTER_TEXT_MAX = 500

export type BoxReason = 'box_closed' | 'token_taken' | 'token_not_genuine' | 'token_used' | 'key_unreadable'

/** The box that takes letters now: the newest that was not emptied, or the one after it. */
export const openNumber = (newest: { number: number; released: boolean } | null): number =>
  newest === null ? 1 : newest.released ? newest.number + 1 : newest.number

export function whyNotTake(
  number: number,
  { open, taken }: { open: number; taken: boolean },
): BoxReason | undefined {
  if (number !== open) return 'box_closed'
  if (taken) return 'token_taken'
}
