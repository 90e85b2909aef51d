// The points once more from the inputs that were copied, and the order once more from the points: whether what is stored follows.
import type { RulesDocument } from './document.ts'
import type { Inputs } from './inputs.ts'
import { pointsFor } from './points.ts'
import { candidatesOf, type RoundCandidate, type Scored, withPanel } from './round-file.ts'

/** Codes of the record whose stored points do not follow from the input by the rule. */
export const wrongPoints = (
  { criteria }: Pick<RulesDocument, 'criteria'>,
  inputs: Inputs,
  points: Readonly<Record<string, number>>,
): string[] =>
  criteria.flatMap(({ code, points: rule }) => {
    const input = inputs[code]
    return rule && (!input || pointsFor(rule, input) !== points[code]) ? [code] : []
  })

export type Standing = Pick<Scored, 'label' | 'panel' | 'daysInRank' | 'lot'> & {
  /** Of the record alone. */
  points: Readonly<Record<string, number>>
}

/** Whether the stored order, to the last figure, is what the rules make of these inputs and scores. */
export function isSameOrder(
  rules: RulesDocument,
  standings: readonly Standing[],
  stored: readonly RoundCandidate[],
): boolean {
  const plain = ({ label, points, total, rank }: RoundCandidate) =>
    [label, total, rank, ...rules.criteria.map(({ code }) => points[code])].join()
  try {
    const again = candidatesOf(
      rules,
      standings.map((one) => ({ ...one, points: withPanel(one.points, one.panel) })),
    )
    return again.map(plain).join('\n') === stored.map(plain).join('\n')
  } catch (error) {
    // Figures outside the rules give no order at all.
    if (error instanceof RangeError) return false
    throw error
  }
}
