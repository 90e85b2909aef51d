// What a plan must hold before a leader is asked to agree to it (domain.md §2.2 and §2.3).
import {
  type Approach,
  aspectsOf,
  BEHAVIOURS,
  type ContentIndicator,
  type ContentResult,
  type Form,
  parentKey,
  type PlanContent,
} from '../rules.ts'

export type ContentReason =
  | 'no_main_result'
  | 'result_text_missing'
  | 'parent_missing'
  | 'parent_unknown'
  | 'parent_circles'
  | 'indicator_missing'
  | 'indicator_text_missing'
  | 'aspect_of_other_form'
  | 'aspect_twice'
  | 'target_missing'
  | 'target_words_missing'
  | 'measure_unit_missing'
  | 'behaviours_incomplete'
  | 'result_twice'

/** `field` is the place in the document: results.0.indicators.1.target */
export type Problem = { reason: ContentReason; field: string }

export type Frame = {
  form: Form
  approach: Approach
  /** What a result may hang on: results of leaders, indicators of the units above. */
  parents: ReadonlySet<string>
  /** The result on which each known result hangs, so that a circle shows. */
  above: ReadonlyMap<string, string | null>
}

/** A result is told in a phrase, not in a word. */
const MIN_TEXT = 10
const isTold = (text: string | null) => (text ?? '').trim().length >= MIN_TEXT

export function problemsOf(content: PlanContent, frame: Frame): Problem[] {
  const { results, behaviours } = content
  const problems = results.flatMap((result, at) =>
    resultProblems(result, frame).map(({ reason, field }) => ({
      reason,
      field: `results.${at}.${field}`,
    })),
  )
  const ids = results.flatMap(({ id, indicators }) => [id, ...indicators.map((one) => one.id)])
  if (new Set(ids).size < ids.length) problems.push({ reason: 'result_twice', field: 'results' })
  if (!results.some(({ kind }) => kind === 'MAIN'))
    problems.unshift({ reason: 'no_main_result', field: 'results' })
  const codes = new Set(behaviours.map(({ code }) => code))
  if (behaviours.length !== BEHAVIOURS.length || BEHAVIOURS.some((code) => !codes.has(code)))
    problems.push({ reason: 'behaviours_incomplete', field: 'behaviours' })
  return problems
}

/** The first thing that keeps the plan from being sent; the form shows them all beside their fields. */
export const whyNotSubmit = (content: PlanContent, frame: Frame): Problem | undefined =>
  problemsOf(content, frame)[0]

function resultProblems(result: ContentResult, frame: Frame): Problem[] {
  const problems: Problem[] = []
  const no = (reason: ContentReason, field: string) => problems.push({ reason, field })
  if (!isTold(result.text)) no('result_text_missing', 'text')
  const why = whyNotParent(result, frame)
  if (why) no(why, 'parent')
  if (result.indicators.length === 0) no('indicator_missing', 'indicators')
  const seen = new Set<string>()
  for (const [at, indicator] of result.indicators.entries()) {
    for (const { reason, field } of indicatorProblems(indicator, frame))
      no(reason, `indicators.${at}.${field}`)
    if (seen.has(indicator.aspect)) no('aspect_twice', `indicators.${at}.aspect`)
    seen.add(indicator.aspect)
  }
  return problems
}

/** Every main result serves something above it; only the head of an agency has nobody's plan over his. */
function whyNotParent(
  { id, kind, parent }: ContentResult,
  { form, parents, above }: Frame,
): ContentReason | undefined {
  if (!parent) return kind === 'MAIN' && form === 'JA_JF' ? 'parent_missing' : undefined
  if (!parents.has(parentKey(parent))) return 'parent_unknown'
  if ('resultId' in parent && circles(id, parent.resultId, above)) return 'parent_circles'
}

/** Whether the way up from a parent comes back to where it started, or goes round on its own. */
export function circles(from: string, parentId: string, above: ReadonlyMap<string, string | null>): boolean {
  const seen = new Set([from])
  for (let at: string | null = parentId; at !== null; at = above.get(at) ?? null) {
    if (seen.has(at)) return true
    seen.add(at)
  }
  return false
}

function indicatorProblems(
  { aspect, text, target, targetText, measureUnit }: ContentIndicator,
  { form, approach }: Frame,
): Problem[] {
  const problems: Problem[] = []
  const no = (reason: ContentReason, field: string) => problems.push({ reason, field })
  if (!aspectsOf(form).includes(aspect)) no('aspect_of_other_form', 'aspect')
  if (approach === 'QUALITATIVE') {
    if (!isTold(targetText)) no('target_words_missing', 'targetText')
    return problems
  }
  if (!isTold(text)) no('indicator_text_missing', 'text')
  if (target === null) no('target_missing', 'target')
  if (measureUnit.trim() === '') no('measure_unit_missing', 'measureUnit')
  return problems
}
