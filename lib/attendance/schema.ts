import { z } from 'zod'
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
