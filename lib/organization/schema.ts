import { z } from 'zod'
import { plainText } from '../calendar/rules/text.ts'
import { blankable, dayInput, wholeNumberInput } from '../calendar/schema.ts'
import { nipProblemLabels } from './labels.ts'
import { POSITION_FAMILIES, UNIT_KINDS } from './rules.ts'
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
  supervisorId: z.uuid({ error: 'Cari, lalu pilih atasannya.' }),
  startsOn: dayInput,
  endsOn: blankable(dayInput),
})
export type SupervisionInput = z.output<typeof supervisionInput>

export const importChoice = z.strictObject({ batchId: recordId, version: versionInput })
export type ImportChoice = z.output<typeof importChoice>

const POSITION = 'Tulis nama jabatannya.'
const UNIT_NAME = 'Tulis nama unitnya, minimal 3 huruf.'

export const moveInput = z.strictObject({
  employeeId: recordId,
  unitId: recordId,
  positionTitle: z
    .string({ error: POSITION })
    .overwrite(plainText)
    .min(2, POSITION)
    .max(250, 'Ringkas nama jabatannya, paling banyak 250 huruf.'),
  positionFamily: z.enum(POSITION_FAMILIES, { error: 'Pilih jenis jabatannya.' }),
  isHead: z
    .union([z.boolean(), z.literal('true').transform(() => true)])
    .optional()
    .transform((head) => head ?? false),
  startsOn: dayInput,
})
export type MoveInput = z.output<typeof moveInput>

const unitName = z
  .string({ error: UNIT_NAME })
  .overwrite(plainText)
  .min(3, UNIT_NAME)
  .max(200, 'Ringkas nama unitnya, paling banyak 200 huruf.')

export const newUnitInput = z.strictObject({
  name: unitName,
  kind: z.enum(UNIT_KINDS, { error: 'Pilih jenis unitnya.' }),
  parentId: blankable(recordId),
})
export type NewUnitInput = z.output<typeof newUnitInput>

export const unitNameInput = z.strictObject({ unitId: recordId, name: unitName })
export type UnitNameInput = z.output<typeof unitNameInput>

export const unitChoice = z.strictObject({ unitId: recordId })
export type UnitChoice = z.output<typeof unitChoice>

export const batchChoice = z.strictObject({ batchId: recordId })
export type BatchChoice = z.output<typeof batchChoice>

/** Whether a part of an address can be the name of a region or a unit. */
export const isSlug = (text: string): boolean => /^[a-z0-9-]{1,120}$/.test(text)
