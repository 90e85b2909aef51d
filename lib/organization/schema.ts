import { z } from 'zod'
import { blankable, dayInput, wholeNumberInput } from '../calendar/schema.ts'
import { nipProblemLabels } from './labels.ts'
import { normaliseNip, whyNotNip } from './rules/nip.ts'

const UNKNOWN_CHOICE = 'Pilihan ini tidak dikenal. Muat ulang halaman, lalu coba lagi.'

export const recordId = z.uuid({ error: UNKNOWN_CHOICE })
/** The version that the person was looking at. */
export const versionInput = wholeNumberInput(1, 2_147_483_647, UNKNOWN_CHOICE)

export const nipInput = z.string({ error: nipProblemLabels.nip_missing }).transform((typed, check) => {
  const problem = whyNotNip(typed)
  if (!problem) return normaliseNip(typed)
  check.addIssue({ code: 'custom', message: nipProblemLabels[problem] })
  return z.NEVER
})

export const supervisionInput = z.strictObject({
  employeeId: recordId,
  supervisorId: recordId,
  startsOn: dayInput,
  endsOn: blankable(dayInput),
})
export type SupervisionInput = z.output<typeof supervisionInput>

export const importChoice = z.strictObject({ batchId: recordId, version: versionInput })
export type ImportChoice = z.output<typeof importChoice>
