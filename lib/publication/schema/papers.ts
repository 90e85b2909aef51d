import { z } from 'zod'
import { recordId } from '../../organization/schema.ts'
import { PAPER_KINDS, PAPER_SIZES } from '../rules/paper.ts'

export const paperChoice = z.strictObject({
  kind: z.enum(PAPER_KINDS),
  subjectId: recordId,
  /** A version's number, or year and month of a recap: 202605. */
  number: z.number().int().min(1).max(999_999),
})
export type PaperChoice = z.output<typeof paperChoice>

/** The size of the sheet in the address; anything else is the common one. */
export const paperSize = z.enum(PAPER_SIZES).catch('A4')
