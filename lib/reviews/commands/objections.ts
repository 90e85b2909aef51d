import { QUARTERS } from '@/lib/calendar/rules'
import { found, refuse, refuseIf } from '@/lib/core/refusal'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import { ownFiles } from '@/lib/evidence/queries'
import { citationsFrom } from '../queries/citable'
import { ownCitable } from '../queries/objections'
import { gradeFor, type Grade } from '../rules'
import { citationKeyOf, type Citation } from '../rules/citations'
import { decisionDueOn } from '../rules/clocks'
import {
  explanationDueOn,
  whyNotDecide,
  whyNotExplain,
  whyNotFile,
  whyNotReply,
  whyNotWithdraw,
  type ObjectionReason,
} from '../rules/objection'
import { reviewCitations } from '../schema'
import type {
  DecisionInput,
  ExplanationInput,
  ObjectionChoice,
  ObjectionInput,
  ReplyInput,
} from '../schema/objections'
import { ownId, standingToday } from '../store'
import { findSigned, moveReview, signatory } from '../store/contested-review'
import { deciderOver } from '../store/deciders'
import {
  addObjection,
  attachFiles,
  deciding,
  findObjection,
  moveObjection,
  objectionTo,
  saveReply,
} from '../store/objections'

/** The field beside which a refusal is said. */
const FIELD: Partial<Record<ObjectionReason, string>> = {
  grounds_missing: 'grounds',
  citation_unknown: 'citations',
  evidence_missing: 'evidenceIds',
  explanation_missing: 'explanation',
  rating_missing: 'resultRating',
  nothing_changed: 'resultRating',
  reply_missing: 'reply',
  reason_missing: 'reason',
}
const refuseFor = (why: ObjectionReason | undefined) => refuseIf(why, {}, why && FIELD[why])

/** The person objects to what was signed of him. From here on nothing of it changes but by the decision. */
export async function fileObjection(ctx: WriteCtx, input: ObjectionInput): Promise<{ objectionId: string }> {
  const me = ownId(ctx)
  const review = found(await findSigned(ctx, me, input))
  const decider = await deciderOver(ctx, review.assessorId, me)
  const { daysToObject } = await standingToday(ctx, review)
  refuseFor(
    whyNotFile(review, {
      by: me,
      daysToObject,
      objectedBefore: (await objectionTo(ctx, review)) !== undefined,
      hasDecider: decider !== undefined,
      grounds: input.grounds,
    }),
  )
  refuseIf(review.signedNumber === input.number ? undefined : 'changed_meanwhile')
  const citations = (await citationsOf(ctx, input)) ?? refuse('citation_unknown', {}, FIELD.citation_unknown)
  const fileIds = await filesOf(ctx, input.evidenceIds)

  // Who objects has received it.
  await moveReview(ctx, review, 'object', { receivedAt: review.receivedAt ?? ctx.now })
  const dueOn = decisionDueOn(ctx.today)
  const objectionId = await addObjection(ctx, review, {
    decider: found(decider),
    grounds: input.grounds.trim(),
    citations,
    fileIds,
    explanationDueOn: explanationDueOn(ctx.today),
    dueOn,
  })
  ctx.record(
    'objection.filed',
    { type: 'objection', id: objectionId },
    {
      review: review.id,
      year: review.year,
      quarter: review.quarter,
      number: review.signedNumber,
      cited: citations.length,
      files: fileIds.length,
      due: dueOn,
    },
  )
  return { objectionId }
}

/** The chosen files, all of them one's own. */
async function filesOf(ctx: Ctx, ids: readonly string[]): Promise<string[]> {
  const files = await ownFiles(ctx, ids)
  if (files.length !== new Set(ids).size) refuse('evidence_missing', {}, FIELD.evidence_missing)
  return files.map(({ id }) => id)
}

async function citationsOf(
  ctx: Ctx,
  { year, quarter: number, citations }: Pick<ObjectionInput, 'year' | 'quarter' | 'citations'>,
): Promise<Citation[] | undefined> {
  if (citations.length === 0) return []
  const quarter = QUARTERS.find((one) => one === number)
  // A year is objected to with words and files: its records are cited quarter by quarter.
  if (!quarter) return undefined
  return citationsFrom(await ownCitable(ctx, { year, quarter }), citations)
}

