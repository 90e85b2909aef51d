import { z } from 'zod'
import { plainText } from '../calendar/rules/text.ts'
import { blankable, decimalInput, wholeNumberInput, yearInput } from '../calendar/schema.ts'
import { percentRefused } from '../goals/labels.ts'
import { DIRECTIONS } from '../goals/rules.ts'
import { percentOf } from '../goals/rules/percent.ts'
import { recordId, versionInput } from '../organization/schema.ts'
import { UNIT_KINDS } from '../organization/rules.ts'
import {
  APPROACHES,
  BEHAVIOURS,
  CONTRIBUTION_KINDS,
  INDICATOR_ASPECTS,
  type PlanContent,
  STANDARD_FAMILIES,
  WORK_RESULT_KINDS,
} from './rules.ts'

const words = (max: number) =>
  z
    .string({ error: 'Tulis isinya.' })
    .overwrite(plainText)
    .max(max, `Ringkas isinya, paling banyak ${max} huruf.`)
const orNull = <S extends z.ZodType>(schema: S) => blankable(schema).transform((value) => value ?? null)
const reason = (sentence: string) =>
  z
    .string({ error: sentence })
    .overwrite(plainText)
    .min(10, sentence)
    .max(1000, 'Ringkas alasannya, paling banyak 1.000 huruf.')

const parent = z.union([
  z.strictObject({ resultId: recordId }),
  z.strictObject({ unitIndicatorId: recordId }),
])
const behaviour = z.strictObject({ code: z.enum(BEHAVIOURS), expectation: words(500) })
const lines = z.array(words(300).min(1)).max(20, 'Paling banyak 20 butir.')
const annexes = z.strictObject({ resources: lines, accountability: lines, consequences: lines })

const targetInPercent = (
  { target, measureUnit }: { target: string | null; measureUnit: string },
  check: z.RefinementCtx,
) => {
  if (percentOf(target, measureUnit) === 'REFUSED')
    check.addIssue({ code: 'custom', path: ['target'], message: percentRefused })
}

const indicator = {
  id: recordId,
  aspect: z.enum(INDICATOR_ASPECTS, { error: 'Pilih aspeknya.' }),
  text: words(300),
  measureUnit: words(40),
  direction: z.enum(DIRECTIONS),
}
const result = {
  id: recordId,
  kind: z.enum(WORK_RESULT_KINDS),
  text: words(300),
  parent: parent.nullable(),
  serves: recordId.nullable(),
  continues: recordId.nullable(),
}

/** What lies in a version, read back: a column of JSON promises nothing by itself. */
export const planContent: z.ZodType<PlanContent> = z.strictObject({
  results: z.array(
    z.strictObject({
      ...result,
      indicators: z.array(
        z.strictObject({
          ...indicator,
          target: z.string().nullable(),
          targetText: z.string().nullable(),
          evidenceNeeded: z.string().nullable(),
          standardId: recordId.nullable(),
        }),
      ),
    }),
  ),
  behaviours: z.array(behaviour),
  annexes,
})

const MAX_RESULTS = 20
const MAX_INDICATORS = 4

export const savePlanInput = z.strictObject({
  planId: recordId,
  version: versionInput,
  approach: z.enum(APPROACHES),
  results: z
    .array(
      z.strictObject({
        ...result,
        indicators: z
          .array(
            z
              .strictObject({
                ...indicator,
                target: orNull(decimalInput({ decimals: 4, wholeDigits: 14 })),
                targetText: orNull(words(500)),
                evidenceNeeded: orNull(words(300)),
                standardId: recordId.nullable(),
              })
              .superRefine(targetInPercent),
          )
          .max(MAX_INDICATORS, 'Satu indikator untuk tiap aspek.'),
      }),
    )
    .max(MAX_RESULTS, `Paling banyak ${MAX_RESULTS} hasil kerja. Gabungkan yang serupa.`),
  annexes,
  intent: z.enum(['draft', 'submit']),
})
export type SavePlanInput = z.output<typeof savePlanInput>

export const openPlanInput = z.strictObject({ year: yearInput, from: z.enum(['LAST', 'EMPTY']) })
export type OpenPlanInput = z.output<typeof openPlanInput>

export const planChoice = z.strictObject({ planId: recordId, version: versionInput })
export type PlanChoice = z.output<typeof planChoice>

export const changePlanInput = z.strictObject({
  planId: recordId,
  reason: reason('Tulis apa yang berubah, minimal 10 huruf.'),
})
export type ChangePlanInput = z.output<typeof changePlanInput>

export const attachInput = z.strictObject({
  planId: recordId,
  version: versionInput,
  choices: z
    .array(z.strictObject({ resultId: recordId, to: recordId }))
    .min(1, 'Pilih dulu hasil kerja atasan.')
    .max(MAX_RESULTS),
})
export type AttachInput = z.output<typeof attachInput>

export const agreeInput = z.strictObject({
  planId: recordId,
  version: versionInput,
  expectations: z.array(behaviour).max(BEHAVIOURS.length),
})
export type AgreeInput = z.output<typeof agreeInput>

export const returnPlanInput = z.strictObject({
  planId: recordId,
  version: versionInput,
  reason: reason('Tulis apa yang perlu diperbaiki, minimal 10 huruf.'),
})
export type ReturnPlanInput = z.output<typeof returnPlanInput>

export const contributionInput = z.strictObject({
  parentResultId: recordId,
  employeeId: recordId,
  kind: z.enum(CONTRIBUTION_KINDS, { error: 'Pilih jenis sumbangannya.' }),
  text: words(300).min(10, 'Tulis sumbangan yang diharapkan, minimal 10 huruf.'),
  /** 0 while the cell is empty. */
  version: wholeNumberInput(0, 2_147_483_647, 'Muat ulang halaman, lalu coba lagi.'),
})
export type ContributionInput = z.output<typeof contributionInput>

export const contributionChoice = z.strictObject({ contributionId: recordId, version: versionInput })
export type ContributionChoice = z.output<typeof contributionChoice>

export const movedInput = z.strictObject({ planId: recordId, version: versionInput })
export type MovedInput = z.output<typeof movedInput>

export const standardInput = z
  .strictObject({
    /** Left out for a new one. */
    standardId: blankable(recordId),
    version: wholeNumberInput(0, 2_147_483_647, 'Muat ulang halaman, lalu coba lagi.'),
    service: words(100).min(3, 'Tulis layanannya, minimal 3 huruf.'),
    unitKind: orNull(z.enum(UNIT_KINDS, { error: 'Pilih jenis unitnya.' })),
    postPattern: orNull(words(100)),
    family: z.enum(STANDARD_FAMILIES, { error: 'Pilih rumpunnya.' }),
    aspect: z.enum(INDICATOR_ASPECTS, { error: 'Pilih aspeknya.' }),
    resultText: words(300).min(10, 'Tulis hasil kerjanya, minimal 10 huruf.'),
    text: words(300).min(10, 'Tulis indikatornya, minimal 10 huruf.'),
    target: orNull(decimalInput({ decimals: 4, wholeDigits: 14 })),
    measureUnit: words(40).min(1, 'Tulis satuannya.'),
    direction: z.enum(DIRECTIONS, { error: 'Pilih arahnya.' }),
    source: words(300).min(5, 'Tulis sumbernya, minimal 5 huruf.'),
  })
  .superRefine(targetInPercent)
export type StandardInput = z.output<typeof standardInput>

export const standardChoice = z.strictObject({ standardId: recordId, version: versionInput })
export type StandardChoice = z.output<typeof standardChoice>
