import { z } from 'zod'
import { plainText } from '../../calendar/rules/text.ts'
import { blankable, wholeNumberInput, yearInput } from '../../calendar/schema.ts'
import { recordId } from '../../organization/schema.ts'
import { OBJECTION_OUTCOMES } from '../rules/objection.ts'
import { RATINGS } from '../rules.ts'

const AGAIN = 'Muat ulang halaman, lalu coba lagi.'
const version = wholeNumberInput(1, 2_147_483_647, AGAIN)
/** Short words reach the rule, which says beside the field how many letters it asks for. */
const words = (missing: string) =>
  z.string({ error: missing }).overwrite(plainText).max(4000, 'Ringkas, paling banyak 4.000 huruf.')
const evidenceIds = z
  .array(recordId, { error: 'Unggah lagi berkasnya.' })
  .max(10, 'Paling banyak 10 berkas.')
  .default([])
const rating = blankable(z.enum(RATINGS, { error: 'Pilih salah satu dari tiga rating.' }))

export const objectionInput = z.strictObject({
  year: yearInput,
  /** 0 is the year. */
  quarter: wholeNumberInput(0, 4, 'Pilih triwulannya.'),
  /** The signature that is objected to. */
  number: version,
  grounds: words('Tulis alasan keberatan Anda.'),
  citations: z
    .array(z.string().max(80, 'Centang lagi buktinya.'), { error: 'Centang lagi buktinya.' })
    .max(30, 'Kutip paling banyak 30 bukti.')
    .default([]),
  evidenceIds,
})
export type ObjectionInput = z.output<typeof objectionInput>

export const objectionId = recordId

export const objectionChoice = z.strictObject({ objectionId: recordId, version })
export type ObjectionChoice = z.output<typeof objectionChoice>

export const explanationInput = z.strictObject({
  objectionId: recordId,
  version,
  explanation: words('Tulis penjelasan Anda.'),
  evidenceIds,
})
export type ExplanationInput = z.output<typeof explanationInput>

export const replyInput = z.strictObject({
  objectionId: recordId,
  version,
  reply: words('Tulis tanggapan Anda.'),
})
export type ReplyInput = z.output<typeof replyInput>

export const decisionInput = z.strictObject({
  objectionId: recordId,
  version,
  outcome: z.enum(OBJECTION_OUTCOMES, { error: 'Pilih dikabulkan atau ditolak.' }),
  resultRating: rating,
  behaviourRating: rating,
  reason: words('Tulis alasan putusan Anda.'),
  evidenceIds,
})
export type DecisionInput = z.output<typeof decisionInput>
