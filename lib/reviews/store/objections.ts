import 'server-only'
import { dayFromDb, dayToDb, type Day } from '@/lib/calendar/rules'
import type { Prisma } from '@/lib/core/generated/prisma/client'
import { newId } from '@/lib/core/id'
import { found, savedOrRefuse } from '@/lib/core/refusal'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import { during } from '@/lib/organization/queries'
import { standsInFor } from '@/lib/organization/queries/line'
import { WORKING_STATUSES } from '@/lib/organization/rules'
import { REVIEW_MOVES, RULE_VERSION, type Grade, type Rating } from '../rules'
import type { Citation } from '../rules/citations'
import {
  OBJECTION_MOVES,
  OBJECTION_OUTCOMES,
  OBJECTION_STATUSES,
  type ObjectionMove,
  type ObjectionOutcome,
  type ObjectionStatus,
} from '../rules/objection'
import { reviewCitations } from '../schema'
import { annualEvidence } from '../schema/annual'
import { asGrade, asRating, asStatus } from '../store'
import { creditColumns } from './annual'

/** What an objection is about: a quarter, or the year where the quarter is 0. */
export type Reviewed = { year: number; quarter: number }

const reviewParts = {
  id: true,
  employeeId: true,
  assessorId: true,
  year: true,
  status: true,
  resultRating: true,
  behaviourRating: true,
  grade: true,
  ruleVersion: true,
  items: true,
  citations: true,
  evidence: true,
  deliveredAt: true,
  receivedAt: true,
  signedNumber: true,
} as const satisfies Prisma.QuarterlyReviewSelect & Prisma.AnnualReviewSelect

const asContested = (
  row: Prisma.QuarterlyReviewGetPayload<{ select: typeof reviewParts }>,
  quarter: number,
) => ({
  ...row,
  quarter,
  status: asStatus(row.status),
  resultRating: asRating(row.resultRating),
  behaviourRating: asRating(row.behaviourRating),
  grade: asGrade(row.grade),
})
export type ContestedReview = ReturnType<typeof asContested>

/** The signed review of a person, with all that a new version of it takes over. A draft does not exist here. */
export async function findSigned(
  ctx: Ctx,
  employeeId: string,
  { year, quarter }: Reviewed,
): Promise<ContestedReview | undefined> {
  const where = { regionId: ctx.regionId, employeeId, year, signedAt: { not: null } }
  const row =
    quarter === 0
      ? await ctx.db.annualReview.findFirst({ where, select: reviewParts })
      : await ctx.db.quarterlyReview.findFirst({ where: { ...where, quarter }, select: reviewParts })
  return row ? asContested(row, quarter) : undefined
}

export type Decider = { employeeId: string | null; accountId: string | null }

/**
 * Who decides on an objection to what this person signed: his supervisor, or the next above who is still at work and is
 * not the one who objects. Above the top stands the head of the region, who signs in without a NIP.
 */
export async function deciderOver(
  ctx: Ctx,
  assessorId: string,
  objectorId: string,
): Promise<Decider | undefined> {
  const seen = new Set([assessorId])
  for (let at: string | undefined = assessorId; at;) {
    const above: Above | undefined = await superiorOf(ctx, at)
    if (!above || seen.has(above.id)) break
    if (above.works && above.id !== objectorId) return { employeeId: above.id, accountId: null }
    seen.add(above.id)
    at = above.id
  }
  const head = await ctx.db.roleGrant.findFirst({
    where: {
      regionId: ctx.regionId,
      role: 'decider',
      endedAt: null,
      account: { regionId: ctx.regionId, disabledAt: null },
    },
    select: { accountId: true, account: { select: { employeeId: true } } },
    orderBy: { grantedAt: 'asc' },
  })
  return head && head.account.employeeId !== objectorId
    ? { employeeId: null, accountId: head.accountId }
    : undefined
}

type Above = { id: string; works: boolean }

async function superiorOf(ctx: Ctx, employeeId: string): Promise<Above | undefined> {
  const today = { from: ctx.today, through: ctx.today }
  const row = await ctx.db.supervision.findFirst({
    where: { regionId: ctx.regionId, employeeId, startsOn: { lte: dayToDb(ctx.today) } },
    select: {
      supervisor: {
        select: {
          id: true,
          legalStatus: true,
          assignments: {
            where: { regionId: ctx.regionId, ...during(today) },
            select: { id: true },
            take: 1,
          },
        },
      },
    },
    orderBy: { startsOn: 'desc' },
  })
  if (!row) return undefined
  const { id, legalStatus, assignments } = row.supervisor
  return { id, works: WORKING_STATUSES.some((status) => status === legalStatus) && assignments.length > 0 }
}

const signer = { select: { name: true, frontTitle: true, backTitle: true } } as const
const ofReview = { select: { ...reviewParts } } as const

