import { z } from 'zod'
import { plainText } from '../calendar/rules/text.ts'
import { blankable, quarterInput, wholeNumberInput, yearInput } from '../calendar/schema.ts'
import { recordId } from '../organization/schema.ts'
import { WORK_RESULT_KINDS } from '../plans/rules.ts'
import type { ReviewEvidence } from './rules/evidence.ts'
import { GRADES, RATINGS } from './rules.ts'

const rating = z.enum(RATINGS, { error: 'Pilih salah satu dari tiga rating.' })

export const reviewInput = z.strictObject({
  employeeId: recordId,
  year: yearInput,
  quarter: quarterInput,
  resultRating: blankable(rating),
  behaviourRating: blankable(rating),
  reason: blankable(
    z
      .string({ error: 'Tulis alasannya.' })
      .overwrite(plainText)
      .max(2000, 'Ringkas alasannya, paling banyak 2.000 huruf.'),
  ),
  /** 0 while nothing was saved yet. */
  version: wholeNumberInput(0, 2_147_483_647, 'Muat ulang halaman, lalu coba lagi.'),
  intent: z.enum(['draft', 'sign', 'revise'], { error: 'Pilih Simpan draf atau Simpan & bagikan.' }),
})
export type ReviewInput = z.output<typeof reviewInput>

/** Which signature of which quarter of one's own is answered. */
const signature = {
  year: yearInput,
  quarter: quarterInput,
  number: wholeNumberInput(1, 2_147_483_647, 'Muat ulang halaman, lalu coba lagi.'),
}

export const receiptInput = z.strictObject(signature)
export type ReceiptInput = z.output<typeof receiptInput>

export const acknowledgementInput = z.strictObject({
  ...signature,
  note: blankable(
    z.string().overwrite(plainText).max(1000, 'Ringkas catatannya, paling banyak 1.000 huruf.'),
  ),
})
export type AcknowledgementInput = z.output<typeof acknowledgementInput>

const count = z.number().int().min(0)

/** Reads back what was copied into a review; a column of JSON promises nothing by itself. */
export const reviewEvidence: z.ZodType<ReviewEvidence> = z.object({
  unitName: z.string(),
  positionTitle: z.string(),
  logs: z.object({
    approved: count,
    approvedMinutes: count,
    returned: count,
    late: count,
    withoutResult: count,
  }),
  days: z.object({ filled: count, expected: count }),
  pace: z.number(),
  results: z.array(
    z.object({
      text: z.string(),
      kind: z.enum(WORK_RESULT_KINDS),
      logs: count,
      minutes: count,
      indicators: z.array(
        z.object({
          text: z.string(),
          target: z.number().nullable(),
          // Reviews of before plans could tell an expectation in words have none.
          targetText: z.string().nullable().default(null),
          measureUnit: z.string(),
          done: z.number().nullable(),
        }),
      ),
    }),
  ),
  feedback: z.object({ total: count, logs: count, results: count, behaviours: count }),
  supervisors: z.array(z.object({ name: z.string(), from: z.string(), through: z.string() })),
  previousGrade: z.enum(GRADES).nullable(),
})
