import { z } from 'zod'
import { blankable, wholeNumberInput, yearInput } from '../../calendar/schema.ts'
import { recordId, versionInput } from '../../organization/schema.ts'
import { COMPETENCES, NEED_SOURCES } from '../rules/needs.ts'
import { categoryInput, hoursInput, words } from '../schema.ts'

const level = wholeNumberInput(1, 5, 'Isi tingkat dari 1 sampai 5.')

export const needInput = z.strictObject({
  year: yearInput,
  source: z.enum(NEED_SOURCES, { error: 'Pilih dari mana kebutuhan ini.' }),
  competence: blankable(z.enum(COMPETENCES, { error: 'Pilih kompetensinya.' })),
  levelRequired: blankable(level),
  levelNow: blankable(level),
  feedbackId: blankable(recordId),
  workResultId: blankable(recordId),
  courseId: blankable(recordId),
  category: categoryInput,
  hours: hoursInput,
  gap: words('Tulis apa yang belum dikuasai, minimal 10 huruf.', { min: 10, max: 500 }),
  expected: words('Tulis hasil yang direncanakan, minimal 10 huruf.', { min: 10, max: 500 }),
})
export type NeedInput = z.output<typeof needInput>

export const needChoice = z.strictObject({ needId: recordId, version: versionInput })
export type NeedChoice = z.output<typeof needChoice>

export const needDecision = z.strictObject({
  needId: recordId,
  version: versionInput,
  verdict: z.enum(['APPROVED', 'RETURNED'], { error: 'Pilih keputusannya.' }),
  reason: blankable(words('Tulis alasannya.', { min: 1, max: 500 })),
})
export type NeedDecision = z.output<typeof needDecision>

export const unitPlanInput = z.strictObject({
  unitId: recordId,
  year: yearInput,
  note: blankable(words('Tulis catatannya.', { min: 1, max: 1000 })),
  /** Nought as long as nothing was settled. */
  version: wholeNumberInput(0, 2_147_483_647, 'Muat ulang halaman, lalu coba lagi.'),
})
export type UnitPlanInput = z.output<typeof unitPlanInput>
