'use server'

import { action } from '@/lib/core/action'
import { beginStatements, takeToken } from '@/lib/feedback/commands/statements'
import { refusals } from '@/lib/feedback/labels'
import { statementChoice, tokenInput } from '@/lib/feedback/schema/statements'

export const beginOwnStatements = action({
  name: 'statements.begin',
  roles: ['staff'],
  input: statementChoice,
  run: beginStatements,
  refusals,
})

export const takeOwnToken = action({
  name: 'statements.take_token',
  roles: ['staff'],
  input: tokenInput,
  run: takeToken,
  refusals,
})
