'use server'

import { action } from '@/lib/core/action'
import { applyLogs } from '@/lib/interop/commands/log-imports'
import { logFileRefusals } from '@/lib/interop/labels/log-imports'
import { logImportChoice } from '@/lib/interop/schema/log-imports'

export const applyLogImport = action({
  name: 'log_import.apply',
  roles: ['staff'],
  input: logImportChoice,
  run: applyLogs,
  refusals: logFileRefusals,
})
