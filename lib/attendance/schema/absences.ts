import { z } from 'zod'
import { plainText } from '../../calendar/rules/text.ts'
import { dayInput } from '../../calendar/schema.ts'
import { recordId, versionInput } from '../../organization/schema.ts'

export const absenceInput = z.strictObject({ employeeId: recordId, startsOn: dayInput, endsOn: dayInput })
export type AbsenceInput = z.output<typeof absenceInput>

export const excuseInput = z.strictObject({
  employeeId: recordId,
  day: dayInput,
  version: versionInput,
  reason: z
    .string({ error: 'Tulis alasannya.' })
    .overwrite(plainText)
    .max(500, 'Ringkas alasannya, paling banyak 500 huruf.'),
})
export type ExcuseInput = z.output<typeof excuseInput>
