import { z } from 'zod'
import { plainText } from '../../calendar/rules/text.ts'
import { blankable, quarterInput, yearInput } from '../../calendar/schema.ts'
import { recordId, versionInput } from '../../organization/schema.ts'
import { GRADES } from '../rules.ts'
import { QUESTION_MIN } from '../rules/spread.ts'

const words = (say: string) =>
  z.string({ error: say }).overwrite(plainText).max(1000, 'Ringkas isian ini, paling banyak 1.000 huruf.')

const QUESTION = `Tulis pertanyaannya, minimal ${QUESTION_MIN} huruf.`

export const askAgainInput = z.strictObject({
  reviewId: recordId,
  question: words(QUESTION).min(QUESTION_MIN, QUESTION),
})
export type AskAgainInput = z.output<typeof askAgainInput>

export const answerAgainInput = z.strictObject({
  noteId: recordId,
  version: versionInput,
  outcome: z.enum(['KEPT', 'CHANGED'], { error: 'Pilih tetap atau diperbaiki.' }),
  answer: words('Tulis jawabannya, minimal 10 huruf.'),
})
export type AnswerAgainInput = z.output<typeof answerAgainInput>

export const settleSpreadInput = z.strictObject({
  unitId: recordId,
  year: yearInput,
  quarter: quarterInput,
  /** Of the unit's evaluation. */
  version: versionInput,
  /** Digest of the spread that the head saw. */
  seen: z.string().regex(/^[0-9a-f]{64}$/, 'Muat ulang halaman, lalu coba lagi.'),
  reason: blankable(words('Tulis alasannya.')),
})
export type SettleSpreadInput = z.output<typeof settleSpreadInput>

const count = z.number().int().min(0)

/** A spread as it was settled, read back. */
export const settledSpread = z.object({
  counts: z.record(z.enum(GRADES), count),
  adviceOnly: z.boolean(),
  outside: z.boolean(),
})
