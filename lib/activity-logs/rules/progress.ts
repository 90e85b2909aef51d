// What a person's days look like, and what could be written next.
import {
  addDays,
  type Day,
  type Holidays,
  isWorkingDay,
  type Range,
  workingDays,
} from '../../calendar/rules.ts'
import { LOG_STATUSES, type LogStatus } from '../rules.ts'

export type Tally = Record<LogStatus, { logs: number; minutes: number }>

export function tally(logs: readonly { status: LogStatus; minutes: number }[]): Tally {
  const of = (status: LogStatus) => {
    const theirs = logs.filter((log) => log.status === status)
    return { logs: theirs.length, minutes: theirs.reduce((sum, { minutes }) => sum + minutes, 0) }
  }
  return {
    DRAFT: of('DRAFT'),
    SUBMITTED: of('SUBMITTED'),
    RETURNED: of('RETURNED'),
    APPROVED: of('APPROVED'),
    EXPIRED: of('EXPIRED'),
  }
}

/** A day is filled once something of it was handed in, whatever became of it. */
export const FILLING_STATUSES: readonly LogStatus[] = LOG_STATUSES.filter(
  (status) => status !== 'DRAFT' && status !== 'EXPIRED',
)
export const fillsDay = (status: LogStatus): boolean => FILLING_STATUSES.includes(status)

export type PersonDays = { today: Day; holidays: Holidays; filled: ReadonlySet<Day>; leave: ReadonlySet<Day> }

const isExpected = (day: Day, { holidays, leave }: PersonDays) =>
  isWorkingDay(day, holidays) && !leave.has(day)

/** Working days that passed without an entry; today may still be filled and does not count. */
export const emptyDays = (range: Range, days: PersonDays): Day[] =>
  workingDays(range, days.holidays).filter(
    (day) => day < days.today && !days.leave.has(day) && !days.filled.has(day),
  )

/** Working days on which an entry was due, today included. */
export const expectedDays = (range: Range, days: PersonDays): Day[] =>
  workingDays(range, days.holidays).filter((day) => day <= days.today && !days.leave.has(day))

const STREAK_LOOKBACK = 60

/** How many expected days in a row, back from yesterday, hold no entry. */
export function emptyStreak(days: PersonDays): number {
  let streak = 0
  for (let back = 1; back <= STREAK_LOOKBACK; back += 1) {
    const day = addDays(days.today, -back)
    if (!isExpected(day, days)) continue
    if (days.filled.has(day)) break
    streak += 1
  }
  return streak
}

export const DAY_STATES = ['FILLED', 'EMPTY', 'TODAY', 'AHEAD', 'LEAVE', 'OFF'] as const
export type DayState = (typeof DAY_STATES)[number]

export function dayState(day: Day, days: PersonDays): DayState {
  if (days.filled.has(day)) return 'FILLED'
  if (days.leave.has(day)) return 'LEAVE'
  if (!isWorkingDay(day, days.holidays)) return 'OFF'
  if (day === days.today) return 'TODAY'
  return day > days.today ? 'AHEAD' : 'EMPTY'
}

export const SUGGESTION_SOURCES = ['REPEAT', 'FAVOURITE', 'TARGET'] as const
export type SuggestionSource = (typeof SUGGESTION_SOURCES)[number]

export type Draftable = {
  title: string
  minutes: number
  workResultId?: string | null
  indicatorId?: string | null
  quantity?: string | null
  measureUnit?: string | null
}

export type Suggestion = Draftable & { source: SuggestionSource }

export type SuggestionSources = {
  today: Day
  /** The person's own recent logs, today's included. */
  recent: readonly (Draftable & { logDate: Day })[]
  favourites: readonly Draftable[]
  /** From the person's plan, with how far each one is. */
  targets: readonly (Draftable & { progress: number })[]
  limit?: number
}

/** Yesterday's work first, then favourites, then the targets that lag most; nothing that is already in today's list. */
export function suggestions({
  today,
  recent,
  favourites,
  targets,
  limit = 6,
}: SuggestionSources): Suggestion[] {
  const earlier = recent.filter(({ logDate }) => logDate < today)
  const lastDay = earlier.reduce<Day>((latest, { logDate }) => (logDate > latest ? logDate : latest), '')
  const offered: Suggestion[] = [
    ...earlier.filter(({ logDate }) => logDate === lastDay).map((log) => suggest(log, 'REPEAT')),
    ...favourites.map((favourite) => suggest(favourite, 'FAVOURITE')),
    ...targets.toSorted((a, b) => a.progress - b.progress).map((target) => suggest(target, 'TARGET')),
  ]
  const seen = new Set(recent.filter(({ logDate }) => logDate === today).map(({ title }) => sameTitle(title)))
  return offered
    .filter(({ title }) => !seen.has(sameTitle(title)) && seen.add(sameTitle(title)))
    .slice(0, limit)
}

const sameTitle = (title: string) => title.trim().replace(/\s+/g, ' ').toLowerCase()

const suggest = (of: Draftable, source: SuggestionSource): Suggestion => ({
  source,
  title: of.title,
  minutes: of.minutes,
  workResultId: of.workResultId ?? null,
  indicatorId: of.indicatorId ?? null,
  quantity: of.quantity ?? null,
  measureUnit: of.measureUnit ?? null,
})
