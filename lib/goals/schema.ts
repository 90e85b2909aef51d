import { z } from 'zod'
import { plainText } from '../calendar/rules/text.ts'
import { blankable, dayInput, decimalInput, wholeNumberInput, yearInput } from '../calendar/schema.ts'
import { recordId, versionInput } from '../organization/schema.ts'
import { percentRefused } from './labels.ts'
import { AIM_KINDS, DIRECTIONS, type QuarterTargets } from './rules.ts'
import { percentOf } from './rules/percent.ts'

const text = (missing: string, least: number, most: number) =>
  z
    .string({ error: missing })
    .overwrite(plainText)
    .min(least, missing)
    .max(most, `Ringkas isian ini, paling banyak ${most} huruf.`)

/** Absent while the thing is new. */
const known = { id: blankable(recordId), version: blankable(versionInput) }

export const visionInput = z.strictObject({
  ...known,
  text: text('Tulis visinya, minimal 10 huruf.', 10, 1000),
  startYear: yearInput,
  endYear: yearInput,
})
export type VisionInput = z.output<typeof visionInput>

export const missionInput = z.strictObject({
  ...known,
  visionId: recordId,
  text: text('Tulis misinya, minimal 10 huruf.', 10, 1000),
})
export type MissionInput = z.output<typeof missionInput>

export const goalInput = z.strictObject({
  ...known,
  missionId: z.uuid({ error: 'Pilih misinya.' }),
  text: text('Tulis sasarannya, minimal 10 huruf.', 10, 1000),
})
export type GoalInput = z.output<typeof goalInput>

export const targetInput = decimalInput({ decimals: 4, wholeDigits: 14 })
const optionalTarget = blankable(targetInput)

export const indicatorTexts = {
  name: text('Tulis nama indikatornya, minimal 5 huruf.', 5, 300),
  measureUnit: text('Tulis satuannya, misalnya % atau berkas.', 1, 40),
  direction: z.enum(DIRECTIONS, { error: 'Pilih arahnya.' }),
  method: text('Tulis cara menghitungnya, minimal 10 huruf.', 10, 1000),
  source: text('Tulis sumber datanya, minimal 3 huruf.', 3, 300),
}

export const unitIndicatorInput = z
  .strictObject({
    ...known,
    ...indicatorTexts,
    unitId: z.uuid({ error: 'Pilih unitnya.' }),
    goalId: z.uuid({ error: 'Pilih sasarannya.' }),
    year: yearInput,
    targets: z
      .strictObject({ q1: optionalTarget, q2: optionalTarget, q3: optionalTarget, q4: optionalTarget })
      .optional()
      .transform((given): QuarterTargets => [
        given?.q1 ?? null,
        given?.q2 ?? null,
        given?.q3 ?? null,
        given?.q4 ?? null,
      ]),
  })
  .superRefine(({ targets, measureUnit }, check) => {
    for (const [at, target] of targets.entries())
      if (percentOf(target, measureUnit) === 'REFUSED')
        check.addIssue({ code: 'custom', path: ['targets', `q${at + 1}`], message: percentRefused })
  })
export type UnitIndicatorInput = z.output<typeof unitIndicatorInput>

export const aimChoice = z.strictObject({
  kind: z.enum(AIM_KINDS, { error: 'Pilihan ini tidak dikenal. Muat ulang halaman, lalu coba lagi.' }),
  id: recordId,
  version: versionInput,
})
export type AimChoice = z.output<typeof aimChoice>

export const agreementInput = z.strictObject({
  unitId: recordId,
  year: yearInput,
  /** 0 while none was entered for this unit and year. */
  version: wholeNumberInput(0, 2_147_483_647, 'Muat ulang halaman, lalu coba lagi.'),
  statement: text('Tulis isi perjanjiannya, minimal 10 huruf.', 10, 4000),
  plan: blankable(text('Tulis rencana unitnya, minimal 10 huruf.', 10, 4000)),
  agreedOn: blankable(dayInput),
  agreedWith: blankable(text('Tulis dengan siapa disepakati.', 3, 200)),
  evidenceIds: z.array(recordId).max(1, 'Lampirkan satu berkas saja.').optional(),
})
export type AgreementInput = z.output<typeof agreementInput>

export const goalImportChoice = z.strictObject({ importId: recordId, version: versionInput })
export type GoalImportChoice = z.output<typeof goalImportChoice>
