import { unnamed } from '@/lib/core/unnamed'
import { receiveAnswer } from '@/lib/feedback/commands/statements'
import { refusals } from '@/lib/feedback/labels'
import { unnamedAnswer } from '@/lib/feedback/schema/statements'

export const POST = unnamed({
  name: 'statements.receive',
  input: unnamedAnswer,
  limit: 8_000,
  run: receiveAnswer,
  refusals,
})