const parts = {
  id: true,
  reviewNumber: true,
  employeeId: true,
  assessorId: true,
  deciderId: true,
  deciderAccountId: true,
  status: true,
  grounds: true,
  citations: true,
  filedAt: true,
  explanationDueOn: true,
  explanation: true,
  explainedAt: true,
  reply: true,
  repliedAt: true,
  dueOn: true,
  outcome: true,
  decisionReason: true,
  decidedByName: true,
  decidedAt: true,
  version: true,
  employee: signer,
  assessor: signer,
  decider: signer,
  quarterlyReview: { select: { ...reviewParts, quarter: true } },
  annualReview: ofReview,
  files: { select: { file: { select: { id: true, name: true, mime: true, ownerEmployeeId: true } } } },
} as const satisfies Prisma.ObjectionSelect

type Row = Prisma.ObjectionGetPayload<{ select: typeof parts }>

export type StoredObjection = Omit<
  Row,
  | 'status'
  | 'outcome'
  | 'citations'
  | 'explanationDueOn'
  | 'dueOn'
  | 'quarterlyReview'
  | 'annualReview'
  | 'files'
> & {
  status: ObjectionStatus
  outcome: ObjectionOutcome | null
  citations: Citation[]
  explanationDueOn: Day
  dueOn: Day
  review: ContestedReview
  files: ObjectionFile[]
}

/** Whose it is tells beside which words it stands. */
export type ObjectionFile = { id: string; name: string; mime: string; ownerEmployeeId: string | null }

function asObjection({ quarterlyReview, annualReview, files, ...row }: Row): StoredObjection {
  return {
    ...row,
    status: found(OBJECTION_STATUSES.find((status) => status === row.status)),
    outcome: OBJECTION_OUTCOMES.find((outcome) => outcome === row.outcome) ?? null,
    citations: reviewCitations.safeParse(row.citations).data ?? [],
    explanationDueOn: dayFromDb(row.explanationDueOn),
    dueOn: dayFromDb(row.dueOn),
    review: quarterlyReview
      ? asContested(quarterlyReview, quarterlyReview.quarter)
      : asContested(found(annualReview), 0),
    files: files.map(({ file }) => file),
  }
}

/** Those whom an objection concerns: who filed it, whose rating it is, who decides on it. Nobody else knows of it. */
export async function concerning({ db, ...ctx }: Ctx): Promise<Prisma.ObjectionWhereInput> {
  const { employeeId, roles } = ctx.actor
  const ways: Prisma.ObjectionWhereInput[] = []
  if (employeeId)
    ways.push(
      { employeeId },
      { assessorId: employeeId },
      { deciderId: { in: [employeeId, ...(await standsInFor({ db, ...ctx }, employeeId))] } },
    )
  if (roles.includes('decider')) ways.push({ deciderAccountId: { not: null } })
  return { regionId: ctx.regionId, OR: ways }
}

export async function findObjection(ctx: Ctx, id: string): Promise<StoredObjection> {
  const where = await concerning(ctx)
  return asObjection(found(await ctx.db.objection.findFirst({ where: { ...where, id }, select: parts })))
}

export async function findObjections(
  ctx: Ctx,
  where: Prisma.ObjectionWhereInput,
  most: number,
): Promise<StoredObjection[]> {
  const rows = await ctx.db.objection.findMany({
    where: { ...where, regionId: ctx.regionId },
    select: parts,
    orderBy: [{ dueOn: 'desc' }, { id: 'asc' }],
    take: most,
  })
  return rows.map(asObjection)
}

/** The objection to a review of one's own, whatever became of it. */
export async function objectionTo(ctx: Ctx, review: ContestedReview): Promise<StoredObjection | undefined> {
  const row = await ctx.db.objection.findFirst({
    where: { regionId: ctx.regionId, ...subjectOf(review) },
    select: parts,
  })
  return row ? asObjection(row) : undefined
}

const subjectOf = ({ id, quarter }: Pick<ContestedReview, 'id' | 'quarter'>) =>
  quarter === 0 ? { annualReviewId: id } : { quarterlyReviewId: id }

type Routed = Pick<StoredObjection, 'deciderId' | 'deciderAccountId'>

/** Tells of an objection whether the decision is this person's to make. */
export async function deciding(ctx: Ctx): Promise<(of: Routed) => boolean> {
  const { employeeId, roles } = ctx.actor
  const places = employeeId ? [employeeId, ...(await standsInFor(ctx, employeeId))] : []
  return ({ deciderId, deciderAccountId }) =>
    deciderAccountId ? roles.includes('decider') : deciderId !== null && places.includes(deciderId)
}

export type NewObjection = {
  decider: Decider
  grounds: string
  citations: Citation[]
  fileIds: readonly string[]
  explanationDueOn: Day
  dueOn: Day
}

