import { unnamed } from '@/lib/core/unnamed'
import { receiveCitizenAnswer } from '@/lib/surveys/commands/codes'
import { kioskRefusals } from '@/lib/surveys/labels/codes'
import { kioskAnswer } from '@/lib/surveys/schema/codes'

export const POST = unnamed({
  name: 'survey.receive',
  input: kioskAnswer,
  limit: 1_000,
  run: receiveCitizenAnswer,
  refusals: kioskRefusals,
})
