'use server'

import { action } from '@/lib/core/action'
import { openStaffSurvey, replyToFinding } from '@/lib/surveys/commands/staff'
import { refusals } from '@/lib/surveys/labels/staff'
import { replyInput, surveyInput } from '@/lib/surveys/schema/staff'

export const openSurveyForStaff = action({
  name: 'staff_survey.open',
  roles: ['admin'],
  input: surveyInput,
  run: openStaffSurvey,
  refusals: { ...refusals, changed_meanwhile: refusals.survey_overlaps },
})

export const replyToSurveyFinding = action({
  name: 'staff_survey.reply',
  roles: ['admin'],
  input: replyInput,
  run: replyToFinding,
  refusals,
})
