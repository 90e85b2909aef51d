import { z } from 'zod'
import { blankable, quarterInput, yearInput } from '../../calendar/schema.ts'
import { recordId } from '../../organization/schema.ts'

export const carryInput = z.strictObject({
  unitIndicatorId: z.uuid({ error: 'Pilih indikatornya.' }),
  /** None: all services of the indicator's unit together. */
  serviceId: blankable(recordId),
  year: yearInput,
  quarter: quarterInput,
})
export type CarryInput = z.output<typeof carryInput>
