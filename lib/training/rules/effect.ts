// What a course changed: people who were there against similar people who were not, before it and three to six months
// after it (ahead.md A17). Difference of differences, weighted to those who went, with an interval; nothing is said of few.
import { addDays, addQuarters, quarterOf, type Day, type YearQuarter } from '../../calendar/rules.ts'

export const EFFECT_RULE = 'effect/1'

/** Fewer than this in either group and nothing is said. */
export const FEWEST = 15

export const VERDICTS = ['TOO_FEW', 'NOT_SEEN', 'BETTER', 'WORSE'] as const
export type Verdict = (typeof VERDICTS)[number]

export const MEASURES = ['BEHAVIOUR', 'RESULT'] as const
export type Measure = (typeof MEASURES)[number]

export type Change = {
  /** People are alike when they are of one post family and began at one level. */
  alike: string
  before: number
  after: number
}

export type Effect = {
  verdict: Verdict
  attended: number
  /** Of those who did not go, only those who are like someone who did. */
  compared: number
  difference: number | null
  low: number | null
  high: number | null
}

/** Four and a half months: the middle of the quarter that holds this day lies three to six months after the course. */
export const AFTER_DAYS = 137

/** The whole quarter before a course, and the one whose middle lies three to six months after it. */
export const quartersAround = (startsOn: Day, endsOn: Day): { before: YearQuarter; after: YearQuarter } => ({
  before: addQuarters(quarterOf(startsOn), -1),
  after: quarterOf(addDays(endsOn, AFTER_DAYS)),
})

type Moments = { count: number; mean: number; variance: number }

function moments(values: readonly number[]): Moments {
  const count = values.length
  if (count === 0) return { count, mean: 0, variance: 0 }
  const mean = values.reduce((sum, value) => sum + value, 0) / count
  const variance = count < 2 ? 0 : values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (count - 1)
  return { count, mean, variance }
}

/** Two-sided 95 % points of Student's t; between them the next smaller number of people is taken, which is careful. */
const T_95: readonly (readonly [degrees: number, t: number])[] = [
  [14, 2.145],
  [16, 2.12],
  [18, 2.101],
  [20, 2.086],
  [25, 2.06],
  [30, 2.042],
  [40, 2.021],
  [60, 2],
  [120, 1.98],
  [1000, 1.962],
]

const tOf = (degrees: number): number => T_95.findLast(([from]) => from <= degrees)?.[1] ?? 2.2

/**
 * The change of those who went less the change of those who are like them, kind by kind, each kind weighing as many as
 * went. A kind in which nobody stayed behind says nothing and is left out of both sides.
 */
export function effectOf(attended: readonly Change[], others: readonly Change[]): Effect {
  const went = Map.groupBy(attended, ({ alike }) => alike)
  const stayed = Map.groupBy(others, ({ alike }) => alike)
  const kinds = [...went].flatMap(([alike, people]) => {
    const like = stayed.get(alike)
    return like ? [{ went: changesOf(people), stayed: changesOf(like) }] : []
  })
  const count = kinds.reduce((sum, kind) => sum + kind.went.length, 0)
  const compared = kinds.reduce((sum, kind) => sum + kind.stayed.length, 0)
  const none = { attended: count, compared, difference: null, low: null, high: null }
  if (count < FEWEST || compared < FEWEST) return { verdict: 'TOO_FEW', ...none }

  // One spread for each side: a kind of one or two people has none of its own to speak of.
  const spreadWent = pooled(kinds.map((kind) => kind.went))
  const spreadStayed = pooled(kinds.map((kind) => kind.stayed))
  let difference = 0
  let variance = 0
  for (const kind of kinds) {
    const weight = kind.went.length / count
    difference += weight * (moments(kind.went).mean - moments(kind.stayed).mean)
    variance += weight ** 2 * (spreadWent / kind.went.length + spreadStayed / kind.stayed.length)
  }
  const margin = tOf(Math.min(count, compared) - 1) * Math.sqrt(variance)
  const [low, high] = [difference - margin, difference + margin]
  const verdict = low > 0 ? 'BETTER' : high < 0 ? 'WORSE' : 'NOT_SEEN'
  return { verdict, attended: count, compared, difference, low, high }
}

const changesOf = (people: readonly Change[]) => people.map(({ before, after }) => after - before)

/** The spread within kinds, not between them. */
function pooled(kinds: readonly (readonly number[])[]): number {
  const all = kinds.map(moments)
  const degrees = all.reduce((sum, { count }) => sum + Math.max(0, count - 1), 0)
  if (degrees === 0) return moments(kinds.flat()).variance
  return all.reduce((sum, { count, variance }) => sum + variance * Math.max(0, count - 1), 0) / degrees
}

/** An effect as it was kept: in hundredths. */
export type EffectView = {
  measure: Measure
  verdict: Verdict
  attended: number
  compared: number
  difference: number | null
  low: number | null
  high: number | null
  computedAt: Date
}
