'use server'

import { keepTask } from '@/lib/community/commands/tasks'
import { refusals } from '@/lib/community/labels/tasks'
import { taskInput } from '@/lib/community/schema/tasks'
import { action } from '@/lib/core/action'

export const keep = action({
  name: 'team_task.keep',
  roles: ['staff'],
  input: taskInput,
  run: keepTask,
  refusals,
})
