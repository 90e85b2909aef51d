// What a seat is made of: where somebody sits, what the work is and whose seat stands above.
import type { JobKey } from '../jobs.ts'
import type { PersonaKey } from '../regions.ts'

export type Level =
  'ELECTED' | 'TOP' | 'ADMINISTRATOR' | 'SUPERVISOR' | 'EXPERT_SENIOR' | 'EXPERT' | 'SKILLED' | 'CLERK'

export type SeatSpec = {
  key: string
  unit: string
  title: string
  job: JobKey
  level: Level
  /** Null only for the head of the region. */
  above: string | null
  isHead?: boolean
  count?: number
  persona?: PersonaKey
  back?: readonly string[]
  front?: string
  /** Another seat stood above until the middle of a quarter: the newest, or one that is over. */
  formerAbove?: { seat: string; until: 'newest' | 'former' }
  /** Moved here from another unit in the middle of the quarter before those; the old plan was closed, a new one opened. */
  formerPost?: { unit: string; title: string; above: string }
  /** New in the region: so many days ago, at most since the quarter began. */
  joinedDaysAgo?: number
  /** Reaches this age, and with it retirement, within the next two years. */
  retiresAt?: number
  /** Leads another unit for the time being, as Plt. */
  actingHeadOf?: { unit: string; title: string }
}

export const NURSE = ['A.Md.Kep.', 'S.Kep., Ns.'] as const
export const MIDWIFE = ['A.Md.Keb.', 'S.Keb.'] as const
export const TEACHER = ['S.Pd.', 'S.Pd.', 'M.Pd.'] as const
export const OFFICE = ['S.E.', 'S.Sos.', 'S.A.P.', 'S.I.P.', 'S.H.', 'A.Md.'] as const
export const ENGINEER = ['S.T.', 'A.Md.T.', 'S.Tr.T.'] as const
export const HEALTH = ['S.K.M.', 'S.K.M., M.K.M.'] as const
export const LEADER = ['M.Si.', 'S.E., M.M.', 'S.Sos., M.Si.', 'S.H., M.H.', 'S.I.P., M.A.P.'] as const

export const slug = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '-')

export const other = (here: boolean, persona: PersonaKey) => (here ? { persona } : {})
export const when = (here: boolean, seat: Seat): Seat[] => (here ? [seat] : [])

type Seat = readonly [
  key: string,
  title: string,
  job: JobKey,
  level: Level,
  above: string | null,
  more?: Omit<SeatSpec, 'key' | 'unit' | 'title' | 'job' | 'level' | 'above'>,
]

export const at = (unit: string, seats: readonly Seat[]): SeatSpec[] =>
  seats.map(([key, title, job, level, above, more]) => ({ key, unit, title, job, level, above, ...more }))