/** The assessor's side, said once. */
export async function explainReview(
  ctx: WriteCtx,
  { explanation, evidenceIds, ...seen }: ExplanationInput,
): Promise<void> {
  const objection = await findObjection(ctx, seen.objectionId)
  refuseFor(
    whyNotExplain(objection, {
      by: ctx.actor.employeeId,
      isAssessor: ctx.actor.employeeId === objection.assessorId,
      explanation,
    }),
  )
  refuseIf(objection.version === seen.version ? undefined : 'changed_meanwhile')
  const fileIds = await filesOf(ctx, evidenceIds)
  await moveObjection(ctx, objection, 'explain', { explanation: explanation.trim(), explainedAt: ctx.now })
  await attachFiles(ctx, objection.id, fileIds)
  ctx.record('objection.explained', { type: 'objection', id: objection.id }, { files: fileIds.length })
}

/** The person answers what the assessor said; the decider reads both. */
export async function replyToExplanation(ctx: WriteCtx, { reply, ...seen }: ReplyInput): Promise<void> {
  const objection = await findObjection(ctx, seen.objectionId)
  refuseFor(
    whyNotReply(objection, { by: ctx.actor.employeeId, replied: objection.repliedAt !== null, reply }),
  )
  refuseIf(objection.version === seen.version ? undefined : 'changed_meanwhile')
  await saveReply(ctx, objection, reply.trim())
  ctx.record('objection.replied', { type: 'objection', id: objection.id })
}

/** The person takes his objection back; the review stands as it stood, and its days go on from where they were. */
export async function withdrawObjection(ctx: WriteCtx, seen: ObjectionChoice): Promise<void> {
  const objection = await findObjection(ctx, seen.objectionId)
  refuseFor(whyNotWithdraw(objection, { by: ctx.actor.employeeId }))
  refuseIf(objection.version === seen.version ? undefined : 'changed_meanwhile')
  await moveObjection(ctx, objection, 'withdraw')
  await moveReview(ctx, objection.review, 'withdraw')
  ctx.record('objection.withdrawn', { type: 'objection', id: objection.id })
}

/** The assessor's superior decides, with reasons. An upheld objection signs a new version over the old; it is final. */
export async function decideObjection(
  ctx: WriteCtx,
  { outcome, reason, evidenceIds, ...input }: DecisionInput,
): Promise<{ grade: Grade }> {
  const objection = await findObjection(ctx, input.objectionId)
  const { review } = objection
  const before = {
    resultRating: found(review.resultRating),
    behaviourRating: found(review.behaviourRating),
    grade: found(review.grade),
  }
  const resultRating = input.resultRating ?? null
  const behaviourRating = input.behaviourRating ?? null
  refuseFor(
    whyNotDecide(
      { ...objection, ...before },
      { outcome, reason, resultRating, behaviourRating },
      {
        by: ctx.actor.employeeId,
        isDecider: (await deciding(ctx))(objection),
        isHeadOfRegion: objection.deciderAccountId !== null,
        today: ctx.today,
      },
    ),
  )
  refuseIf(objection.version === input.version ? undefined : 'changed_meanwhile')
  const fileIds = await filesOf(ctx, evidenceIds)

  const overturned =
    outcome === 'UPHELD' && resultRating && behaviourRating
      ? {
          resultRating,
          behaviourRating,
          grade: gradeFor(resultRating, behaviourRating),
          reason: reason.trim(),
          citations: citedByBoth(review.citations, objection.citations),
        }
      : undefined
  await moveObjection(ctx, objection, 'decide', {
    outcome,
    decisionReason: reason.trim(),
    decidedBy: signatory(ctx),
    decidedByName: ctx.actor.name,
    decidedAt: ctx.now,
  })
  await attachFiles(ctx, objection.id, fileIds)
  await moveReview(ctx, review, 'decide', { overturned })
  const grade = overturned?.grade ?? before.grade
  ctx.record(
    'objection.decided',
    { type: 'objection', id: objection.id },
    {
      review: review.id,
      outcome,
      before: before.grade,
      grade,
      files: fileIds.length,
      number: review.signedNumber + (overturned ? 1 : 0),
    },
  )
  return { grade }
}

const citedByBoth = (assessors: unknown, persons: readonly Citation[]): Citation[] => {
  const all = [...(reviewCitations.safeParse(assessors).data ?? []), ...persons]
  return [...new Map(all.map((one) => [citationKeyOf(one), one])).values()]
}
