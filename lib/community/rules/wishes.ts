// What is difficult on a screen (row R-49, A16): one form everywhere, answered before all, without a name.

export const WISH_STATES = ['RECEIVED', 'IN_PROGRESS', 'DONE', 'DECLINED'] as const
export type WishState = (typeof WISH_STATES)[number]

export const WISH_MIN = 10
export const WISH_MAX = 600

export type WishReason = 'not_found' | 'too_many_today' | 'own_wish' | 'wish_moved_on'

/** To which states the desk may bring it; the same again is a better answer. */
const ROADS: Record<WishState, readonly WishState[]> = {
  RECEIVED: ['RECEIVED', 'IN_PROGRESS', 'DONE', 'DECLINED'],
  IN_PROGRESS: ['IN_PROGRESS', 'DONE', 'DECLINED'],
  DONE: ['DONE', 'IN_PROGRESS'],
  DECLINED: ['DECLINED', 'IN_PROGRESS'],
}
export const statesAfter = (state: WishState): readonly WishState[] => ROADS[state]

export const whyNotHandle = (state: WishState, next: WishState): WishReason | undefined =>
  ROADS[state].includes(next) ? undefined : 'wish_moved_on'

/** What is taken up or ended says how. */
export const needsAnswer = (state: WishState): boolean => state !== 'RECEIVED'

/** "Me too" is for what others brought, and for what all may read. */
export function whyNotJoin(wish: { mine: boolean; listed: boolean }): WishReason | undefined {
  if (wish.mine) return 'own_wish'
  if (!wish.listed) return 'not_found'
}
