// What changed between two versions of a plan, told by fields, so that nobody has to compare by eye.
import {
  ANNEXES,
  type Annex,
  type Behaviour,
  type ContentIndicator,
  type ContentResult,
  parentKey,
  type PlanContent,
} from '../rules.ts'

export const RESULT_FIELDS = ['kind', 'text', 'parent', 'serves', 'continues'] as const
export const INDICATOR_FIELDS = [
  'aspect',
  'text',
  'target',
  'targetText',
  'measureUnit',
  'direction',
  'evidenceNeeded',
  'standardId',
] as const
export type ResultField = (typeof RESULT_FIELDS)[number]
export type IndicatorField = (typeof INDICATOR_FIELDS)[number]

export type Change<F> = { field: F; before: string | null; after: string | null }

export type IndicatorChange =
  | { what: 'added' | 'removed'; indicator: ContentIndicator }
  | { what: 'changed'; indicator: ContentIndicator; changes: Change<IndicatorField>[] }

export type ResultChange =
  | { what: 'added' | 'removed'; result: ContentResult }
  | {
      what: 'changed'
      result: ContentResult
      changes: Change<ResultField>[]
      indicators: IndicatorChange[]
    }

export type Difference = {
  results: ResultChange[]
  behaviours: { code: Behaviour; before: string; after: string }[]
  annexes: { annex: Annex; added: string[]; removed: string[] }[]
}

export const isSame = ({ results, behaviours, annexes }: Difference): boolean =>
  results.length + behaviours.length + annexes.length === 0

export function differenceOf(before: PlanContent, after: PlanContent): Difference {
  return {
    results: [
      ...after.results.flatMap((result): ResultChange[] => {
        const was = before.results.find(({ id }) => id === result.id)
        return was ? changedResult(was, result) : [{ what: 'added', result }]
      }),
      ...before.results
        .filter(({ id }) => !after.results.some((result) => result.id === id))
        .map((result): ResultChange => ({ what: 'removed', result })),
    ],
    behaviours: after.behaviours.flatMap(({ code, expectation }) => {
      const was = before.behaviours.find((one) => one.code === code)?.expectation ?? ''
      return was === expectation ? [] : [{ code, before: was, after: expectation }]
    }),
    annexes: ANNEXES.flatMap((annex) => {
      const added = after.annexes[annex].filter((line) => !before.annexes[annex].includes(line))
      const removed = before.annexes[annex].filter((line) => !after.annexes[annex].includes(line))
      return added.length + removed.length === 0 ? [] : [{ annex, added, removed }]
    }),
  }
}

function changedResult(before: ContentResult, after: ContentResult): ResultChange[] {
  const changes = RESULT_FIELDS.flatMap((field) => change(field, words(before, field), words(after, field)))
  const indicators: IndicatorChange[] = [
    ...after.indicators.flatMap((indicator): IndicatorChange[] => {
      const was = before.indicators.find(({ id }) => id === indicator.id)
      if (!was) return [{ what: 'added', indicator }]
      const fields = INDICATOR_FIELDS.flatMap((field) => change(field, was[field], indicator[field]))
      return fields.length === 0 ? [] : [{ what: 'changed', indicator, changes: fields }]
    }),
    ...before.indicators
      .filter(({ id }) => !after.indicators.some((indicator) => indicator.id === id))
      .map((indicator): IndicatorChange => ({ what: 'removed', indicator })),
  ]
  return changes.length + indicators.length === 0
    ? []
    : [{ what: 'changed', result: after, changes, indicators }]
}

const words = (result: ContentResult, field: ResultField): string | null =>
  field === 'parent' ? result.parent && parentKey(result.parent) : result[field]

const change = <F>(field: F, before: string | null, after: string | null): Change<F>[] =>
  before === after ? [] : [{ field, before, after }]
