import 'server-only'
import { quarterOf } from '@/lib/calendar/rules'
import { found, refuseIf } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { ownFiles } from '@/lib/evidence/queries'
import { holdQuarters } from '@/lib/periods/commands'
import { whyNotRecord, whyNotWithdraw, type RecordReason } from '../rules/records'
import type { RecordInput, WithdrawInput } from '../schema/records'
import { isOver } from '../store'
import {
  loadRecord,
  ownId,
  reachIndicator,
  reachMember,
  reachUnitIndicator,
  saveRecord,
  saveWithdrawn,
} from '../store/records'

const AT_FIELD: Partial<Record<RecordReason, keyof RecordInput>> = {
  measured_in_future: 'measuredOn',
  record_quarter_closed: 'measuredOn',
  respondent_missing: 'respondent',
  guides_missing: 'seen',
  value_missing: 'value',
  survey_of_person: 'source',
  sample_missing: 'respondents',
  sample_too_large: 'respondents',
  sample_of_no_survey: 'respondents',
}

/** Keeps what was seen, heard or read about one of one's people, or about a unit's indicator. */
export async function recordMeasurement(ctx: WriteCtx, input: RecordInput): Promise<{ recordId: string }> {
  const { employeeId, indicatorId, unitIndicatorId, measuredOn } = input
  const record = employeeId
    ? { ...input, unitIndicatorId: undefined }
    : { ...input, indicatorId: undefined, behaviour: undefined }
  if (employeeId) await reachMember(ctx, employeeId)
  else await reachUnitIndicator(ctx, found(unitIndicatorId))
  await holdQuarters(ctx)
  const reason = whyNotRecord(record, {
    today: ctx.today,
    by: ownId(ctx),
    closed: await isOver(ctx, quarterOf(measuredOn)),
  })
  refuseIf(reason, {}, reason && AT_FIELD[reason])
  if (employeeId && indicatorId)
    await reachIndicator(ctx, employeeId, indicatorId, { from: measuredOn, through: measuredOn })
  const files = await ownFiles(ctx, input.fileIds)
  if (files.length < input.fileIds.length) found(undefined)
  const recordId = await saveRecord(ctx, record)
  ctx.record(
    'measurement.recorded',
    { type: 'measurement', id: recordId },
    {
      employee: employeeId ?? null,
      unitIndicator: record.unitIndicatorId ?? null,
      source: input.source,
      value: input.value ?? null,
      file: files.at(0)?.sha256 ?? null,
    },
  )
  return { recordId }
}

/** What turns out to be wrong is withdrawn with its reason and stays readable; nothing is rewritten. */
export async function withdrawRecord(
  ctx: WriteCtx,
  { recordId, version, reason }: WithdrawInput,
): Promise<void> {
  refuseIf(whyNotWithdraw(await loadRecord(ctx, recordId), { by: ownId(ctx), reason }), {}, 'reason')
  await saveWithdrawn(ctx, { id: recordId, version, reason })
  ctx.record('measurement.withdrawn', { type: 'measurement', id: recordId })
}
