import 'server-only'
import {
  dayOf,
  dayToDb,
  isWithin,
  QUARTERS,
  quarterRange,
  type Day,
  type YearQuarter,
} from '@/lib/calendar/rules'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { myFeedback } from '@/lib/feedback/queries'
import { fullName, peopleByIds } from '@/lib/organization/queries'
import type { Grade, Rating } from '../rules'
import type { Citation, ReviewItem } from '../rules/citations'
import type { ReviewEvidence } from '../rules/evidence'
import {
  clockOf,
  latenessOf,
  stepOf,
  whyNotJudge,
  whyNotObject,
  type Clock,
  type ClockStep,
  type Lateness,
  type ObjectionOutcome,
  type ObjectionReason,
  type ObjectionStatus,
} from '../rules/objection'
import { reviewCitations, reviewEvidence, reviewItems } from '../schema'
import { asGrade, asRating, datedOf, DATES, holidaysAfter, ownId, standingToday } from '../store'
import { standingOf } from '../rules/clocks'
import { findSigned, type Reviewed } from '../store/contested-review'
import { deciderOver } from '../store/deciders'
import {
  concerning,
  deciding,
  findObjection,
  findObjections,
  objectionTo,
  type ObjectionFile,
  type StoredObjection,
} from '../store/objections'
import { citableOf, type Citable } from './citable'

/** What of an objection is this person's to do; null where he waits or reads. */
export type Turn = 'EXPLAIN' | 'DECIDE' | null

export type ObjectionRow = Reviewed & {
  id: string
  employeeName: string
  assessorName: string
  /** Null where the head of the region decides. */
  deciderName: string | null
  status: ObjectionStatus
  outcome: ObjectionOutcome | null
  filedAt: Date
  decidedAt: Date | null
  clock: Clock | null
  lateness: Lateness | null
  own: boolean
  turn: Turn
}

const rowOf = (ctx: Ctx, of: StoredObjection, decides: boolean): ObjectionRow => {
  const clock = clockOf(of, ctx.today)
  return {
    id: of.id,
    year: of.review.year,
    quarter: of.review.quarter,
    employeeName: fullName(of.employee),
    assessorName: fullName(of.assessor),
    deciderName: of.decider && fullName(of.decider),
    status: of.status,
    outcome: of.outcome,
    filedAt: of.filedAt,
    decidedAt: of.decidedAt,
    clock,
    lateness: latenessOf(of, ctx.today),
    own: of.employeeId === ctx.actor.employeeId,
    turn: turnOf(ctx, of, decides),
  }
}

function turnOf(ctx: Ctx, of: StoredObjection, decides: boolean): Turn {
  const by = ctx.actor.employeeId
  if (of.status === 'FILED' && of.assessorId === by) return 'EXPLAIN'
  const facts = { by, isDecider: decides, isHeadOfRegion: of.deciderAccountId !== null, today: ctx.today }
  return whyNotJudge(of, facts) ? null : 'DECIDE'
}

const MOST = 200

/** The objections that concern this person: what he is to do first, then what runs, then what is over. */
export async function objections(ctx: Ctx): Promise<ObjectionRow[]> {
  const all = await findObjections(ctx, await concerning(ctx), MOST)
  const decides = await deciding(ctx)
  const rows = all.map((one) => rowOf(ctx, one, decides(one)))
  const rank = ({ turn, clock }: ObjectionRow) => (turn ? 0 : clock ? 1 : 2)
  const due = ({ clock, decidedAt }: ObjectionRow) => (clock ? clock.dueOn : (decidedAt?.toISOString() ?? ''))
  return rows.toSorted(
    (a, b) =>
      rank(a) - rank(b) || (rank(a) === 2 ? due(b).localeCompare(due(a)) : due(a).localeCompare(due(b))),
  )
}

export type ObjectionTasks = {
  /** What waits for a word of this person. */
  turns: ObjectionRow[]
  /** His own reviews whose days to object are running out. */
  closing: (Reviewed & { until: Day; daysLeft: number; step: ClockStep })[]
}

/** What is to be done about objections, for the pages on which a person's day begins. */
export async function objectionTasks(ctx: Ctx): Promise<ObjectionTasks> {
  const turns = (await objections(ctx)).filter(({ turn }) => turn !== null)
  const me = ctx.actor.employeeId
  if (!me) return { turns, closing: [] }
  const where = { regionId: ctx.regionId, employeeId: me, status: 'DELIVERED', objections: { none: {} } }
  const rows = [
    ...(await ctx.db.quarterlyReview.findMany({ where, select: { ...DATES, year: true, quarter: true } })),
    ...(await ctx.db.annualReview.findMany({ where, select: { ...DATES, year: true } })).map((row) => ({
      ...row,
      quarter: 0,
    })),
  ]
  const holidays = await holidaysAfter(
    ctx,
    rows.map((row) => datedOf(ctx, row).deliveredOn),
  )
  const closing = rows.flatMap(({ year, quarter, ...row }) => {
    const { daysToObject, objectionUntil } = standingOf(datedOf(ctx, row), ctx.today, holidays)
    if (daysToObject === null || objectionUntil === null) return []
    const step = stepOf(daysToObject)
    return [{ year, quarter, until: objectionUntil, daysLeft: daysToObject, step }]
  })
  return { turns, closing: closing.toSorted((a, b) => a.daysLeft - b.daysLeft) }
}

