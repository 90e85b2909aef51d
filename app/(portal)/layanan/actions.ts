'use server'

import { action } from '@/lib/core/action'
import { finishCase, recordCases, withdrawCase } from '@/lib/measurements/commands/service-cases'
import { caseRefusals } from '@/lib/measurements/labels/service-cases'
import { casesInput, finishInput, withdrawCaseInput } from '@/lib/measurements/schema/service-cases'

export const recordServiceCases = action({
  name: 'service_case.record',
  roles: ['staff'],
  input: casesInput,
  run: recordCases,
  refusals: caseRefusals,
})

export const finishServiceCase = action({
  name: 'service_case.finish',
  roles: ['staff'],
  input: finishInput,
  run: finishCase,
  refusals: caseRefusals,
})

export const withdrawServiceCase = action({
  name: 'service_case.withdraw',
  roles: ['staff'],
  input: withdrawCaseInput,
  run: withdrawCase,
  refusals: caseRefusals,
})
