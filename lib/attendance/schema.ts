import { z } from 'zod'
import { dayInput } from '../calendar/schema'
import { recordId } from '../organization/schema'
import { LEAVE_KINDS } from './rules'

export const leaveInput = z.strictObject({
  employeeId: recordId,
  kind: z.enum(LEAVE_KINDS, { error: 'Pilih jenis cutinya.' }),
  startsOn: dayInput,
  endsOn: dayInput,
})
export type LeaveInput = z.output<typeof leaveInput>

export const leaveChoice = z.strictObject({ leaveId: recordId })
export type LeaveChoice = z.output<typeof leaveChoice>