export type OwnObjection = {
  objection: ObjectionRow | null
  whyNot: ObjectionReason | undefined
  daysToObject: number | null
}

/** Beside my result: my objection to it, or whether I can still file one. */
export async function ownObjection(ctx: Ctx, of: Reviewed): Promise<OwnObjection> {
  const me = ownId(ctx)
  const review = found(await findSigned(ctx, me, of))
  const objection = await objectionTo(ctx, review)
  const { daysToObject } = await standingToday(ctx, review)
  const hasDecider = (await deciderOver(ctx, review.assessorId, me)) !== undefined
  return {
    objection: objection ? rowOf(ctx, objection, false) : null,
    whyNot: whyNotObject(review, {
      by: me,
      daysToObject,
      objectedBefore: objection !== undefined,
      hasDecider,
    }),
    daysToObject,
  }
}

/** The same beside what only lies behind a review: null while nothing of the quarter was signed. */
export const wayToObject = async (ctx: Ctx, of: Reviewed): Promise<OwnObjection | null> =>
  (await findSigned(ctx, ownId(ctx), of)) ? ownObjection(ctx, of) : null

export type ObjectionForm = Reviewed & {
  number: number
  daysToObject: number | null
  whyNot: ObjectionReason | undefined
  citable: Citable[]
}

/** What the person needs to write his objection: the records of his quarter and the days that are left. */
export async function objectionForm(ctx: Ctx, of: Reviewed): Promise<ObjectionForm> {
  const { whyNot, daysToObject } = await ownObjection(ctx, of)
  const { signedNumber } = found(await findSigned(ctx, ownId(ctx), of))
  const quarter = QUARTERS.find((one) => one === of.quarter)
  const wanted = quarter && { year: of.year, quarter }
  return {
    ...of,
    number: signedNumber,
    daysToObject,
    whyNot,
    citable: wanted && !whyNot ? await ownCitable(ctx, wanted) : [],
  }
}

/** All of my own quarter that I may point at. */
export async function ownCitable(ctx: Ctx, quarter: YearQuarter): Promise<Citable[]> {
  const feedback = (await myFeedback(ctx)).filter(({ givenAt }) =>
    isWithin(dayOf(givenAt, ctx.region.zone), quarterRange(quarter)),
  )
  return citableOf(ctx, ownId(ctx), quarter, feedback)
}

type Ratings = { resultRating: Rating; behaviourRating: Rating; grade: Grade; ruleVersion: string }

export type ObjectionSheet = ObjectionRow & {
  version: number
  grounds: string
  citations: Citation[]
  /** What each side and the decider attached. */
  files: Record<'person' | 'assessor' | 'decider', ObjectionFile[]>
  explanationDueOn: Day
  explanation: string | null
  explainedAt: Date | null
  reply: string | null
  repliedAt: Date | null
  mayReply: boolean
  dueOn: Day
  decisionReason: string | null
  decidedByName: string | null
  /** As it was when the objection was filed, and as it stands. */
  before: Ratings & Foundation
  /** The signature that stands, and its number. */
  now: Ratings & { number: number }
  whyNotJudge: ObjectionReason | undefined
  decides: boolean
  mayWithdraw: boolean
}

type Foundation = {
  reason: string | null
  items: ReviewItem[]
  citations: Citation[]
  evidence: ReviewEvidence | null
}

