// What would have changed a candidate's place: one change at a time of what the record or the panel said, and the place that
// the frozen rule gives with it, all else as it was.
import type { Criterion } from './document.ts'
import { FULL, type Grades, type Input, type Line, type LineUnit, pointsFor } from './points.ts'
import { rankingOf, type Standing, TOP, type Weighted } from './ranking.ts'

export type LiftBy =
  | { kind: 'LINE'; unit: LineUnit; now: number | null; wanted: number }
  | { kind: 'GRADES'; now: readonly string[]; wanted: readonly string[] }
  | { kind: 'PANEL'; now: number; wanted: number }

export type Lift = { code: string; by: LiftBy; from: number; to: number }

type Rules = Omit<Weighted, 'criteria'> & {
  criteria: readonly Pick<Criterion, 'code' | 'weight' | 'points'>[]
}

/** The least whole number above `low`, at most `high`, with which it holds; whatever is more holds too. */
function leastWith(low: number, high: number, holds: (value: number) => boolean): number | undefined {
  if (high <= low || !holds(high)) return undefined
  let [under, enough] = [low, high]
  while (enough - under > 1) {
    const middle = Math.floor((under + enough) / 2)
    if (holds(middle)) enough = middle
    else under = middle
  }
  return enough
}

/** The grades with the fewest steps up, a step being one grade better in one year; of as few steps, the least points. */
function leastGrades(
  rule: Grades,
  now: readonly string[],
  holds: (points: number) => boolean,
): readonly string[] | undefined {
  const rising = Object.entries(rule.worth)
    .toSorted(([, a], [, b]) => a - b)
    .map(([grade]) => grade)
  const start = Array.from({ length: rule.last }, (_, year) => now[year] ?? '')
  const worth = (grades: readonly string[]) => pointsFor(rule, { kind: 'GRADES', grades })
  const sorted = (grades: readonly string[]) =>
    grades.toSorted((a, b) => rising.indexOf(b) - rising.indexOf(a) || (a < b ? -1 : 1))
  const known = new Set<string>()
  let edge = [sorted(start)]
  while (edge.length > 0) {
    const next = edge
      .flatMap((grades) =>
        grades.flatMap((grade, year) => {
          const better = rising[rising.indexOf(grade) + 1]
          return better === undefined ? [] : [sorted(grades.map((one, nth) => (nth === year ? better : one)))]
        }),
      )
      .filter((grades) => {
        const key = grades.join()
        return known.has(key) ? false : known.add(key)
      })
    const [best] = next.filter((grades) => holds(worth(grades))).toSorted((a, b) => worth(a) - worth(b))
    if (best) return best
    edge = next
  }
}

function leastChange(
  { points: rule }: Pick<Criterion, 'points'>,
  now: { points: number; input: Input | undefined },
  holds: (points: number) => boolean,
): LiftBy | undefined {
  if (rule === null) {
    const wanted = leastWith(now.points, FULL, holds)
    return wanted === undefined ? undefined : { kind: 'PANEL', now: now.points, wanted }
  }
  if (rule.kind === 'GRADES') {
    const grades = now.input?.kind === 'GRADES' ? now.input.grades : []
    const wanted = leastGrades(rule, grades, holds)
    return wanted && { kind: 'GRADES', now: grades, wanted }
  }
  return leastOnLine(rule, now.input, holds)
}

function leastOnLine(
  rule: Line,
  input: Input | undefined,
  holds: (points: number) => boolean,
): LiftBy | undefined {
  const now = input?.kind === 'LINE' ? input.value : null
  const wanted = leastWith(now ?? -1, rule.to, (value) => holds(pointsFor(rule, { kind: 'LINE', value })))
  return wanted === undefined ? undefined : { kind: 'LINE', unit: rule.unit, now, wanted }
}

/** The points that a change would give. */
export function pointsWith({ points: rule }: Pick<Criterion, 'points'>, by: LiftBy): number {
  if (rule === null || by.kind === 'PANEL') return by.kind === 'PANEL' ? by.wanted : 0
  return pointsFor(
    rule,
    by.kind === 'LINE' ? { kind: 'LINE', value: by.wanted } : { kind: 'GRADES', grades: by.wanted },
  )
}

/** Criterion by criterion, the least change that betters the place, and the least that reaches the first three. */
export function liftsOf(
  rules: Rules,
  standings: readonly Standing[],
  label: string,
  inputs: Readonly<Record<string, Input>>,
): Lift[] {
  const me = rankingOf(rules, standings).find((one) => one.label === label)
  if (!me || me.rank === 1) return []
  const placeWith = (code: string, points: number): number =>
    rankingOf(
      rules,
      standings.map((one) =>
        one.label === label ? { ...one, points: { ...one.points, [code]: points } } : one,
      ),
    ).find((one) => one.label === label)?.rank ?? me.rank
  return rules.criteria.flatMap((criterion) => {
    const { code } = criterion
    const now = { points: me.points[code] ?? 0, input: inputs[code] }
    const lifted = (place: number): Lift[] => {
      const by = leastChange(criterion, now, (points) => placeWith(code, points) <= place)
      if (!by) return []
      return [{ code, by, from: me.rank, to: placeWith(code, pointsWith(criterion, by)) }]
    }
    const [next] = lifted(me.rank - 1)
    if (!next) return []
    return next.to > TOP ? [next, ...lifted(TOP)] : [next]
  })
}
