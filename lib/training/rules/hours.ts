// Hours learned in a year. PNS: at least 20 JP (PP 11/2017 art. 203). PPPK: at most 24 JP (PP 49/2018), with 20 shown as a
// target for information, since UU 20/2023 makes learning a duty of both. From memory, to be confirmed: domain.md §6.
import type { EmployeeKind } from '../../organization/rules.ts'
import { isClassical, type Kind } from '../rules.ts'

/** What a year of learning should come to, in JP. */
export const YEAR_TARGET = 20

export const HOURS_RULE = 'jp-20-24/1'

export const RECORD_STATUSES = ['WAITING', 'VERIFIED', 'REFUSED', 'WITHDRAWN'] as const
export type RecordStatus = (typeof RECORD_STATUSES)[number]

export const RECORD_SOURCES = ['ATTENDANCE', 'CERTIFICATE', 'COMMUNITY'] as const
export type RecordSource = (typeof RECORD_SOURCES)[number]

export type YearGoal = {
  /** What the year should come to. */
  target: number
  /** Whether missing it breaks a rule. */
  binding: boolean
  /** What beyond it is not counted. */
  most: number | null
}

/** The goal of a year by the kind of employment; none for those whom no rule names. */
export function yearGoal(kind: EmployeeKind): YearGoal | undefined {
  if (kind === 'PNS' || kind === 'CPNS') return { target: YEAR_TARGET, binding: true, most: null }
  if (kind === 'PPPK' || kind === 'PPPK_PW') return { target: YEAR_TARGET, binding: false, most: 24 }
}

export type LearnedHours = { kind: Kind; hours: number; status: RecordStatus }

export type YearOfHours = {
  /** All that was verified. */
  learned: number
  /** What of it counts under the limit. */
  counted: number
  beyond: number
  waiting: number
  classical: number
  nonClassical: number
  /** Still missing up to the target. */
  missing: number
}

/** Only what was verified counts: a plan, a seat and a certificate that waits are not hours. */
export function yearOfHours(records: readonly LearnedHours[], goal: YearGoal | undefined): YearOfHours {
  const sum = (of: readonly LearnedHours[]) => of.reduce((total, { hours }) => total + hours, 0)
  const verified = records.filter(({ status }) => status === 'VERIFIED')
  const learned = sum(verified)
  const counted = goal?.most == null ? learned : Math.min(learned, goal.most)
  const classical = sum(verified.filter(({ kind }) => isClassical(kind)))
  return {
    learned,
    counted,
    beyond: learned - counted,
    waiting: sum(records.filter(({ status }) => status === 'WAITING')),
    classical,
    nonClassical: learned - classical,
    missing: goal ? Math.max(0, goal.target - counted) : 0,
  }
}
