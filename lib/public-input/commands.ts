import 'server-only'
import { createHash } from 'node:crypto'
import { dayOf, dayToDb } from '@/lib/calendar/rules'
import { calendarDays } from '@/lib/attendance/queries'
import { env } from '@/lib/core/env'
import { files, newFileKey } from '@/lib/core/files'
import type { JobCtx } from '@/lib/core/jobs'
import { canSendMail, sendMail } from '@/lib/core/mail'
import { found, refuse, refuseIf } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import type { VisitorCtx } from '@/lib/core/visitor'
import type { AcceptedFile } from '@/lib/evidence/commands'
import { mailAddress } from '@/lib/notifications/schema'
import { addStep } from '@/lib/unit-reviews/commands'
import { stepChoices } from '@/lib/unit-reviews/queries/steps'
import { REPLY_SUBJECT, replyText } from './labels'
import { answerDueOn, firstDueOn, lapsesOn, onlyLeavesOut, whyNotMove, type InputMove } from './rules'
import type {
  AnswerInput,
  DeclineInput,
  FollowUpInput,
  InputChoice,
  NewInput,
  TakeUpInput,
  VerifyInput,
} from './schema'
import {
  codeOfForm,
  contactOf,
  holidaysFrom,
  inputByCode,
  listInputs,
  loadInput,
  saveArrival,
  saveFollowUp,
  saveMove,
  type InputRow,
} from './store'

/** Takes down what a citizen says and gives the code by which it is followed. */
export async function receiveInput(
  ctx: VisitorCtx,
  input: NewInput,
  photo: AcceptedFile | undefined,
): Promise<{ code: string }> {
  const { regionId } = ctx
  const on = dayOf(ctx.now, ctx.region.zone)
  const unit = await ctx.db.unit.findFirst({
    where: { regionId, slug: input.unit, isPublic: true, closedOn: null },
    select: { id: true },
  })
  if (!unit) return refuse('unit_does_not_take')
  if (input.service) {
    const service = await ctx.db.service.findFirst({
      where: { regionId, id: input.service, unitId: unit.id, closedAt: null },
      select: { id: true },
    })
    if (!service) refuse('service_of_another_unit', {}, 'service')
  }
  const holidays = await holidaysFrom(ctx, on)
  const code = codeOfForm(regionId, input.key)
  const kept = photo && {
    key: newFileKey(regionId, on),
    mime: photo.mime,
    sha256: createHash('sha256').update(photo.bytes).digest('hex'),
  }
  // Bytes before the row: a file without a row is harmless.
  if (photo && kept) await files().put(kept.key, photo.bytes)
  const isPrivate = input.about === 'PERSON'
  const id = await saveArrival(ctx, {
    key: input.key,
    code,
    kind: input.kind,
    unitId: unit.id,
    serviceId: input.service ?? null,
    private: isPrivate,
    text: input.text,
    contact: input.contact,
    photo: kept,
    at: ctx.now,
    on,
    firstDueOn: firstDueOn(on, holidays),
    answerDueOn: answerDueOn(on, 'PLAIN', holidays),
  })
  ctx.record(
    'citizen_input.received',
    { type: 'citizen_input', id },
    { unit: unit.id, kind: input.kind, private: isPrivate, photo: photo !== undefined },
  )
  return { code }
}

/** The reporter says whether the answer answers. */
export async function reactToAnswer(
  ctx: VisitorCtx,
  code: string,
  reaction: { move: 'accept' } | { move: 'dispute'; text: string },
): Promise<void> {
  const input = found(await inputByCode(ctx, code))
  refuseIf(whyNotMove(input, reaction.move, ['REPORTER']))
  const today = dayOf(ctx.now, ctx.region.zone)
  const again = reaction.move === 'dispute'
  await saveMove(ctx, {
    id: input.id,
    version: input.version,
    move: reaction.move,
    at: ctx.now,
    accountId: null,
    text: again ? reaction.text : undefined,
    data: again
      ? {
          disputed: true,
          answeredOn: null,
          answerDueOn: dayToDb(answerDueOn(today, input.track, await holidaysFrom(ctx, today))),
        }
      : {},
  })
  ctx.record(`citizen_input.${reaction.move}`, { type: 'citizen_input', id: input.id })
}

type Staff = Exclude<InputMove, 'lapse' | 'accept' | 'dispute'>

async function before(ctx: WriteCtx, { inputId }: { inputId: string }, move: Staff): Promise<InputRow> {
  const input = await loadInput(ctx, inputId)
  refuseIf(whyNotMove(input, move, input.sides))
  return input
}

async function moveOn(
  ctx: WriteCtx,
  move: Staff,
  { inputId, version }: { inputId: string; version: number },
  how: Pick<Parameters<typeof saveMove>[1], 'text' | 'data'> = {},
): Promise<void> {
  await saveMove(ctx, {
    id: inputId,
    version,
    move,
    at: ctx.now,
    accountId: ctx.actor.accountId,
    ...how,
  })
  ctx.record(`citizen_input.${move}`, { type: 'citizen_input', id: inputId })
}

