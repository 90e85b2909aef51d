import { z } from 'zod'
import { plainText } from '../calendar/rules/text.ts'
import { blankable, dayInput, wholeNumberInput, yearInput } from '../calendar/schema.ts'
import { ACHIEVEMENT_STATES, DIRECTIONS } from '../goals/rules.ts'
import { recordId, versionInput } from '../organization/schema.ts'
import { type ReviewedIndicator, STEP_STATUSES, UNIT_GRADES, type UnitPeriod } from './rules.ts'

const PERIOD = 'Pilih triwulannya.'

const quarterOrYear = wholeNumberInput(0, 4, PERIOD).transform((number): UnitPeriod['quarter'] =>
  number === 1 || number === 2 || number === 3 || number === 4 ? number : 0,
)

const words = (most: number, say: string) =>
  z
    .string({ error: say })
    .overwrite(plainText)
    .max(most, `Ringkas isian ini, paling banyak ${most.toLocaleString('id-ID')} huruf.`)

export const unitReviewInput = z.strictObject({
  unitId: recordId,
  year: yearInput,
  quarter: quarterOrYear,
  summary: blankable(words(4000, 'Tulis ringkasannya.')),
  /** By indicator. */
  causes: z.record(recordId, words(1000, 'Tulis penyebabnya.')).default({}),
  /** 0 while nothing was saved yet. */
  version: wholeNumberInput(0, 2_147_483_647, 'Muat ulang halaman, lalu coba lagi.'),
  intent: z.enum(['draft', 'submit'], { error: 'Pilih Simpan draf atau Kirim evaluasi.' }),
})
export type UnitReviewInput = z.output<typeof unitReviewInput>

export const unitGradeInput = z.strictObject({
  reviewId: recordId,
  version: versionInput,
  grade: z.enum(UNIT_GRADES, { error: 'Pilih salah satu dari lima predikat.' }),
  reason: words(2000, 'Tulis alasan predikatnya, minimal 20 huruf.'),
})
export type UnitGradeInput = z.output<typeof unitGradeInput>

export const stepInput = z.strictObject({
  reviewId: recordId,
  indicatorId: blankable(recordId),
  text: words(1000, 'Tulis langkahnya, minimal 10 huruf.').min(10, 'Tulis langkahnya, minimal 10 huruf.'),
  ownerId: z.uuid({ error: 'Pilih penanggung jawabnya.' }),
  dueOn: dayInput,
})
export type StepInput = z.output<typeof stepInput>

const PROGRESS = 'Isi kemajuan dari 0 sampai 100.'

export const stepChangeInput = z.strictObject({
  stepId: recordId,
  version: versionInput,
  progress: wholeNumberInput(0, 100, PROGRESS),
  status: z.enum(STEP_STATUSES, { error: 'Pilih keadaannya.' }),
  note: blankable(words(1000, 'Tulis catatannya.')),
})
export type StepChangeInput = z.output<typeof stepChangeInput>

/** Reads back what was copied into an evaluation. */
export const reviewedIndicators: z.ZodType<ReviewedIndicator[]> = z.array(
  z.object({
    indicatorId: z.string(),
    name: z.string(),
    measureUnit: z.string(),
    direction: z.enum(DIRECTIONS),
    quarter: z.literal([1, 2, 3, 4]),
    target: z.string(),
    value: z.string().nullable(),
    state: z.enum(ACHIEVEMENT_STATES),
    cause: z.string().nullable(),
  }),
)
