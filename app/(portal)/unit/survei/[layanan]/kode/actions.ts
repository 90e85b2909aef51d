'use server'

import { action } from '@/lib/core/action'
import { issueCodes, withdrawCodes } from '@/lib/surveys/commands/codes'
import { refusals } from '@/lib/surveys/labels'
import { codeRefusals } from '@/lib/surveys/labels/codes'
import { batchChoice, issueInput } from '@/lib/surveys/schema/codes'

export const issueSurveyCodes = action({
  name: 'survey_batch.issue',
  roles: ['staff'],
  input: issueInput,
  run: issueCodes,
  refusals: { ...refusals, ...codeRefusals },
})

export const withdrawSurveyCodes = action({
  name: 'survey_batch.withdraw',
  roles: ['staff'],
  input: batchChoice,
  run: withdrawCodes,
  refusals,
})
