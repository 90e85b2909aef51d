import { v7 } from 'uuid'
import type { AssignedView } from '@/lib/plans/queries/own'
import type { Standard } from '@/lib/plans/queries/standards'
import { aspectsOf, type ContentIndicator, type ContentResult, type Form } from '@/lib/plans/rules'

/** The next aspect that a result has no indicator for. */
export function newIndicator(form: Form, taken: readonly ContentIndicator[]): ContentIndicator | undefined {
  const aspect = aspectsOf(form).find((one) => !taken.some((indicator) => indicator.aspect === one))
  return (
    aspect && {
      id: v7(),
      aspect,
      text: '',
      target: null,
      targetText: null,
      measureUnit: '',
      direction: 'UP',
      evidenceNeeded: null,
      standardId: null,
    }
  )
}

export function newResult(form: Form, over: Partial<ContentResult> = {}): ContentResult {
  const first = newIndicator(form, [])
  return {
    id: v7(),
    kind: 'MAIN',
    text: '',
    parent: null,
    serves: null,
    continues: null,
    indicators: first ? [first] : [],
    ...over,
  }
}

const typed = (target: string | null) => target?.replace('.', ',') ?? null

/** A stored result as its fields show it: from here on a target is what a person typed. */
export const asTyped = (result: ContentResult): ContentResult => ({
  ...result,
  indicators: result.indicators.map((one) => ({ ...one, target: typed(one.target) })),
})

/** What a leader assigned, as a result that hangs where he wants it. */
export const resultFrom = (form: Form, { text, parent }: AssignedView): ContentResult =>
  newResult(form, { text, parent: { resultId: parent.id }, serves: parent.unitIndicatorId })

/** The standards of one result, one indicator for each aspect that the form knows. */
export function resultFromStandards(form: Form, standards: readonly Standard[]): ContentResult {
  const fitting = aspectsOf(form).flatMap(
    (aspect) => standards.find((standard) => standard.aspect === aspect) ?? [],
  )
  return newResult(form, {
    text: standards[0]?.resultText ?? '',
    ...(fitting.length > 0 && {
      indicators: fitting.map(({ id, aspect, text, target, measureUnit, direction }) => ({
        id: v7(),
        aspect,
        text,
        target: typed(target),
        targetText: null,
        measureUnit,
        direction,
        evidenceNeeded: null,
        standardId: id,
      })),
    }),
  })
}
