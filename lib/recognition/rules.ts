// Recognition: thanks for what was seen, said in one sentence and tied to a behaviour; and what the record itself tells of
// punctual and finished work (domain.md §4.4).
import type { Day } from '../calendar/rules.ts'

export const SENTENCE_MIN = 10
export const SENTENCE_MAX = 200
/** Thanks that come by the dozen say nothing. */
export const MOST_A_DAY = 5

export type Reason =
  | 'praise_self'
  | 'praise_out_of_circle'
  | 'praised_today'
  | 'praise_too_many'
  | 'praise_of_the_other'
  | 'praise_withdrawn'
  | 'praise_settled'

export function whyNotPraise(
  { receiverId }: { receiverId: string },
  { by, inCircle, today }: { by: string; inCircle: boolean; today: readonly { receiverId: string }[] },
): Reason | undefined {
  if (receiverId === by) return 'praise_self'
  if (!inCircle) return 'praise_out_of_circle'
  if (today.some((one) => one.receiverId === receiverId)) return 'praised_today'
  if (today.length >= MOST_A_DAY) return 'praise_too_many'
}

/** A slip is taken back on the same day; later it is part of what was read. */
export function whyNotTakeBack(
  praise: { giverId: string; givenOn: Day; withdrawn: boolean },
  { by, today }: { by: string; today: Day },
): Reason | undefined {
  if (praise.giverId !== by) return 'praise_of_the_other'
  if (praise.withdrawn) return 'praise_withdrawn'
  if (praise.givenOn !== today) return 'praise_settled'
}

/** What a page shows; its file holds all. */
export const PRAISE_SHOWN = 40
export const ALL_PRAISE = 100_000
