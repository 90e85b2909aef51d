// A person says what is wrong in what is held about him; BKD decides with a reason, and never about itself.

export const AREAS = [
  'PERSON',
  'POST',
  'SUPERVISOR',
  'CAREER',
  'ATTENDANCE',
  'WORK',
  'TRAINING',
  'OTHER',
] as const
export type Area = (typeof AREAS)[number]

export const CORRECTION_STATUSES = ['OPEN', 'DONE', 'REFUSED', 'WITHDRAWN'] as const
export type CorrectionStatus = (typeof CORRECTION_STATUSES)[number]

export type Correction = {
  id: string
  accountId: string
  area: Area
  mistake: string
  proposal: string
  askedAt: Date
  status: CorrectionStatus
  answer: string | null
  answeredByName: string | null
  answeredAt: Date | null
  version: number
}

export type CorrectionReason = 'own_request' | 'correction_over' | 'correction_waits'

/** So many may wait at once: more are no longer a request. */
export const MOST_OPEN = 10

export const whyNotAsk = (open: number): CorrectionReason | undefined =>
  open >= MOST_OPEN ? 'correction_waits' : undefined

type Asked = { accountId: string; status: CorrectionStatus }

export function whyNotAnswer({ accountId, status }: Asked, by: string): CorrectionReason | undefined {
  if (accountId === by) return 'own_request'
  return status === 'OPEN' ? undefined : 'correction_over'
}

export const whyNotWithdraw = ({ status }: Pick<Asked, 'status'>): CorrectionReason | undefined =>
  status === 'OPEN' ? undefined : 'correction_over'

/** So long after it was asked for a file may be fetched: the way from the button to the download. */
export const FETCH_WITHIN = 10 * 60 * 1000
