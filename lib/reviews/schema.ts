import { z } from 'zod'
import { plainText } from '../calendar/rules/text.ts'
import { blankable, quarterInput, wholeNumberInput, yearInput } from '../calendar/schema.ts'
import { BEHAVIOURS } from '../plans/rules.ts'
import { recordId } from '../organization/schema.ts'
import { WORK_RESULT_KINDS } from '../plans/rules.ts'
import { type Citation, CITATION_KINDS, type ReviewItem } from './rules/citations.ts'
import type { ReviewEvidence } from './rules/evidence.ts'
import type { SelfContent } from './rules/self-assessment.ts'
import { GRADES, RATINGS } from './rules.ts'

/** What a ticked record says of itself: kind, day, id. */
const citationKey = z
  .string({ error: 'Centang lagi buktinya.' })
  .regex(/^[A-Z]+~\d{4}-\d{2}-\d{2}~[0-9a-f-]{36}$/, 'Centang lagi buktinya.')

export const citations = z
  .union([citationKey.transform((one) => [one]), z.array(citationKey)])
  .pipe(z.array(z.string()).max(30, 'Kutip paling banyak 30 bukti.'))
  .default([])

export const rating = z.enum(RATINGS, { error: 'Pilih salah satu dari tiga rating.' })

export const reviewInput = z.strictObject({
  employeeId: recordId,
  year: yearInput,
  quarter: quarterInput,
  resultRating: blankable(rating),
  behaviourRating: blankable(rating),
  /** By planned result. */
  ratings: z.record(recordId, rating).default({}),
  citations,
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

/** Which signature of which quarter of one's own is answered; quarter 0 is the year. */
const signature = {
  year: yearInput,
  quarter: wholeNumberInput(0, 4, 'Pilih triwulannya.'),
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
  leaveDays: count.nullable().default(null),
  services: z
    .array(
      z.object({
        name: z.string(),
        measureUnit: z.string(),
        target: z.number().nullable(),
        value: z.number().nullable(),
        isSurvey: z.boolean(),
      }),
    )
    .default([]),
  satisfaction: z
    .array(
      z.object({
        indicatorId: z.string(),
        name: z.string(),
        unitName: z.string(),
        measureUnit: z.string(),
        target: z.number().nullable(),
        value: z.number().nullable(),
        respondents: z.number().nullable(),
        population: z.number().nullable(),
        surveyedOn: z.string().nullable(),
        place: z.string().nullable(),
      }),
    )
    .default([]),
  timeliness: z.object({ due: count, onTime: count, median: z.number().nullable() }).nullable().default(null),
  ideas: z.array(z.object({ on: z.string(), text: z.string() })).default([]),
  pace: z.number(),
  results: z.array(
    z.object({
      id: z.string().nullable().default(null),
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

/** Ratings of single results, read back. */
export const reviewItems: z.ZodType<ReviewItem[]> = z.array(
  z.object({ id: z.string(), text: z.string(), kind: z.enum(WORK_RESULT_KINDS), rating }),
)

/** Cited records, read back. */
export const reviewCitations: z.ZodType<Citation[]> = z.array(
  z.object({
    kind: z.enum(CITATION_KINDS),
    id: z.string(),
    on: z.string(),
    text: z.string(),
    side: z.enum(['RESULT', 'BEHAVIOUR']),
  }),
)

/** What an earlier supervisor says of his days. */
export const partInput = z.strictObject({
  employeeId: recordId,
  year: yearInput,
  quarter: quarterInput,
  resultRating: rating,
  behaviourRating: rating,
  text: z
    .string({ error: 'Tulis apa yang Anda lihat.' })
    .overwrite(plainText)
    .max(2000, 'Ringkas, paling banyak 2.000 huruf.'),
  citations,
})
export type PartInput = z.output<typeof partInput>

const words = (most: number) =>
  blankable(z.string().overwrite(plainText).max(most, `Ringkas, paling banyak ${most} huruf.`))

export const selfInput = z.strictObject({
  year: yearInput,
  quarter: quarterInput,
  /** By planned result. */
  results: z
    .record(recordId, z.strictObject({ rating: blankable(rating), sentence: words(500) }))
    .default({}),
  behaviours: z
    .partialRecord(z.enum(BEHAVIOURS), z.strictObject({ rating: blankable(rating), example: words(500) }))
    .default({}),
  overall: words(2000),
  leader: words(1000),
  system: words(1000),
  version: wholeNumberInput(0, 2_147_483_647, 'Muat ulang halaman, lalu coba lagi.'),
  intent: z.enum(['draft', 'send'], { error: 'Pilih Simpan draf atau Kirim.' }),
})
export type SelfInput = z.output<typeof selfInput>

const told = z.string().nullable()

/** A self-assessment, read back. */
export const selfContent: z.ZodType<SelfContent> = z.object({
  results: z.array(z.object({ id: z.string(), text: z.string(), rating: rating.nullable(), sentence: told })),
  behaviours: z.array(z.object({ behaviour: z.enum(BEHAVIOURS), rating: rating.nullable(), example: told })),
  overall: told,
  leader: told,
  system: told,
})
