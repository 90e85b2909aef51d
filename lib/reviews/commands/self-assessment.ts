import { quarterRange } from '@/lib/calendar/rules'
import { refuseIf } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { BEHAVIOURS } from '@/lib/plans/rules'
import { holdQuarters } from '@/lib/periods/commands'
import { findPeriod } from '@/lib/periods/queries'
import { planOn } from '@/lib/plans/queries'
import { whyNotSelfAssess, whyNotSend, type SelfContent } from '../rules/self-assessment'
import type { SelfInput } from '../schema'
import { findReview, ownId } from '../store'
import { findSelf, saveSelf } from '../store/self-assessments'

/** My own view of my quarter: a draft of mine, or sent for the assessor to read after his own. */
export async function assessMyself(
  ctx: WriteCtx,
  input: SelfInput,
): Promise<{ version: number; sent: boolean }> {
  const me = ownId(ctx)
  const quarter = { year: input.year, quarter: input.quarter }
  const plan = await planOn(ctx, me, quarterRange(quarter).through)
  const content: SelfContent = {
    results: (plan?.results ?? []).map(({ id, text }) => ({
      id,
      text,
      rating: input.results[id]?.rating ?? null,
      sentence: input.results[id]?.sentence ?? null,
    })),
    behaviours: BEHAVIOURS.map((behaviour) => ({
      behaviour,
      rating: input.behaviours[behaviour]?.rating ?? null,
      example: input.behaviours[behaviour]?.example ?? null,
    })),
    overall: input.overall ?? null,
    leader: input.leader ?? null,
    system: input.system ?? null,
  }
  await holdQuarters(ctx)
  const facts = {
    quarter,
    today: ctx.today,
    periodStatus: (await findPeriod(ctx, quarter))?.status ?? 'UPCOMING',
    review: (await findReview(ctx, me, quarter))?.status,
  } as const
  const sends = input.intent === 'send'
  const why = sends ? whyNotSend(content, facts) : whyNotSelfAssess(facts)
  refuseIf(why, {}, why === 'rating_missing' ? missing(content) : undefined)
  const before = await findSelf(ctx, me, quarter)
  refuseIf((before?.version ?? 0) === input.version ? undefined : 'changed_meanwhile')
  const saved = await saveSelf(ctx, { employeeId: me, quarter, content, sends }, before)
  ctx.record(
    sends ? 'self_assessment.sent' : 'self_assessment.drafted',
    { type: 'self_assessment', id: saved.id },
    { year: quarter.year, quarter: quarter.quarter },
  )
  return { version: saved.version, sent: sends || before?.status === 'SENT' }
}

const missing = ({ results }: SelfContent) =>
  `results.${results.find(({ rating }) => !rating)?.id ?? ''}.rating`
