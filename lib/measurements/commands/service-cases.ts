import 'server-only'
import { createHash } from 'node:crypto'
import { calendarDays } from '@/lib/attendance/queries'
import { addDays, quarterKey, quarterOf, type Day } from '@/lib/calendar/rules'
import { found, refuseIf } from '@/lib/core/refusal'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import { postOn } from '@/lib/organization/queries'
import {
  daysTaken,
  dueDay,
  whyNotFinish,
  whyNotRecordCase,
  whyNotWithdrawCase,
  type CaseReason,
} from '../rules/service-cases'
import type { CaseInput, CasesInput, FinishInput, WithdrawCaseInput } from '../schema/service-cases'
import { isClosed } from '../store'
import { ownId } from '../store/records'
import {
  knownCases,
  loadCase,
  reachTimeIndicator,
  saveCaseChange,
  saveCases,
  type PromisedCase,
} from '../store/service-cases'

const AT_FIELD: Partial<Record<CaseReason, string>> = {
  case_names_citizen: 'caseNumber',
  case_known: 'caseNumber',
  case_in_future: 'startedOn',
  case_ends_before_start: 'finishedOn',
  case_quarter_closed: 'startedOn',
}

export type RefusedCase = { caseNumber: string; step: string; reason: CaseReason }

/** Keeps what one worked on: one case, or the rows of a sheet. Of many, those that may not be kept are given back. */
export async function recordCases(
  ctx: WriteCtx,
  { indicatorId, cases }: CasesInput,
): Promise<{ saved: number; refused: RefusedCase[] }> {
  const { unitId } = found(await postOn(ctx, ownId(ctx), ctx.today))
  if (indicatorId) await reachTimeIndicator(ctx, indicatorId)
  const { holidays } = await calendarDays(ctx, spanOf(cases))
  const isKnown = await knownCases(ctx, unitId, cases)
  const closed = closedQuarters(ctx)
  const accepted: PromisedCase[] = []
  const refused: RefusedCase[] = []
  for (const one of cases) {
    const dueOn = dueDay(one.startedOn, one.targetDays, holidays)
    const twin = accepted.some(
      (other) =>
        other.caseNumber === one.caseNumber && other.service === one.service && other.step === one.step,
    )
    const reason = whyNotRecordCase(one, {
      today: ctx.today,
      known: twin || isKnown(one),
      closed: await closed(dueOn),
    })
    if (reason) refused.push({ caseNumber: one.caseNumber, step: one.step, reason })
    else
      accepted.push({
        ...one,
        dueOn,
        daysTaken: one.finishedOn ? daysTaken(one.startedOn, one.finishedOn, holidays) : null,
      })
  }
  const [first] = refused
  if (accepted.length === 0) refuseIf(first?.reason, {}, first && AT_FIELD[first.reason])
  const ids = await saveCases(ctx, unitId, indicatorId, accepted)
  const [only] = ids
  if (only && ids.length === 1)
    ctx.record('service_case.recorded', { type: 'service_case', id: only }, { unit: unitId })
  else
    ctx.record(
      'service_case.brought_in',
      { type: 'unit', id: unitId },
      { rows: ids.length, refused: refused.length, digest: digestOf(accepted) },
    )
  return { saved: ids.length, refused }
}

const digestOf = (cases: readonly PromisedCase[]) =>
  createHash('sha256').update(JSON.stringify(cases)).digest('hex')

/** Days off that matter to these cases, two calendar days for each working day and the longest holidays besides. */
function spanOf(cases: readonly CaseInput[]) {
  const days = cases.flatMap(({ startedOn, finishedOn, targetDays }) => [
    startedOn,
    finishedOn ?? startedOn,
    addDays(startedOn, targetDays * 2 + 30),
  ])
  const sorted = days.toSorted()
  return { from: sorted.at(0) ?? '', through: sorted.at(-1) ?? '' }
}

function closedQuarters(ctx: Ctx): (day: Day) => Promise<boolean> {
  const known = new Map<string, boolean>()
  return async (day) => {
    const quarter = quarterOf(day)
    const key = quarterKey(quarter)
    const closed = known.get(key) ?? (await isClosed(ctx, quarter))
    known.set(key, closed)
    return closed
  }
}

/** The day on which the step was done. */
export async function finishCase(ctx: WriteCtx, { caseId, version, finishedOn }: FinishInput): Promise<void> {
  const standing = await loadCase(ctx, caseId)
  refuseIf(
    whyNotFinish(standing, {
      finishedOn,
      today: ctx.today,
      closed: await isClosed(ctx, quarterOf(finishedOn)),
    }),
    {},
    'finishedOn',
  )
  const { holidays } = await calendarDays(ctx, { from: standing.startedOn, through: finishedOn })
  const taken = daysTaken(standing.startedOn, finishedOn, holidays)
  await saveCaseChange(ctx, { id: caseId, version }, { finishedOn, daysTaken: taken })
  ctx.record('service_case.finished', { type: 'service_case', id: caseId }, { days: taken })
}

/** What was entered wrongly is withdrawn with its reason and counts nowhere. */
export async function withdrawCase(
  ctx: WriteCtx,
  { caseId, version, reason }: WithdrawCaseInput,
): Promise<void> {
  const standing = await loadCase(ctx, caseId)
  refuseIf(
    whyNotWithdrawCase(standing, { reason, closed: await isClosed(ctx, quarterOf(standing.dueOn)) }),
    {},
    'reason',
  )
  await saveCaseChange(ctx, { id: caseId, version }, { withdrawnReason: reason })
  ctx.record('service_case.withdrawn', { type: 'service_case', id: caseId })
}
