import { z } from 'zod'
import { plainText } from '../calendar/rules/text.ts'
import { blankable, decimalInput, quarterInput, wholeNumberInput, yearInput } from '../calendar/schema.ts'
import { recordId } from '../organization/schema.ts'
import { MEASUREMENT_SOURCES } from './rules.ts'

export const measureInput = z.strictObject({
  indicatorId: recordId,
  year: yearInput,
  quarter: quarterInput,
  value: decimalInput({ decimals: 4, wholeDigits: 14 }),
  source: z.enum(MEASUREMENT_SOURCES, { error: 'Pilih sumber angkanya.' }),
  note: blankable(
    z
      .string({ error: 'Tulis catatannya.' })
      .overwrite(plainText)
      .max(500, 'Ringkas catatannya, paling banyak 500 huruf.'),
  ),
  correction: blankable(
    z
      .string({ error: 'Tulis alasannya.' })
      .overwrite(plainText)
      .max(500, 'Ringkas alasannya, paling banyak 500 huruf.'),
  ),
  /** 0 while no value was entered yet. */
  version: wholeNumberInput(0, 2_147_483_647, 'Muat ulang halaman, lalu coba lagi.'),
})
export type MeasureInput = z.output<typeof measureInput>

/** What the server knows beside it: the survey that it comes from. */
export type CarriedInput = MeasureInput & { carriedFrom?: string }
