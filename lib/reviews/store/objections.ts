import 'server-only'
import { dayFromDb, dayToDb, type Day } from '@/lib/calendar/rules'
import type { Prisma } from '@/lib/core/generated/prisma/client'
import { newId } from '@/lib/core/id'
import { found, savedOrRefuse } from '@/lib/core/refusal'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import { standsInFor } from '@/lib/organization/queries/line'
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
import { asContested, reviewParts, subjectOf, type ContestedReview } from './contested-review'
import type { Decider } from './deciders'

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
