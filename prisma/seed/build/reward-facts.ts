// What the builders of rewards know of people: the facts of a period, and the load that they carried in it.
import { netMinutes } from '../../../lib/calendar/rules/working-time.ts'
import { quarterFactsOf } from '../../../lib/recognition/rules/badges.ts'
import type { LoadFacts } from '../../../lib/recognition/rules/load.ts'
import type { RewardFacts } from '../../../lib/recognition/rules/reward-eligibility.ts'
import {
  periodRange,
  type RewardDocument,
  type RewardPeriod,
} from '../../../lib/recognition/rules/rewards.ts'
import type { ReviewEvidence } from '../../../lib/reviews/rules/evidence.ts'
import type { Range } from './calendar.ts'
import type { Leaves } from './leave.ts'
import type { SeedLog } from './logs.ts'
import { postOn, type SeedPerson } from './people.ts'
import type { Plans } from './plans.ts'
import type { SeedReview } from './reviews.ts'
import { type Row, textOf } from './rows.ts'
import type { Setting } from './setting.ts'

export type Told = {
  people: readonly SeedPerson[]
  reviews: readonly SeedReview[]
  logs: readonly SeedLog[]
  plans: Plans
  leaves: Leaves
  posts: readonly Row[]
  absences: readonly Row[]
}

export const TABLES = [
  'reward_programme',
  'reward_rules',
  'reward_seat',
  'reward_nomination',
  'reward_nominee',
  'reward_conflict',
  'reward_score',
  'reward_ranking',
  'reward_decision',
  'reward_award',
  'reward_consent',
] as const
export type Table = (typeof TABLES)[number]

export type Stage = 'DECIDED' | 'SCORING' | 'OPEN' | 'ANNOUNCED'
export type Cast = { officer: SeedPerson; panel: SeedPerson[]; decider: SeedPerson }

export type Put = (table: Table, row: Row) => void

export type At = { programmeId: string; document: RewardDocument; hash: string; stage: Stage; place: number }
export type Named = { person: SeedPerson; facts: RewardFacts; by: string[] }

export function factsFor(of: Setting, told: Told, person: SeedPerson, period: RewardPeriod): RewardFacts {
  const range = periodRange(period)
  const quarters = of.calendar.ended.filter(
    ({ year, quarter }) =>
      year === period.year &&
      (period.kind === 'QUARTER' ? quarter === period.number : Math.ceil(quarter / 2) === period.number),
  )
  const absent = told.absences.filter((row) => {
    const day = textOf(row.day ?? '')
    return (
      row.employee_id === person.id && row.excused_at === null && day >= range.from && day <= range.through
    )
  })
  return {
    quarters: quarters.map((quarter) => {
      const review = told.reviews.find(
        (one) =>
          one.personId === person.id &&
          one.quarter.year === quarter.year &&
          one.quarter.quarter === quarter.quarter,
      )
      return {
        quarter,
        grade: review?.grade ?? null,
        facts: review ? quarterFactsOf(review.row.evidence as Partial<ReviewEvidence>) : null,
      }
    }),
    annual: null,
    days: {
      expected: of.calendar.workingIn(range).filter((day) => !told.leaves.isOnLeave(person.id, day)).length,
      absent: absent.length,
    },
    discipline: 'UNKNOWN',
  }
}

export function loadFactsFor(of: Setting, told: Told, person: SeedPerson, range: Range): LoadFacts {
  const ramadan = new Set(of.calendar.national.flatMap(({ day, kind }) => (kind === 'RAMADAN' ? [day] : [])))
  const days = of.calendar.workingIn(range)
  const present = days.filter((day) => !told.leaves.isOnLeave(person.id, day))
  const unit = postOn(person, range.through)?.unit
  const seats = told.posts
    .filter((row) => row.unit_id === unit?.id && row.closed_on === null)
    .reduce((sum, row) => sum + (typeof row.seats === 'number' ? row.seats : 0), 0)
  const filled = told.people.filter((one) => unit && postOn(one, range.through)?.unit === unit).length
  return {
    normalMinutes: present.reduce(
      (sum, day) => sum + netMinutes(day, { holidays: of.calendar.holidays, ramadan }),
      0,
    ),
    loggedMinutes: told.logs
      .filter(
        ({ personId, day, course }) =>
          personId === person.id && course.status === 'APPROVED' && day >= range.from && day <= range.through,
      )
      .reduce((sum, { minutes }) => sum + minutes, 0),
    seats,
    filled: Math.min(seats, filled),
    extras:
      told.plans.on(person.id, range.through)?.content.results.filter(({ kind }) => kind === 'ADDITIONAL')
        .length ?? 0,
    leaveDays: days.length - present.length,
  }
}
