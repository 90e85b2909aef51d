import { z } from 'zod'
import { plainText } from '../calendar/rules/text.ts'
import { quarterInput, yearInput } from '../calendar/schema.ts'
import { versionInput } from '../organization/schema.ts'

const checkbox = z.preprocess((value) => value === 'on' || value === 'true' || value === true, z.boolean())

export const periodChoice = z.strictObject({ year: yearInput, quarter: quarterInput, version: versionInput })
export type PeriodChoice = z.output<typeof periodChoice>

export const closePeriodInput = z.strictObject({
  year: yearInput,
  quarter: quarterInput,
  version: versionInput,
  acknowledged: checkbox.optional(),
})
export type ClosePeriodInput = z.output<typeof closePeriodInput>

export const reopenPeriodInput = z.strictObject({
  year: yearInput,
  quarter: quarterInput,
  version: versionInput,
  reason: z
    .string({ error: 'Tulis alasannya, minimal 10 huruf.' })
    .overwrite(plainText)
    .min(10, 'Tulis alasannya, minimal 10 huruf.')
    .max(500, 'Ringkas alasannya, paling banyak 500 huruf.'),
})
export type ReopenPeriodInput = z.output<typeof reopenPeriodInput>
