'use server'

import { action } from '@/lib/core/action'
import { recordMeasurement, withdrawRecord } from '@/lib/measurements/commands/records'
import { recordRefusals } from '@/lib/measurements/labels/records'
import { recordInput, withdrawInput } from '@/lib/measurements/schema/records'

export const recordNewMeasurement = action({
  name: 'measurement.record',
  roles: ['supervisor', 'unit_head', 'admin'],
  input: recordInput,
  run: recordMeasurement,
  refusals: recordRefusals,
})

export const withdrawOwnRecord = action({
  name: 'measurement.withdraw',
  roles: ['supervisor', 'unit_head', 'admin'],
  input: withdrawInput,
  run: withdrawRecord,
  refusals: recordRefusals,
})
