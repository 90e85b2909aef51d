import { z } from 'zod'
import { plainText } from '../calendar/rules/text.ts'
import { dayInput } from '../calendar/schema.ts'
import { recordId } from '../organization/schema.ts'
import { LEAVE_KINDS } from './rules.ts'

export const leaveInput = z.strictObject({
  employeeId: recordId,
  kind: z.enum(LEAVE_KINDS, { error: 'Pilih jenis cutinya.' }),
  startsOn: dayInput,
  endsOn: dayInput,
})
export type LeaveInput = z.output<typeof leaveInput>

export const leaveChoice = z.strictObject({ leaveId: recordId })
export type LeaveChoice = z.output<typeof leaveChoice>

const HOLIDAY_NAME = 'Tulis nama hari liburnya, minimal 3 huruf.'

export const holidayInput = z.strictObject({
  day: dayInput,
  name: z
    .string({ error: HOLIDAY_NAME })
    .overwrite(plainText)
    .min(3, HOLIDAY_NAME)
    .max(120, 'Ringkas namanya, paling banyak 120 huruf.'),
})
export type HolidayInput = z.output<typeof holidayInput>

export const holidayChoice = z.strictObject({ day: dayInput })
export type HolidayChoice = z.output<typeof holidayChoice>
