import { unnamed } from '@/lib/core/unnamed'
import { receiveRatings } from '@/lib/surveys/commands/staff'
import { refusals } from '@/lib/surveys/labels/staff'
import { unnamedRatings } from '@/lib/surveys/schema/staff'

export const POST = unnamed({
  name: 'staff_survey.receive',
  input: unnamedRatings,
  limit: 4_000,
  run: receiveRatings,
  refusals,
})
