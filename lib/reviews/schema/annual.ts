import { z } from 'zod'
import { plainText } from '../../calendar/rules/text.ts'
import { blankable, wholeNumberInput, yearInput } from '../../calendar/schema.ts'
import { recordId } from '../../organization/schema.ts'
import { WORK_RESULT_KINDS } from '../../plans/rules.ts'
import { UNIT_GRADES } from '../../unit-reviews/rules.ts'
import type { AnnualEvidence } from '../rules/annual.ts'
import { FUNCTIONAL_LEVELS, NO_CREDIT } from '../rules/credit.ts'
import { GRADES, RATINGS } from '../rules.ts'
import { citations, rating, reviewCitations } from '../schema.ts'

export const annualInput = z.strictObject({
  employeeId: recordId,
  year: yearInput,
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
export type AnnualInput = z.output<typeof annualInput>

const told = z.string().nullable()

/** The part of it that credit points are worked out from. */
export const annualCredit = z.object({
  rule: z.string(),
  parts: z.array(
    z.object({
      level: z.enum(FUNCTIONAL_LEVELS),
      title: z.string(),
      from: z.string(),
      through: z.string(),
      months: z.number().int().min(1).max(12),
    }),
  ),
  why: z.enum(NO_CREDIT).nullable(),
})

/** Reads back what was copied into a year's review; a column of JSON promises nothing by itself. */
export const annualEvidence: z.ZodType<AnnualEvidence> = z.object({
  unitName: z.string(),
  positionTitle: z.string(),
  quarters: z.array(
    z.object({
      quarter: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
      reviewId: z.string(),
      resultRating: z.enum(RATINGS),
      behaviourRating: z.enum(RATINGS),
      grade: z.enum(GRADES),
      reason: told,
      assessorName: z.string(),
      signedOn: z.string(),
      citations: reviewCitations,
    }),
  ),
  unit: z.object({ unitName: z.string(), grade: z.enum(UNIT_GRADES) }).nullable(),
  leads: z.boolean(),
  results: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      kind: z.enum(WORK_RESULT_KINDS),
      indicators: z.array(
        z.object({
          id: z.string(),
          text: z.string(),
          target: z.number().nullable(),
          targetText: told,
          measureUnit: z.string(),
          course: z.array(z.object({ value: told, text: told })),
          total: told,
        }),
      ),
    }),
  ),
  supervisors: z.array(z.object({ name: z.string(), from: z.string(), through: z.string() })),
  credit: annualCredit,
  previousGrade: z.enum(GRADES).nullable(),
})
