import 'server-only'
import { newIdAt } from '@/lib/core/id'
import { refuseIf, savedOrRefuse } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { whyNotAnswer, whyNotAsk, whyNotWithdraw } from '../rules/corrections'
import type { AnswerInput, CorrectionChoice, CorrectionInput } from '../schema/corrections'
import { countOpen, loadCorrection } from '../store/corrections'

/** Puts what is wrong before BKD. */
export async function askCorrection(ctx: WriteCtx, input: CorrectionInput): Promise<void> {
  refuseIf(whyNotAsk(await countOpen(ctx)))
  const id = newIdAt(ctx.now)
  await ctx.db.dataCorrection.create({
    data: { regionId: ctx.regionId, id, accountId: ctx.actor.accountId, askedAt: ctx.now, ...input },
    select: { id: true },
  })
  ctx.record('data_correction.asked', { type: 'data_correction', id }, { area: input.area })
}

/** Takes back what BKD has not answered. */
export async function withdrawCorrection(
  ctx: WriteCtx,
  { correctionId, version }: CorrectionChoice,
): Promise<void> {
  const asked = await loadCorrection(ctx, correctionId, { accountId: ctx.actor.accountId })
  refuseIf(whyNotWithdraw(asked))
  await move(ctx, { correctionId, version }, { status: 'WITHDRAWN' })
  ctx.record('data_correction.withdrawn', { type: 'data_correction', id: correctionId })
}

/** BKD says what became of it, with the reason that the person reads. */
export async function answerCorrection(
  ctx: WriteCtx,
  { outcome, answer, ...choice }: AnswerInput,
): Promise<void> {
  const asked = await loadCorrection(ctx, choice.correctionId)
  refuseIf(whyNotAnswer(asked, ctx.actor.accountId))
  const by = { answeredBy: ctx.actor.accountId, answeredByName: ctx.actor.name, answeredAt: ctx.now }
  await move(ctx, choice, { status: outcome, answer, ...by })
  ctx.record('data_correction.answered', { type: 'data_correction', id: choice.correctionId }, { outcome })
}

type Change = Parameters<WriteCtx['db']['dataCorrection']['updateMany']>[0]['data']

async function move(ctx: WriteCtx, { correctionId, version }: CorrectionChoice, data: Change) {
  const { count } = await ctx.db.dataCorrection.updateMany({
    where: { regionId: ctx.regionId, id: correctionId, version, status: 'OPEN' },
    data: { ...data, version: { increment: 1 } },
  })
  savedOrRefuse(count)
}
