import { z } from 'zod'
import { plainText } from '../../calendar/rules/text.ts'
import { blankable, dayInput, decimalInput, wholeNumberInput } from '../../calendar/schema.ts'
import { recordId } from '../../organization/schema.ts'
import { BEHAVIOURS } from '../../plans/rules.ts'
import { CORRECTION_REASON_MIN } from '../rules.ts'
import { MOST_ANSWERS, RECORD_SOURCES, SIGHTS } from '../rules/records.ts'

const words = (least: number, most: number, sentence: string) =>
  z
    .string({ error: sentence })
    .overwrite(plainText)
    .min(least, sentence)
    .max(most, `Ringkas isian ini, paling banyak ${most} huruf.`)

/** More than any region has citizens. */
const MOST_SERVED = 99_999_999

export const recordInput = z.strictObject({
  employeeId: blankable(recordId),
  source: z.enum(RECORD_SOURCES, { error: 'Pilih caranya.' }),
  measuredOn: dayInput,
  place: words(3, 120, 'Tulis tempatnya, minimal 3 huruf.'),
  indicatorId: blankable(recordId),
  unitIndicatorId: blankable(recordId),
  behaviour: blankable(z.enum(BEHAVIOURS, { error: 'Pilih salah satu nilai BerAKHLAK.' })),
  respondent: blankable(words(3, 80, 'Tulis perannya, misalnya warga penerima layanan.')),
  value: blankable(decimalInput({ decimals: 4, wholeDigits: 14 })),
  respondents: blankable(wholeNumberInput(1, MOST_SERVED, 'Isi jumlah responden, bilangan bulat.')),
  population: blankable(wholeNumberInput(1, MOST_SERVED, 'Isi jumlah pengguna layanan, bilangan bulat.')),
  summary: words(10, 1000, 'Tulis yang Anda temukan, minimal 10 huruf.'),
  seen: z
    .array(z.strictObject({ guide: z.number().int().min(0).max(2), seen: z.enum(SIGHTS) }))
    .max(3)
    .default([]),
  answers: z
    .array(
      z.strictObject({
        question: words(5, 200, 'Tulis pertanyaannya, minimal 5 huruf.'),
        answer: words(2, 500, 'Tulis jawabannya.'),
      }),
    )
    .max(MOST_ANSWERS)
    .default([]),
  fileIds: z.array(recordId).max(1, 'Lampirkan satu berkas.').default([]),
})
export type RecordInput = z.output<typeof recordInput>

export const withdrawInput = z.strictObject({
  recordId,
  version: wholeNumberInput(1, 2_147_483_647, 'Muat ulang halaman, lalu coba lagi.'),
  reason: words(CORRECTION_REASON_MIN, 300, `Tulis alasannya, minimal ${CORRECTION_REASON_MIN} huruf.`),
})
export type WithdrawInput = z.output<typeof withdrawInput>
