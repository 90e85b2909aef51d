'use server'

import { action } from '@/lib/core/action'
import { beginStaffSurvey, takeSurveyToken } from '@/lib/surveys/commands/staff'
import { refusals } from '@/lib/surveys/labels/staff'
import { ballotInput, ballotTokenInput } from '@/lib/surveys/schema/staff'

export const beginSurvey = action({
  name: 'staff_survey.begin',
  roles: ['staff'],
  input: ballotInput,
  run: beginStaffSurvey,
  refusals,
})

export const takeOwnSurveyToken = action({
  name: 'staff_survey.take_token',
  roles: ['staff'],
  input: ballotTokenInput,
  run: takeSurveyToken,
  refusals,
})
