'use server'

import { enterAbsence, excuseAbsence } from '@/lib/attendance/commands/absences'
import { absenceInput, excuseInput } from '@/lib/attendance/schema/absences'
import { action } from '@/lib/core/action'
import { refusals } from '@/lib/recognition/labels/follow-up'

export const recordAbsence = action({
  name: 'absence.enter',
  roles: ['admin'],
  input: absenceInput,
  run: enterAbsence,
  refusals,
})

export const excuseAbsentDay = action({
  name: 'absence.excuse',
  roles: ['admin'],
  input: excuseInput,
  run: excuseAbsence,
  refusals,
})
