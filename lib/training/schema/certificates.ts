import { z } from 'zod'
import { blankable, dayInput } from '../../calendar/schema.ts'
import { recordId, versionInput } from '../../organization/schema.ts'
import { categoryInput, hoursInput, kindInput, words } from '../schema.ts'

export const certificateInput = z.strictObject({
  title: words('Tulis nama kegiatannya, minimal 5 huruf.', { min: 5, max: 200 }),
  kind: kindInput,
  category: categoryInput,
  hours: hoursInput,
  startsOn: dayInput,
  endsOn: dayInput,
  provider: words('Tulis penyelenggaranya, minimal 3 huruf.', { min: 3, max: 160 }),
  number: blankable(words('Tulis nomor sertifikatnya.', { min: 2, max: 120 })),
  /** Said where the hours are rare. */
  sure: blankable(z.literal('true')),
  fileIds: z.array(recordId).max(1, 'Kirim satu berkas.').default([]),
})
export type CertificateInput = z.output<typeof certificateInput>

export const certificateChoice = z.strictObject({ recordId: recordId, version: versionInput })
export type CertificateChoice = z.output<typeof certificateChoice>

export const certificateDecision = z.strictObject({
  recordId: recordId,
  version: versionInput,
  verdict: z.enum(['VERIFIED', 'REFUSED'], { error: 'Pilih keputusannya.' }),
  reason: blankable(words('Tulis alasannya.', { min: 1, max: 500 })),
})
export type CertificateDecision = z.output<typeof certificateDecision>
