import 'server-only'
import { calendarDays } from '@/lib/attendance/queries'
import { addDays, type Day, type Holidays } from '@/lib/calendar/rules'
import { found, refuse, refuseIf, savedOrRefuse } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { peopleByIds } from '@/lib/organization/queries'
import { afterMove, whyNotMove, whyNotOpenCase, type CaseReason, type Move } from '../rules/due-process'
import type { CaseInput, CaseStepInput, OwnWordsInput, RegisterInput } from '../schema/discipline'
import { lockCase, saveCase, saveMoved, saveRegister, sideIn, type NewStep } from '../store/discipline'
import { leadsToday } from '../store/line'

/** A superior who hears of a breach must act, and BKD may: a person enters a case, no counter and no job does. */
export async function openCase(ctx: WriteCtx, input: CaseInput): Promise<{ caseId: string }> {
  const { employeeId, source, knownOn } = input
  const own = employeeId === ctx.actor.employeeId
  if (!own && !ctx.actor.roles.includes('admin')) found((await leadsToday(ctx, employeeId)) || undefined)
  found((await peopleByIds(ctx, [employeeId])).at(0))
  const reason = whyNotOpenCase({ employeeId, knownOn }, { by: ctx.actor.employeeId, today: ctx.today })
  refuseIf(reason, {}, reason === 'known_ahead' ? 'knownOn' : undefined)
  const caseId = await saveCase(ctx, input)
  ctx.record(
    'discipline_case.opened',
    { type: 'discipline_case', id: caseId },
    { employee: employeeId, source },
  )
  return { caseId }
}

const AT_FIELD: Partial<Record<CaseReason, string>> = {
  step_ahead: 'on',
  step_before_last: 'on',
  summons_too_soon: 'summonedFor',
  second_summons_too_soon: 'on',
  examined_too_soon: 'on',
  second_summons_missing: 'appeared',
  account_missing: 'account',
  team_missing: 'measure',
  decided_by_office: 'measure',
  contest_late: 'on',
  measure_missing: 'measure',
  measure_unasked: 'measure',
}

// Working days are counted over the longest time that a step looks ahead.
const LOOK_AHEAD = 60

async function holidaysAround(ctx: WriteCtx, on: Day): Promise<Holidays> {
  return (await calendarDays(ctx, { from: on, through: addDays(on, LOOK_AHEAD) })).holidays
}

async function move(
  ctx: WriteCtx,
  { caseId, version }: { caseId: string; version: number },
  wanted: Move,
  step: NewStep,
): Promise<void> {
  const of = await lockCase(ctx, caseId)
  const side = await sideIn(ctx, of)
  // Who only reads a case has no steps in it.
  if (side === 'READER') refuse('not_found')
  savedOrRefuse(of.version === version ? 1 : 0)
  const holidays = await holidaysAround(ctx, wanted.on)
  const by = { accountId: ctx.actor.accountId, holidays }
  const reason = whyNotMove(of, wanted, { ...by, side, today: ctx.today })
  refuseIf(reason, {}, reason && AT_FIELD[reason])
  const next = afterMove(of, wanted, by)
  await saveMoved(ctx, { id: caseId, version }, next, step)
  ctx.record(
    'discipline_case.moved',
    { type: 'discipline_case', id: caseId },
    { employee: of.employeeId, step: wanted.step, on: wanted.on, to: next.state },
  )
}

const measureOf = (text: CaseStepInput & { step: 'DECISION' }) =>
  text.measure === 'NONE' ? null : text.measure

/** The next step of a superior or of BKD, on its own day and with its document. */
export async function takeCaseStep(ctx: WriteCtx, input: CaseStepInput): Promise<void> {
  const { on, document } = input
  const told: NewStep = {
    kind: input.step,
    onDay: on,
    document,
    ...('text' in input && { text: input.text }),
  }
  switch (input.step) {
    case 'SUMMONS':
    case 'SECOND_SUMMONS': {
      const { step, summonedFor } = input
      return move(ctx, input, { step, on, summonedFor }, { ...told, summonedFor })
    }
    case 'EXAMINATION': {
      const [appeared, team] = [input.appeared === 'YES', input.examiner === 'TEAM']
      const account = input.account ?? null
      return move(
        ctx,
        input,
        { step: 'EXAMINATION', on, appeared, account, team },
        { ...told, appeared, team, ...(account && { account }) },
      )
    }
    case 'DECISION': {
      const measure = measureOf(input)
      return move(ctx, input, { step: 'DECISION', on, measure }, { ...told, measure })
    }
    case 'SETTLEMENT': {
      const { outcome, measure = null } = input
      return move(ctx, input, { step: 'SETTLEMENT', on, outcome, measure }, { ...told, outcome, measure })
    }
    case 'DELIVERY':
    case 'CONTEST':
    case 'REVOCATION':
      return move(ctx, input, { step: input.step, on }, told)
  }
}

/** What the person says: his account before a decision, his objection after it. Dated today. */
export async function speakInOwnCase(
  ctx: WriteCtx,
  { caseId, version, step, text }: OwnWordsInput,
): Promise<void> {
  const of = await lockCase(ctx, caseId)
  found(of.employeeId === ctx.actor.employeeId || undefined)
  await move(ctx, { caseId, version }, { step, on: ctx.today }, { kind: step, onDay: ctx.today, text })
}

/** BKD vouches that all moderate and heavy punishments in force since a day are entered. */
export async function vouchForRegister(ctx: WriteCtx, { completeSince }: RegisterInput): Promise<void> {
  if (completeSince > ctx.today) refuse('register_ahead', {}, 'completeSince')
  const id = await saveRegister(ctx, completeSince)
  ctx.record('discipline_register.vouched', { type: 'discipline_register', id }, { since: completeSince })
}
