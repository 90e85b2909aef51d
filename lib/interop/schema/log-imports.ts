import { z } from 'zod'
import { recordId, versionInput } from '../../organization/schema.ts'
import { LOG_ROW_STATUSES, type ImportedLogRow } from '../rules/log-import.ts'

export const logImportChoice = z.strictObject({ importId: recordId, version: versionInput })
export type LogImportChoice = z.output<typeof logImportChoice>

/** The rows of a preview, read back. */
export const importedLogRows: z.ZodType<ImportedLogRow[]> = z.array(
  z.object({
    rowNumber: z.number(),
    cells: z.array(z.string()),
    status: z.enum(LOG_ROW_STATUSES),
    problems: z.array(z.string()),
    log: z.object({
      serves: z.string().nullable(),
      logDate: z.string().nullable(),
      startMinute: z.number().nullable(),
      endMinute: z.number().nullable(),
      title: z.string(),
      quantity: z.string().nullable(),
      measureUnit: z.string().nullable(),
    }),
  }),
)
