import 'server-only'
import { quarterRange, type YearQuarter } from '@/lib/calendar/rules'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { findPeriod, periods } from '@/lib/periods/queries'
import type { ReviewEvidence } from '../rules/evidence'
import {
  mayReadSelf,
  whyNotSelfAssess,
  type SelfContent,
  type SelfReason,
  type SelfStatus,
} from '../rules/self-assessment'
import { findReview, ownId, reachLine } from '../store'
import { findSelf } from '../store/self-assessments'
import { plannedResults } from './evidence'

export type MySelfAssessment = {
  quarter: YearQuarter
  version: number
  sentAt: Date | null
  content: SelfContent | null
  whyNot: SelfReason | undefined
  /** What already hangs on each planned result, so that nothing is typed twice. */
  results: ReviewEvidence['results']
}

/** My own view of a quarter beside what the system already knows of it. */
export async function mySelfAssessment(ctx: Ctx, quarter: YearQuarter): Promise<MySelfAssessment> {
  const me = ownId(ctx)
  const period = found(await findPeriod(ctx, quarter))
  const own = await findSelf(ctx, me, quarter)
  return {
    quarter,
    version: own?.version ?? 0,
    sentAt: own?.sentAt ?? null,
    content: own?.content ?? null,
    whyNot: whyNotSelfAssess({
      quarter,
      today: ctx.today,
      periodStatus: period.status,
      review: (await findReview(ctx, me, quarter))?.status,
    }),
    results: await plannedResults(ctx, me, quarter),
  }
}

export type SelfSeen = { sentAt: Date; content: SelfContent | null }

/** What the assessor may know of it: that it was sent, and what it says once his own draft holds both ratings. */
export async function selfAssessmentFor(
  ctx: Ctx,
  employeeId: string,
  quarter: YearQuarter,
): Promise<SelfSeen | null> {
  const line = await reachLine(ctx, employeeId, quarter)
  const self = line.mine ? await findSelf(ctx, employeeId, quarter) : undefined
  if (!self?.sentAt) return null
  const review = await findReview(ctx, employeeId, quarter)
  const readable = mayReadSelf(review, { by: ownId(ctx), mine: line.mine })
  return { sentAt: self.sentAt, content: readable ? self.content : null }
}

export type SelfTask = YearQuarter & { state: 'NOT_STARTED' | SelfStatus }

/** The quarters of which I may still say my view. */
export async function selfTasks(ctx: Ctx): Promise<SelfTask[]> {
  const me = ownId(ctx)
  const open = (await periods(ctx)).filter(
    (period) => period.status === 'OPEN' && quarterRange(period).through < ctx.today,
  )
  const tasks: SelfTask[] = []
  for (const { year, quarter } of open) {
    const review = await findReview(ctx, me, { year, quarter })
    if (review && review.status !== 'DRAFT') continue
    const own = await findSelf(ctx, me, { year, quarter })
    tasks.push({ year, quarter, state: own?.status ?? 'NOT_STARTED' })
  }
  return tasks
}