const dueOn = async (ctx: WriteCtx, { receivedOn }: InputRow, track: VerifyInput['track']) =>
  dayToDb(answerDueOn(receivedOn, track, await holidaysFrom(ctx, receivedOn)))

/** Lets it through to its unit, in the words that everybody may read. */
export async function verifyCitizenInput(ctx: WriteCtx, input: VerifyInput): Promise<void> {
  const row = await before(ctx, input, 'verify')
  if (row.private) refuse('not_found')
  if (!onlyLeavesOut(row.text, input.publicText)) refuse('words_put_in', {}, 'publicText')
  await moveOn(ctx, 'verify', input, {
    data: {
      publicText: input.publicText,
      track: input.track,
      answerDueOn: await dueOn(ctx, row, input.track),
      verifiedOn: dayToDb(ctx.today),
    },
  })
}

/** The inspectorate takes up what is about a person; nothing of it is published. */
export async function takeUpPrivateInput(ctx: WriteCtx, input: TakeUpInput): Promise<void> {
  const row = await before(ctx, input, 'verify')
  if (!row.private) refuse('not_found')
  await moveOn(ctx, 'verify', input, {
    data: {
      track: input.track,
      answerDueOn: await dueOn(ctx, row, input.track),
      verifiedOn: dayToDb(ctx.today),
    },
  })
}

/** What turns out to be about a person leaves everybody's sight but the inspectorate's. */
export async function handOverInput(ctx: WriteCtx, input: InputChoice): Promise<void> {
  await before(ctx, input, 'hand_over')
  await moveOn(ctx, 'hand_over', input, { data: { private: true, publicText: null, verifiedOn: null } })
}

/** Who left a mail address learns that there is an answer, and where; not what it says. The contact may be gone with the move. */
async function tellReporter(ctx: WriteCtx, { inputId }: InputChoice): Promise<void> {
  const to = mailAddress.safeParse(await contactOf(ctx, inputId)).data
  if (!to || !canSendMail()) return
  const place = new URL(`/publik/${ctx.region.slug}/masukan/lacak`, env().APP_URL).toString()
  const text = replyText(ctx.region.name, place)
  ctx.after(async () => void (await sendMail({ to, subject: REPLY_SUBJECT, text })))
}

/** Not for this region to answer, or nothing to answer: with a reason, and with the number at LAPOR! where it went there. */
export async function declineInputWithReason(ctx: WriteCtx, input: DeclineInput): Promise<void> {
  await before(ctx, input, 'decline')
  await tellReporter(ctx, input)
  await moveOn(ctx, 'decline', input, {
    text: input.reason,
    data: { laporNumber: input.laporNumber ?? null },
  })
}

export async function startOnInput(ctx: WriteCtx, input: InputChoice): Promise<void> {
  await before(ctx, input, 'start')
  await moveOn(ctx, 'start', input)
}

/** The unit's answer is for everybody to read; what is private is answered to the reporter alone. */
export async function answerCitizenInput(ctx: WriteCtx, input: AnswerInput): Promise<void> {
  await before(ctx, input, 'answer')
  await tellReporter(ctx, input)
  await moveOn(ctx, 'answer', input, { text: input.answer, data: { answeredOn: dayToDb(ctx.today) } })
}

/** Makes a step of the unit's own evaluation of it, with a date. */
export async function followUpInput(ctx: WriteCtx, input: FollowUpInput): Promise<{ stepId: string }> {
  const row = await loadInput(ctx, input.inputId)
  if (row.private || !row.sides.includes('UNIT')) refuse('not_found')
  const choices = await stepChoices(ctx, row.unitId)
  if (!choices) return refuse('no_evaluation_yet')
  const { text, ownerId, dueOn: due } = input
  const step = await addStep(ctx, {
    reviewId: choices.reviewId,
    indicatorId: undefined,
    text,
    ownerId,
    dueOn: due,
  })
  await saveFollowUp(ctx, row.id, step.stepId)
  ctx.record('citizen_input.followed_up', { type: 'citizen_input', id: row.id }, { step: step.stepId })
  return step
}

const A_LOT = 500

/** An answer to which nobody objected stands, and the way to the reporter is forgotten. */
export async function lapseAnswers(ctx: JobCtx): Promise<void> {
  const rows = await listInputs(
    ctx,
    { regionId: ctx.regionId, status: 'ANSWERED' },
    { newestFirst: false, take: A_LOT },
  )
  const answered = rows.flatMap(({ answeredOn }) => answeredOn ?? []).toSorted()
  // Days off that are still to come only put off what has not lapsed anyway.
  const { holidays } = await calendarDays(ctx, { from: answered[0] ?? ctx.today, through: ctx.today })
  for (const { id, version, answeredOn } of rows) {
    if (answeredOn === null || lapsesOn(answeredOn, holidays) >= ctx.today) continue
    await saveMove(ctx, { id, version, move: 'lapse', at: ctx.now, accountId: null })
    ctx.record('citizen_input.lapse', { type: 'citizen_input', id })
  }
}
