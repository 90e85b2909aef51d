// Dates, times and numbers as forms send them: text that may be blank, with Indonesian decimals and clocks.
import { z } from 'zod'
import { decimalProblems, parseClock, parseDecimal } from './labels.ts'
import { isDay, type YearQuarter } from './rules.ts'

/** An untouched field arrives as empty text; it counts as absent. */
export const blankable = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === '' || value === null ? undefined : value), schema.optional()).optional()

/** A day as written, of a year in which nobody here lives or works. */
const FAR = /^(?!19|20|21)\d{4}-\d{2}-\d{2}$|^\d{5,6}-\d{2}-\d{2}$/

export const dayInput = z.string({ error: 'Pilih tanggalnya.' }).refine(isDay, {
  error: ({ input }) =>
    typeof input === 'string' && FAR.test(input)
      ? 'Tahunnya terlalu jauh. Pilih tahun 1900 sampai 2199.'
      : 'Tanggal ini tidak ada di kalender. Pilih tanggal lain.',
})

export const wholeNumberInput = (min: number, max: number, sentence: string) =>
  z.preprocess(
    (value) => (typeof value === 'string' && /^\s*\d{1,9}\s*$/.test(value) ? Number(value) : value),
    z.number({ error: sentence }).int(sentence).min(min, sentence).max(max, sentence),
  )

/** '07.30' or '07:30', or minutes since midnight when a program sends them. */
export const clockInput = z.preprocess(
  (value) => (typeof value === 'string' ? (parseClock(value) ?? value) : value),
  z
    .number({ error: 'Tulis jam seperti 07.30.' })
    .int('Tulis jam seperti 07.30.')
    .min(0, 'Tulis jam antara 00.00 dan 24.00.')
    .max(1440, 'Tulis jam antara 00.00 dan 24.00.'),
)

/** A number that is not negative, as exact text: '12.5'. The column behind it keeps so many decimals. */
export const decimalInput = ({ decimals = 2, wholeDigits = 12 } = {}) =>
  z
    .union([z.string(), z.number().finite().transform(String)], { error: decimalProblems.not_a_number })
    .transform((typed, check) => {
      const parsed = parseDecimal(typed)
      if ('problem' in parsed) return fail(check, decimalProblems[parsed.problem])
      if (parsed.value.startsWith('-')) return fail(check, 'Tulis angka nol atau lebih.')
      const [whole = '', fraction = ''] = parsed.value.split('.')
      if (fraction.length > decimals)
        return fail(check, `Tulis paling banyak ${decimals} angka di belakang koma.`)
      if (whole.length > wholeDigits) return fail(check, 'Angka ini terlalu besar. Periksa lagi.')
      return parsed.value
    })

export const yearInput = wholeNumberInput(2000, 2100, 'Isi tahun antara 2000 dan 2100.')

export const quarterInput = wholeNumberInput(1, 4, 'Pilih triwulannya.').transform(
  (number): YearQuarter['quarter'] => (number === 1 || number === 2 || number === 3 ? number : 4),
)

function fail(check: z.RefinementCtx, message: string): never {
  check.addIssue({ code: 'custom', message })
  return z.NEVER
}
