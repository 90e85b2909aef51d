// Looking back on a week or a quarter by three questions each, all of them optional. An answer is its author's alone until
// he names one reader, and again as soon as he takes that back.
import { addDays, addQuarters, type Day, quarterOf, quarterRange, weekOf } from '../../calendar/rules.ts'

export const REFLECTION_SPANS = ['WEEK', 'QUARTER'] as const
export type ReflectionSpan = (typeof REFLECTION_SPANS)[number]

export const WEEK_PROMPTS = ['PROUD', 'OBSTACLE', 'NEXT'] as const
export const QUARTER_PROMPTS = ['GROWTH', 'LESSON', 'SUPPORT'] as const
export const PROMPTS = [...WEEK_PROMPTS, ...QUARTER_PROMPTS] as const
export type Prompt = (typeof PROMPTS)[number]

export const promptsOf = (span: ReflectionSpan): readonly Prompt[] =>
  span === 'WEEK' ? WEEK_PROMPTS : QUARTER_PROMPTS

export type ReflectionReason =
  | 'reflection_not_open'
  | 'prompt_of_other_span'
  | 'nothing_changed'
  | 'no_leader'
  | 'already_shared'
  | 'not_shared'

/** The Monday of the day's week, or the first day of its quarter. */
export function spanStart(span: ReflectionSpan, day: Day): Day {
  if (span === 'QUARTER') return quarterRange(quarterOf(day)).from
  return weekOf(day)[0] ?? day
}

/** What may be written about today: the span under way and the one before, newest first. */
export function openStarts(span: ReflectionSpan, today: Day): [Day, Day] {
  const current = spanStart(span, today)
  const before =
    span === 'WEEK' ? addDays(current, -7) : quarterRange(addQuarters(quarterOf(current), -1)).from
  return [current, before]
}

export function whyNotReflect(
  { span, startsOn, prompts }: { span: ReflectionSpan; startsOn: Day; prompts: readonly Prompt[] },
  { today }: { today: Day },
): ReflectionReason | undefined {
  if (!openStarts(span, today).includes(startsOn)) return 'reflection_not_open'
  if (prompts.some((prompt) => !promptsOf(span).includes(prompt))) return 'prompt_of_other_span'
}

export function whyNotShare(
  { sharedAt }: { sharedAt: Date | null },
  { leader }: { leader: string | undefined },
): ReflectionReason | undefined {
  if (sharedAt) return 'already_shared'
  if (!leader) return 'no_leader'
}

export function whyNotTakeBack({ sharedAt }: { sharedAt: Date | null }): ReflectionReason | undefined {
  if (!sharedAt) return 'not_shared'
}
