'use server'

import { approve, approveMany, returnForRevision, undo } from '@/lib/activity-logs/commands/decisions'
import { refusals } from '@/lib/activity-logs/labels'
import { bulkChoice, logChoice, returnInput } from '@/lib/activity-logs/schema'
import { action } from '@/lib/core/action'

export const approveActivityLog = action({
  name: 'activity_log.approve',
  roles: ['supervisor'],
  input: logChoice,
  run: approve,
  refusals,
})

export const approveActivityLogs = action({
  name: 'activity_log.approve_many',
  roles: ['supervisor'],
  input: bulkChoice,
  run: approveMany,
  refusals,
})

export const returnActivityLog = action({
  name: 'activity_log.return',
  roles: ['supervisor'],
  input: returnInput,
  run: returnForRevision,
  refusals,
})

export const undoDecisions = action({
  name: 'activity_log.undo',
  roles: ['supervisor'],
  input: bulkChoice,
  run: undo,
  refusals,
})
