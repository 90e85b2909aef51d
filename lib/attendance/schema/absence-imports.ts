import { z } from 'zod'
import { recordId, versionInput } from '../../organization/schema.ts'
import {
  ABSENCE_ROW_STATUSES,
  ATTENDANCE_STATUSES,
  type AbsenceRowProblem,
} from '../rules/absence-imports.ts'

export const absenceImportChoice = z.strictObject({ importId: recordId, version: versionInput })
export type AbsenceImportChoice = z.output<typeof absenceImportChoice>

export const PROBLEMS = [
  'nip_missing',
  'nip_unknown',
  'date_missing',
  'date_unreadable',
  'date_ahead',
  'status_unknown',
  'day_off',
  'on_leave',
  'own_row',
  'told_otherwise',
] as const satisfies readonly AbsenceRowProblem[]

/** The rows of a preview that are not the same as the books, read back. */
export const importedAbsences = z.array(
  z.object({
    rowNumber: z.number(),
    cells: z.array(z.string()),
    nip: z.string(),
    day: z.string().nullable(),
    status: z.enum(ATTENDANCE_STATUSES).nullable(),
    problems: z.array(z.enum(PROBLEMS)),
    outcome: z.enum(ABSENCE_ROW_STATUSES),
    employeeId: z.string().nullable(),
    name: z.string().nullable(),
  }),
)
export type ImportedAbsence = z.output<typeof importedAbsences>[number]
