// How much somebody carries, from facts that are recorded anyway (ahead.md A18). It is read beside a result and never turned into
// a grade. Whole basis points: 10,000 is a full ordinary load. Nothing is rounded but downwards, and each part is shown.

export const LOAD_RULE = 'load/1'
/** The first day from which this rule counts; a later rule gets its own name and day. */
export const LOAD_RULE_FROM = '2024-01-01'

export const NORMAL = 10_000
/** Hours beyond twice the normal ones are not read as load: they are read as a book to look into. */
export const HOURS_MOST = 20_000
/** Half of what the empty seats of the unit leave undone falls on those who are there, a quarter of a load at most. */
export const VACANCY_MOST = 2500
/** Each assignment beside the own post. */
export const EXTRA_EACH = 500
export const EXTRA_MOST = 2000
/** So much load is too much, whoever stands beside. */
export const OVERLOAD = 13_000
/** And so much of the middle one's is too much for one: half as much again. */
export const OVERLOAD_OF_MIDDLE = 15_000

export type LoadFacts = {
  /** Working minutes of the period after leave was taken out. */
  normalMinutes: number
  /** Minutes in logs that the superior approved. */
  loggedMinutes: number
  /** Of the unit, on the last day of the period. */
  seats: number
  filled: number
  /** Additional results in the plan, and acting posts. */
  extras: number
  /** Working days on leave; they shorten the normal minutes. */
  leaveDays: number
}

export type LoadReading = {
  rule: string
  hours: number
  vacancy: number
  extras: number
  total: number
}

const floorDiv = (a: number, b: number) => Math.floor(a / b)

/** Null when no hour is on record: nothing is then said about the load, and nothing corrected. */
export function loadOf({
  normalMinutes,
  loggedMinutes,
  seats,
  filled,
  extras,
}: LoadFacts): LoadReading | null {
  if (normalMinutes <= 0 || loggedMinutes <= 0) return null
  const hours = Math.min(HOURS_MOST, floorDiv(loggedMinutes * NORMAL, normalMinutes))
  const empty = Math.max(0, seats - filled)
  const vacancy = seats > 0 ? Math.min(VACANCY_MOST, floorDiv(empty * NORMAL, seats * 2)) : 0
  const added = Math.min(EXTRA_MOST, Math.max(0, extras) * EXTRA_EACH)
  return { rule: LOAD_RULE, hours, vacancy, extras: added, total: hours + vacancy + added }
}

/** The load in the middle, the lower one of two: offices differ in how much of a day they write down, neighbours less so. */
export function middleOf(loads: readonly (LoadReading | null)[]): number | null {
  const rising = loads.flatMap((load) => load?.total ?? []).toSorted((a, b) => a - b)
  return rising[Math.floor((rising.length - 1) / 2)] ?? null
}

export const isOverload = (load: LoadReading | null, middle: number | null): boolean =>
  load !== null &&
  (load.total >= OVERLOAD ||
    (middle !== null && middle > 0 && load.total * NORMAL >= middle * OVERLOAD_OF_MIDDLE))

/** A tenth up or down at most: load lifts an equal result, it does not replace one. */
export const CORRECTION_MOST = 1000

/** What a result is multiplied with, in basis points: a fifth of what the load departs from the middle of those compared. */
export function correctionOf(load: LoadReading | null, middle: number | null): number {
  if (!load || !middle) return NORMAL
  const departs = Math.trunc((load.total * NORMAL - middle * NORMAL) / (middle * 5))
  return NORMAL + Math.max(-CORRECTION_MOST, Math.min(CORRECTION_MOST, departs))
}

/**
 * How unevenly a whole is spread, as an exact fraction: 0 when all carry the same. For n loads x in rising order it is
 * (2 Σ i·xᵢ − (n+1) Σ x) / (n Σ x).
 */
export function giniOf(loads: readonly number[]): { over: number; under: number } | null {
  if (loads.length === 0 || !loads.every((load) => Number.isSafeInteger(load) && load >= 0)) return null
  const rising = loads.toSorted((a, b) => a - b)
  const sum = rising.reduce((total, load) => total + load, 0)
  if (sum === 0) return { over: 0, under: 1 }
  const weighted = rising.reduce((total, load, place) => total + (place + 1) * load, 0)
  const n = rising.length
  return { over: 2 * weighted - (n + 1) * sum, under: n * sum }
}