/** One objection with both sides, for those whom it concerns. */
export async function objectionSheet(ctx: Ctx, id: string): Promise<ObjectionSheet> {
  const of = await findObjection(ctx, id)
  const decides = (await deciding(ctx))(of)
  const by = ctx.actor.employeeId
  const now = {
    resultRating: found(of.review.resultRating),
    behaviourRating: found(of.review.behaviourRating),
    grade: found(of.review.grade),
    ruleVersion: of.review.ruleVersion,
    number: of.review.signedNumber,
  }
  return {
    ...rowOf(ctx, of, decides),
    version: of.version,
    grounds: of.grounds,
    citations: of.citations,
    files: {
      person: of.files.filter(({ ownerEmployeeId }) => ownerEmployeeId === of.employeeId),
      assessor: of.files.filter(({ ownerEmployeeId }) => ownerEmployeeId === of.assessorId),
      decider: of.files.filter(
        ({ ownerEmployeeId: owner }) => owner !== of.employeeId && owner !== of.assessorId,
      ),
    },
    explanationDueOn: of.explanationDueOn,
    explanation: of.explanation,
    explainedAt: of.explainedAt,
    reply: of.reply,
    repliedAt: of.repliedAt,
    mayReply: of.employeeId === by && of.status === 'EXPLAINED' && of.repliedAt === null,
    dueOn: of.dueOn,
    decisionReason: of.decisionReason,
    decidedByName: of.decidedByName,
    before: (await objectedTo(ctx, of)) ?? { ...now, reason: null, items: [], citations: [], evidence: null },
    now,
    decides,
    whyNotJudge: whyNotJudge(of, {
      by,
      isDecider: decides,
      isHeadOfRegion: of.deciderAccountId !== null,
      today: ctx.today,
    }),
    mayWithdraw: of.employeeId === by && (of.status === 'FILED' || of.status === 'EXPLAINED'),
  }
}

async function objectedTo(ctx: Ctx, { review, reviewNumber }: StoredObjection) {
  const subject = review.quarter === 0 ? { annualReviewId: review.id } : { quarterlyReviewId: review.id }
  const row = await ctx.db.reviewVersion.findFirst({
    where: { regionId: ctx.regionId, ...subject, number: reviewNumber },
    select: {
      resultRating: true,
      behaviourRating: true,
      grade: true,
      reason: true,
      ruleVersion: true,
      items: true,
      citations: true,
      evidence: true,
    },
  })
  return (
    row && {
      resultRating: found(asRating(row.resultRating)),
      behaviourRating: found(asRating(row.behaviourRating)),
      grade: found(asGrade(row.grade)),
      reason: row.reason,
      ruleVersion: row.ruleVersion,
      items: reviewItems.safeParse(row.items).data ?? [],
      citations: reviewCitations.safeParse(row.citations).data ?? [],
      evidence: reviewEvidence.safeParse(row.evidence).data ?? null,
    }
  )
}

/** How often an assessor's reviews were objected to and changed: counts, and nothing of what was said. */
export type Overturned = { assessorId: string; name: string; decided: number; upheld: number }

export type ObjectionQueue = {
  running: ObjectionRow[]
  over: ObjectionRow[]
  late: number
  assessors: Overturned[]
}

/** What the personnel agency sees: who waits for whom until when, and what is past its day. Not what was said. */
export async function objectionQueue(ctx: Ctx): Promise<ObjectionQueue> {
  const open = await findObjections(ctx, { status: { in: ['FILED', 'EXPLAINED'] } }, 500)
  const over = await findObjections(ctx, { status: { in: ['DECIDED', 'WITHDRAWN'] } }, 50)
  const running = open
    .map((one) => rowOf(ctx, one, false))
    .toSorted(
      (a, b) =>
        Number(b.lateness !== null) - Number(a.lateness !== null) ||
        (a.clock?.dueOn ?? '').localeCompare(b.clock?.dueOn ?? ''),
    )
  return {
    running,
    over: over.map((one) => rowOf(ctx, one, false)),
    late: running.filter(({ lateness }) => lateness !== null).length,
    assessors: await overturnedBy(ctx),
  }
}

async function overturnedBy(ctx: Ctx): Promise<Overturned[]> {
  const counts = await ctx.db.objection.groupBy({
    by: ['assessorId', 'outcome'],
    where: { regionId: ctx.regionId, status: 'DECIDED' },
    _count: true,
  })
  const byAssessor = Map.groupBy(counts, ({ assessorId }) => assessorId)
  const people = await peopleByIds(ctx, [...byAssessor.keys()])
  return people
    .map(({ id, name }) => {
      const rows = byAssessor.get(id) ?? []
      const sum = (of: typeof rows) => of.reduce((all, { _count }) => all + _count, 0)
      return {
        assessorId: id,
        name,
        decided: sum(rows),
        upheld: sum(rows.filter(({ outcome }) => outcome === 'UPHELD')),
      }
    })
    .toSorted((a, b) => b.decided - a.decided || a.name.localeCompare(b.name))
}

/** How many objections are past a day of theirs, for the page on which the personnel agency's day begins. */
export async function lateObjections(ctx: Ctx): Promise<number> {
  const { regionId, today, db } = ctx
  const day = dayToDb(today)
  return db.objection.count({
    where: {
      regionId,
      OR: [
        { status: { in: ['FILED', 'EXPLAINED'] }, dueOn: { lt: day } },
        { status: 'FILED', explanationDueOn: { lt: day } },
      ],
    },
  })
}
