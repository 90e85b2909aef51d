import { z } from 'zod'
import { blankable, quarterInput, wholeNumberInput, yearInput } from '../calendar/schema.ts'
import { recordId } from '../organization/schema.ts'
import { RATINGS } from './rules.ts'

const rating = z.enum(RATINGS, { error: 'Pilih salah satu dari tiga rating.' })

export const reviewInput = z.strictObject({
  employeeId: recordId,
  year: yearInput,
  quarter: quarterInput,
  resultRating: blankable(rating),
  behaviourRating: blankable(rating),
  reason: blankable(
    z.string({ error: 'Tulis alasannya.' }).trim().max(2000, 'Ringkas alasannya, paling banyak 2.000 huruf.'),
  ),
  /** 0 while nothing was saved yet. */
  version: wholeNumberInput(0, 2_147_483_647, 'Muat ulang halaman, lalu coba lagi.'),
  intent: z.enum(['draft', 'final'], { error: 'Pilih Simpan draf atau Tetapkan.' }),
})
export type ReviewInput = z.output<typeof reviewInput>
