'use server'

import { action } from '@/lib/core/action'
import { addService, closeService, enterSheet, tellServed, withdrawSheet } from '@/lib/surveys/commands'
import { carryIndex } from '@/lib/surveys/commands/carry'
import { refusals } from '@/lib/surveys/labels'
import { carryRefusals } from '@/lib/surveys/labels/carry'
import {
  servedInput,
  serviceChoice,
  serviceInput,
  sheetInput,
  withdrawSheetInput,
} from '@/lib/surveys/schema'
import { carryInput } from '@/lib/surveys/schema/carry'

export const addSurveyedService = action({
  name: 'service.add',
  roles: ['unit_head'],
  input: serviceInput,
  run: addService,
  refusals,
})

export const closeSurveyedService = action({
  name: 'service.close',
  roles: ['unit_head'],
  input: serviceChoice,
  run: closeService,
  refusals,
})

export const tellPeopleServed = action({
  name: 'service.tell_served',
  roles: ['staff'],
  input: servedInput,
  run: tellServed,
  refusals,
})

export const enterSurveySheet = action({
  name: 'survey_sheet.enter',
  roles: ['staff'],
  input: sheetInput,
  run: enterSheet,
  refusals,
})

export const withdrawSurveySheet = action({
  name: 'survey_sheet.withdraw',
  roles: ['staff'],
  input: withdrawSheetInput,
  run: withdrawSheet,
  refusals,
})

export const carryServiceIndex = action({
  name: 'survey_index.carry',
  roles: ['unit_head'],
  input: carryInput,
  run: carryIndex,
  refusals: carryRefusals,
})
