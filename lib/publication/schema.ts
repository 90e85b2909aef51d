import { z } from 'zod'
import { plainText } from '../calendar/rules/text.ts'
import { blankable, quarterInput, yearInput } from '../calendar/schema.ts'

/** The version that was looked at travels along: what is published is what was previewed. */
export const publishInput = z.strictObject({
  unitId: z.uuid(),
  year: yearInput,
  quarter: quarterInput,
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  note: blankable(z.string().overwrite(plainText).max(500, 'Tulis alasan paling panjang 500 huruf.')),
})
export type PublishInput = z.output<typeof publishInput>
