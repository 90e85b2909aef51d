'use server'

import { addHoliday, cancelLeave, enterLeave, removeHoliday } from '@/lib/attendance/commands'
import { refusals } from '@/lib/attendance/labels'
import { holidayChoice, holidayInput, leaveChoice, leaveInput } from '@/lib/attendance/schema'
import { action } from '@/lib/core/action'

export const recordLeave = action({
  name: 'leave.enter',
  roles: ['admin'],
  input: leaveInput,
  run: enterLeave,
  refusals,
})

export const withdrawLeave = action({
  name: 'leave.cancel',
  roles: ['admin'],
  input: leaveChoice,
  run: cancelLeave,
  refusals,
})

export const recordHoliday = action({
  name: 'region_holiday.add',
  roles: ['admin'],
  input: holidayInput,
  run: addHoliday,
  refusals,
})

export const withdrawHoliday = action({
  name: 'region_holiday.remove',
  roles: ['admin'],
  input: holidayChoice,
  run: removeHoliday,
  refusals,
})
