import 'server-only'
import { digestOf } from '@/lib/core/digest'
import type { JobCtx } from '@/lib/core/jobs'
import { found, refuse, refuseIf } from '@/lib/core/refusal'
import type { Ctx, UnnamedCtx, WriteCtx } from '@/lib/core/types'
import {
  isCrowd,
  whyNotAnswer,
  whyNotOpenSurvey,
  whyNotReply,
  whyNotTakeToken,
  type SurveyReason,
} from '../rules/staff'
import type { BallotInput, BallotTokenInput, ReplyInput, SurveyInput, UnnamedRatings } from '../schema/staff'
import {
  hasToken,
  isGenuine,
  layInMailbox,
  loadSurvey,
  officesWithLetters,
  openMailbox,
  ownOffice,
  publicKeyOf,
  saveBatch,
  saveReleased,
  saveReply,
  saveSurvey,
  saveToken,
  signBlinded,
  spend,
  surveysAround,
  unreleased,
} from '../store/staff'

const AT_FIELD: Partial<Record<SurveyReason, string>> = {
  survey_past: 'opensOn',
  survey_reversed: 'closesOn',
  survey_too_long: 'closesOn',
  survey_overlaps: 'opensOn',
}

/** BKD puts a few statements to all staff for a while. */
export async function openStaffSurvey(ctx: WriteCtx, input: SurveyInput): Promise<{ surveyId: string }> {
  const reason = whyNotOpenSurvey(input, { today: ctx.today, others: await surveysAround(ctx, input) })
  refuseIf(reason, {}, reason && AT_FIELD[reason])
  const surveyId = await saveSurvey(ctx, input)
  const { opensOn, closesOn, statements } = input
  ctx.record(
    'staff_survey.opened',
    { type: 'staff_survey', id: surveyId },
    { from: opensOn, through: closesOn, statements: statements.length, digest: digestOf(statements) },
  )
  return { surveyId }
}

/** Whether this person may have a token of this survey and office today. */
async function admit(ctx: Ctx, { surveyId, unitId }: BallotInput): Promise<string> {
  const me = found(ctx.actor.employeeId)
  const survey = await loadSurvey(ctx, surveyId)
  const office = await ownOffice(ctx, me)
  if (!office || office.id !== unitId) refuse('not_found')
  const taken = await hasToken(ctx, me, surveyId)
  refuseIf(whyNotTakeToken(survey, { today: ctx.today, people: office.people, taken }))
  return me
}

/** The key under which a token will be signed: the same for everybody of this office. */
export async function beginStaffSurvey(ctx: WriteCtx, ballot: BallotInput): Promise<{ publicKey: string }> {
  await admit(ctx, ballot)
  const publicKey = Buffer.from(await publicKeyOf(ctx, ballot)).toString('base64url')
  ctx.record(
    'staff_survey.begun',
    { type: 'staff_survey', id: ballot.surveyId },
    { unit: ballot.unitId, key: digestOf(publicKey) },
  )
  return { publicKey }
}

/** The identified step: who may answer gets one signature on bytes that nobody but his browser can tell again. */
export async function takeSurveyToken(
  ctx: WriteCtx,
  { blinded, ...ballot }: BallotTokenInput,
): Promise<{ signature: string }> {
  const me = await admit(ctx, ballot)
  const signature = (await signBlinded(ctx, ballot, blinded)).toString('base64url')
  await saveToken(ctx, me, ballot.surveyId)
  ctx.record(
    'staff_survey.token_given',
    { type: 'staff_survey', id: ballot.surveyId },
    { unit: ballot.unitId },
  )
  return { signature }
}

/** The step without a name. It leaves no event: the hour of one would stand beside the hour of a token. */
export async function receiveRatings(
  ctx: UnnamedCtx,
  { message, signature, ratings, surveyId, unitId }: Omit<UnnamedRatings, 'regionId'>,
): Promise<void> {
  const ballot = { surveyId, unitId }
  const survey = await loadSurvey(ctx, surveyId)
  refuseIf(whyNotAnswer(survey, ctx.today))
  if (ratings.length !== survey.statements.length) refuse('not_found')
  if (!(await isGenuine(ctx, ballot, { message, signature }))) refuse('token_not_genuine')
  if (!(await spend(ctx, ballot, message))) refuse('token_used')
  await layInMailbox(ctx, ballot, { ratings })
}

/** Of each survey that is over: five letters of an office or more become one shuffled batch, fewer are thrown away unread. */
export async function releaseStaffSurveys(ctx: JobCtx): Promise<void> {
  for (const surveyId of await unreleased(ctx, ctx.today)) {
    const subject = { type: 'staff_survey', id: surveyId }
    for (const unitId of await officesWithLetters(ctx, surveyId)) {
      const { letters, unreadable } = await openMailbox(ctx, { surveyId, unitId })
      if (!isCrowd(letters.length)) {
        ctx.record('staff_survey.dropped', subject, { unit: unitId, unreadable: unreadable > 0 })
        continue
      }
      await saveBatch(ctx, { surveyId, unitId }, letters)
      const digest = digestOf(letters.map((letter) => digestOf(letter)).toSorted())
      ctx.record('staff_survey.released', subject, { unit: unitId, count: letters.length, digest })
    }
    await saveReleased(ctx, surveyId)
    ctx.record('staff_survey.closed', subject)
  }
}

/** What is done about a finding, for everybody to read; a later word takes the place of an earlier one. */
export async function replyToFinding(ctx: WriteCtx, input: ReplyInput): Promise<void> {
  const survey = await loadSurvey(ctx, input.surveyId)
  refuseIf(whyNotReply(survey))
  found(survey.statements[input.statement])
  await saveReply(ctx, input)
  ctx.record(
    'staff_survey.replied',
    { type: 'staff_survey', id: input.surveyId },
    { statement: input.statement },
  )
}