export async function addObjection(
  ctx: WriteCtx,
  review: ContestedReview,
  { decider, grounds, citations, fileIds, explanationDueOn, dueOn }: NewObjection,
): Promise<string> {
  const id = newId()
  await ctx.db.objection.create({
    data: {
      regionId: ctx.regionId,
      id,
      ...subjectOf(review),
      reviewNumber: review.signedNumber,
      employeeId: review.employeeId,
      assessorId: review.assessorId,
      deciderId: decider.employeeId,
      deciderAccountId: decider.accountId,
      status: 'FILED',
      grounds,
      citations,
      filedAt: ctx.now,
      explanationDueOn: dayToDb(explanationDueOn),
      dueOn: dayToDb(dueOn),
    },
    select: { id: true },
  })
  await attachFiles(ctx, id, fileIds)
  return id
}

export async function attachFiles(
  ctx: WriteCtx,
  objectionId: string,
  fileIds: readonly string[],
): Promise<void> {
  for (const fileId of fileIds)
    await ctx.db.objectionFile.create({
      data: { regionId: ctx.regionId, objectionId, fileId },
      select: { fileId: true },
    })
}

/** Keeps the person's answer to the explanation, as it was seen. */
export async function saveReply(
  ctx: WriteCtx,
  { id, version }: Pick<StoredObjection, 'id' | 'version'>,
  reply: string,
): Promise<void> {
  const { count } = await ctx.db.objection.updateMany({
    where: { regionId: ctx.regionId, id, version, status: 'EXPLAINED', repliedAt: null },
    data: { reply, repliedAt: ctx.now, version: { increment: 1 } },
  })
  savedOrRefuse(count)
}

type Told =
  | { explanation: string; explainedAt: Date }
  | {
      outcome: ObjectionOutcome
      decisionReason: string
      decidedBy: string
      decidedByName: string
      decidedAt: Date
    }

/** Moves an objection on, as it was seen. */
export async function moveObjection(
  ctx: WriteCtx,
  { id, version }: Pick<StoredObjection, 'id' | 'version'>,
  move: ObjectionMove,
  told?: Told,
): Promise<void> {
  const { count } = await ctx.db.objection.updateMany({
    where: {
      regionId: ctx.regionId,
      id,
      version,
      status: { in: [...OBJECTION_MOVES[move].from] },
    },
    data: { ...told, status: OBJECTION_MOVES[move].to, version: { increment: 1 } },
  })
  savedOrRefuse(count)
}

export type Overturned = {
  resultRating: Rating
  behaviourRating: Rating
  grade: Grade
  reason: string
  /** What both sides pointed at: the new version stands on it. */
  citations: Citation[]
}

/** The review follows its objection; what an upheld one changes stands over the old, whose version stays in the book. */
export async function moveReview(
  ctx: WriteCtx,
  review: ContestedReview,
  move: 'object' | 'withdraw' | 'decide',
  { overturned, ...stamped }: { receivedAt?: Date; overturned?: Overturned } = {},
): Promise<void> {
  const where = {
    regionId: ctx.regionId,
    id: review.id,
    signedNumber: review.signedNumber,
    status: { in: [...REVIEW_MOVES[move].from] },
  }
  const data = {
    ...stamped,
    ...(overturned && {
      ...overturned,
      ruleVersion: RULE_VERSION,
      signedNumber: review.signedNumber + 1,
      signedAt: ctx.now,
    }),
    status: REVIEW_MOVES[move].to,
    updatedAt: ctx.now,
    version: { increment: 1 },
  }
  const { count } =
    review.quarter === 0
      ? await ctx.db.annualReview.updateMany({
          where,
          data: { ...data, ...(overturned && creditAfter(review, overturned.grade)) },
        })
      : await ctx.db.quarterlyReview.updateMany({ where, data })
  savedOrRefuse(count)
  if (!overturned) return
  await ctx.db.reviewVersion.create({
    data: {
      regionId: ctx.regionId,
      id: newId(),
      ...subjectOf(review),
      number: review.signedNumber + 1,
      cause: 'DECIDED',
      ...overturned,
      items: review.items as Prisma.InputJsonArray,
      citations: overturned.citations,
      evidence: review.evidence as Prisma.InputJsonObject,
      ruleVersion: RULE_VERSION,
      signedBy: signatory(ctx),
      signedByName: ctx.actor.name,
      signedAt: ctx.now,
    },
    select: { id: true },
  })
}

/** A year's credit points follow its grade. */
function creditAfter({ evidence }: ContestedReview, grade: Grade) {
  const copied = annualEvidence.safeParse(evidence).data
  return copied && creditColumns(copied.credit, grade)
}

/** The head of the region has no employee's number: his account signs. */
export const signatory = ({ actor }: Ctx): string => actor.employeeId ?? actor.accountId
