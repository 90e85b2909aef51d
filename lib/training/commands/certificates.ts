import 'server-only'
import { found, refuseIf } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { ownFiles } from '@/lib/evidence/queries'
import {
  whyNotDecideCertificate,
  whyNotSend,
  whyNotTakeBack,
  type CertificateReason,
} from '../rules/certificates'
import type { CertificateChoice, CertificateDecision, CertificateInput } from '../schema/certificates'
import {
  knowsCertificate,
  loadOwnRecord,
  loadRecord,
  saveCertificate,
  saveCertificateDecision,
  saveTakenBack,
} from '../store/records'

const AT_FIELD: Partial<Record<CertificateReason, string>> = {
  certificate_ahead: 'endsOn',
  certificate_days_reversed: 'endsOn',
  certificate_too_old: 'endsOn',
  certificate_number_missing: 'number',
  certificate_known: 'number',
  certificate_file_missing: 'fileIds',
  certificate_hours_beyond_days: 'hours',
  certificate_hours_unsure: 'sure',
}

/** Sends what was learned elsewhere, with its file; it counts once BKD has verified it. */
export async function sendCertificate(ctx: WriteCtx, input: CertificateInput): Promise<{ recordId: string }> {
  const files = await ownFiles(ctx, input.fileIds)
  if (files.length < input.fileIds.length) found(undefined)
  const reason = whyNotSend(
    { ...input, number: input.number, files: files.length, sure: input.sure === 'true' },
    { today: ctx.today, known: await knowsCertificate(ctx, { ...input, number: input.number }) },
  )
  refuseIf(reason, {}, reason && AT_FIELD[reason])
  const recordId = await saveCertificate(ctx, input, files.at(0)?.id ?? null)
  ctx.record(
    'training_record.sent',
    { type: 'training_record', id: recordId },
    { kind: input.kind, hours: input.hours, endsOn: input.endsOn, file: files.at(0)?.sha256 ?? null },
  )
  return { recordId }
}

export async function takeCertificateBack(
  ctx: WriteCtx,
  { recordId, version }: CertificateChoice,
): Promise<void> {
  refuseIf(whyNotTakeBack(await loadOwnRecord(ctx, recordId)))
  await saveTakenBack(ctx, { id: recordId, version })
  ctx.record('training_record.taken_back', { type: 'training_record', id: recordId })
}

/** BKD verifies what stands on it or refuses it with a reason; never one's own. */
export async function decideCertificate(
  ctx: WriteCtx,
  { recordId, version, verdict, reason }: CertificateDecision,
): Promise<void> {
  const certificate = await loadRecord(ctx, recordId)
  const why = whyNotDecideCertificate(
    {
      ...certificate,
      own: certificate.employeeId === ctx.actor.employeeId,
      hasFile: certificate.fileId !== null,
    },
    { verdict, reason },
  )
  refuseIf(why, {}, why === 'refusal_reason_missing' ? 'reason' : undefined)
  await saveCertificateDecision(ctx, { id: recordId, version }, { verdict, reason })
  ctx.record(
    verdict === 'VERIFIED' ? 'training_record.verified' : 'training_record.refused',
    { type: 'training_record', id: recordId },
    { hours: certificate.hours, year: certificate.year },
  )
}
