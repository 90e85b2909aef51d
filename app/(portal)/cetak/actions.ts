'use server'

import { action } from '@/lib/core/action'
import { issuePaper } from '@/lib/publication/commands/papers'
import { paperChoice } from '@/lib/publication/schema/papers'

export const prepare = action({
  name: 'paper.issue',
  roles: ['staff', 'supervisor', 'unit_head', 'admin', 'decider', 'inspector'],
  input: paperChoice,
  run: issuePaper,
  refusals: {},
})
