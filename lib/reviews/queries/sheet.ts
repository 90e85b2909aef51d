import 'server-only'
import { isWithin, type YearQuarter } from '@/lib/calendar/rules'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import type { FeedbackItem } from '@/lib/feedback/queries'
import { peopleByIds } from '@/lib/organization/queries'
import { reviewTasks } from '../queries'
import {
  REASON_MIN,
  whyNotRate,
  whyNotRevise,
  type Grade,
  type Rating,
  type Reason,
  type ReviewStatus,
} from '../rules'
import type { Citation, ReviewItem } from '../rules/citations'
import type { Standing } from '../rules/clocks'
import type { ReviewEvidence } from '../rules/evidence'
import { reviewEvidence } from '../schema'
import { countPending, findReview, ownId, reachLine, standingToday } from '../store'
import { quarterState, type QuarterState } from '../store/quarter-state'
import { citableOf, type Citable } from './citable'
import { gatherEvidence } from './evidence'
import { earlierDays, myPart, type EarlierDays, type MyPart } from './parts'
import { selfAssessmentFor, type SelfSeen } from './self-assessment'

export type ReviewSheet = {
  employeeId: string
  name: string
  position: string | null
  unitName: string | null
  quarter: QuarterState
  /** Whether this person signs; an earlier supervisor reads along. */
  mine: boolean
  whyNotRate: Reason | undefined
  pendingLogs: number
  review: {
    status: ReviewStatus
    version: number
    resultRating: Rating | null
    behaviourRating: Rating | null
    grade: Grade | null
    reason: string | null
    ruleVersion: string
    assessorName: string
    signedAt: Date | null
    acknowledgedAt: Date | null
    memberNote: string | null
    number: number
    standing: Standing
    items: ReviewItem[]
    citations: Citation[]
  } | null
  /** The person's own view, where it was sent; told only after the assessor's own draft. */
  self: SelfSeen | null
  /** What earlier supervisors of the quarter said of their days, or that they said nothing. */
  earlier: EarlierDays[]
  /** The days of mine before a later supervisor's. */
  myPart: MyPart | null
  /** What may be cited, where this person may write. */
  citable: Citable[]
  /** Why the assessor cannot correct what he signed; undefined while he can. */
  whyNotRevise: Reason | undefined
  evidence: ReviewEvidence
  feedback: FeedbackItem[]
  /** The next person whose review is not signed, so that nobody returns to the list in between. */
  next: { employeeId: string; name: string } | null
  asOf: Date
}

/** One person's quarter with the evidence beside the ratings. A signed review shows what was signed. */
export async function reviewSheet(ctx: Ctx, employeeId: string, quarter: YearQuarter): Promise<ReviewSheet> {
  const me = ownId(ctx)
  if (employeeId === me) found(undefined)
  const line = await reachLine(ctx, employeeId, quarter)
  const person = found((await peopleByIds(ctx, [employeeId])).at(0))
  const state = await quarterState(ctx, quarter)
  const review = await findReview(ctx, employeeId, quarter)
  const { evidence, feedback } = await gatherEvidence(ctx, employeeId, quarter, line.parts)
  const signed = review?.signedAt ? await signedEvidence(ctx, review.id) : undefined
  const readable = review && (line.mine || review.signedAt) ? review : undefined
  const [assessor] = readable ? await peopleByIds(ctx, [readable.assessorId]) : []
  const pendingLogs = await countPending(ctx, employeeId, quarter)
  const rated = { ...(review ?? { status: 'DRAFT' as const }), employeeId, quarter }
  const assessing = {
    by: me,
    assessorId: line.assessorId,
    today: ctx.today,
    periodStatus: state.status,
  } as const
  const standing = review && (await standingToday(ctx, review))
  const whyNot = {
    whyNotRate: whyNotRate(rated, assessing),
    // Its own reason and citations are given anew with the correction.
    whyNotRevise: whyNotRevise(
      { ...rated, reason: 'x'.repeat(REASON_MIN) },
      { ...assessing, pendingLogs, cited: 1, settled: standing?.settled ?? false },
    ),
  }
  const part = await myPart(ctx, employeeId, quarter, line.parts)
  const speaks = part && !part.whyNot ? part : null
  const mayWrite = !whyNot.whyNotRate || !whyNot.whyNotRevise
  return {
    employeeId,
    name: person.name,
    position: person.post?.positionTitle ?? null,
    unitName: person.post?.unitName ?? null,
    quarter: state,
    mine: line.mine,
    ...whyNot,
    self: await selfAssessmentFor(ctx, employeeId, quarter),
    earlier: await earlierDays(ctx, employeeId, quarter, line.parts),
    myPart: part,
    citable:
      mayWrite || speaks
        ? (await citableOf(ctx, employeeId, quarter, feedback)).filter(
            ({ on }) => mayWrite || (speaks && isWithin(on, speaks)),
          )
        : [],
    pendingLogs,
    review:
      readable && standing
        ? {
            status: standing.status,
            version: readable.version,
            resultRating: readable.resultRating,
            behaviourRating: readable.behaviourRating,
            grade: readable.grade,
            reason: readable.reason,
            ruleVersion: readable.ruleVersion,
            assessorName: assessor?.name ?? '',
            signedAt: readable.signedAt,
            acknowledgedAt: readable.acknowledgedAt,
            memberNote: readable.memberNote,
            number: readable.signedNumber,
            standing,
            items: readable.items,
            citations: readable.citations,
          }
        : null,
    evidence: signed ?? evidence,
    feedback,
    next: line.mine ? await nextTask(ctx, employeeId, quarter) : null,
    asOf: ctx.now,
  }
}

async function nextTask(ctx: Ctx, employeeId: string, quarter: YearQuarter) {
  const { tasks } = await reviewTasks(ctx, quarter)
  const open = tasks.filter((task) => !task.signed && task.employeeId !== employeeId)
  const [next] = open
  return next ? { employeeId: next.employeeId, name: next.name } : null
}

async function signedEvidence(ctx: Ctx, id: string): Promise<ReviewEvidence | undefined> {
  const row = await ctx.db.quarterlyReview.findFirst({
    where: { regionId: ctx.regionId, id },
    select: { evidence: true },
  })
  return reviewEvidence.safeParse(row?.evidence).data
}
