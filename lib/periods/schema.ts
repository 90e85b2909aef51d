import { z } from 'zod'
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
