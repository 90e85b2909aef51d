import { found, refuse, refuseIf } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { supervisorOn } from '@/lib/organization/queries'
import { whyNotReflect, whyNotShare, whyNotTakeBack } from '../rules/reflections'
import type { ReflectionChoice, ReflectionInput } from '../schema/reflections'
import { ownId } from '../store'
import {
  addAnswer,
  loadAnswers,
  loadReflection,
  removeAnswer,
  saveAnswer,
  saveReader,
} from '../store/reflections'

/** Answers to the questions of a week or a quarter, all of them, some, or none any more. */
export async function saveReflection(
  ctx: WriteCtx,
  { span, startsOn, answers }: ReflectionInput,
): Promise<void> {
  refuseIf(whyNotReflect({ span, startsOn, prompts: answers.map(({ prompt }) => prompt) }, ctx))
  const standing = new Map((await loadAnswers(ctx, { span, startsOn })).map((row) => [row.prompt, row]))
  let changes = 0
  for (const { prompt, version, text } of answers) {
    const before = standing.get(prompt)
    if (text === (before?.text ?? '')) continue
    changes += 1
    // An answer from another device stands where this form saw none, or the other way round.
    if (!before && version !== 0) refuse('changed_meanwhile')
    if (!before) await addAnswer(ctx, { span, startsOn, prompt, text })
    else if (text) await saveAnswer(ctx, { id: before.id, version }, text)
    else await removeAnswer(ctx, { id: before.id, version })
  }
  refuseIf(changes === 0 ? 'nothing_changed' : undefined)
  ctx.record('reflection.saved', { type: 'employee', id: ownId(ctx) }, { span, startsOn, changes })
}

/** One answer, to the leader of this day by name; whoever leads later is not meant. */
export async function shareReflection(
  ctx: WriteCtx,
  { reflectionId, version }: ReflectionChoice,
): Promise<void> {
  const reflection = await loadReflection(ctx, reflectionId)
  const leader = (await supervisorOn(ctx, ownId(ctx), ctx.today))?.id
  refuseIf(whyNotShare(reflection, { leader }))
  await saveReader(ctx, { id: reflectionId, version }, found(leader))
  ctx.record('reflection.shared', { type: 'reflection', id: reflectionId }, { with: found(leader) })
}

export async function takeBackReflection(
  ctx: WriteCtx,
  { reflectionId, version }: ReflectionChoice,
): Promise<void> {
  refuseIf(whyNotTakeBack(await loadReflection(ctx, reflectionId)))
  await saveReader(ctx, { id: reflectionId, version }, null)
  ctx.record('reflection.taken_back', { type: 'reflection', id: reflectionId })
}

export async function forgetReflection(
  ctx: WriteCtx,
  { reflectionId, version }: ReflectionChoice,
): Promise<void> {
  await loadReflection(ctx, reflectionId)
  await removeAnswer(ctx, { id: reflectionId, version })
  ctx.record('reflection.forgotten', { type: 'reflection', id: reflectionId })
}

/** All of one's reflections, shared ones too: they are nobody's but the person's. */
export async function forgetReflections(ctx: WriteCtx): Promise<void> {
  const { count } = await ctx.db.reflection.deleteMany({
    where: { regionId: ctx.regionId, employeeId: ownId(ctx) },
  })
  ctx.record('reflection.all_forgotten', { type: 'employee', id: ownId(ctx) }, { count })
}
