'use server'

import { action } from '@/lib/core/action'
import { resumeImport, startImport, undoImport } from '@/lib/organization/commands/imports'
import { refusals } from '@/lib/organization/labels'
import { batchChoice, importChoice } from '@/lib/organization/schema'

export const startEmployeeImport = action({
  name: 'employee_import.start',
  roles: ['admin'],
  input: importChoice,
  run: startImport,
  refusals,
})

export const undoEmployeeImport = action({
  name: 'employee_import.undo',
  roles: ['admin'],
  input: importChoice,
  run: undoImport,
  refusals,
})

export const resumeEmployeeImport = action({
  name: 'employee_import.resume',
  roles: ['admin'],
  input: batchChoice,
  run: resumeImport,
  refusals,
})
