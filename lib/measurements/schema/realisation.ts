import { z } from 'zod'
import { plainText } from '../../calendar/rules/text.ts'
import { blankable, decimalInput, quarterInput, wholeNumberInput, yearInput } from '../../calendar/schema.ts'
import { recordId } from '../../organization/schema.ts'
import { CORRECTION_REASON_MIN } from '../rules.ts'

const REASON = `Tulis alasannya, minimal ${CORRECTION_REASON_MIN} huruf.`

export const realisationInput = z.strictObject({
  indicatorId: recordId,
  year: yearInput,
  quarter: quarterInput,
  value: blankable(decimalInput({ decimals: 4, wholeDigits: 14 })),
  text: blankable(
    z
      .string({ error: 'Tulis hasilnya.' })
      .overwrite(plainText)
      .max(500, 'Ringkas hasilnya, paling banyak 500 huruf.'),
  ),
  reason: z
    .string({ error: REASON })
    .overwrite(plainText)
    .min(CORRECTION_REASON_MIN, REASON)
    .max(500, 'Ringkas alasannya, paling banyak 500 huruf.'),
  /** 0 while nothing was said yet. */
  version: wholeNumberInput(0, 2_147_483_647, 'Muat ulang halaman, lalu coba lagi.'),
})
export type RealisationInput = z.output<typeof realisationInput>
