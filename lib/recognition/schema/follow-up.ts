import { z } from 'zod'
import { plainText } from '../../calendar/rules/text.ts'
import { blankable, dayInput, wholeNumberInput } from '../../calendar/schema.ts'
import { recordId, versionInput } from '../../organization/schema.ts'
import { BEHAVIOURS } from '../../plans/rules.ts'
import { LONGEST_MONTHS, MOST_AIMS, OUTCOMES, STANDINGS } from '../rules/follow-up.ts'

const words = (sentence: string, { min, max }: { min: number; max: number }) =>
  z
    .string({ error: sentence })
    .overwrite(plainText)
    .min(min, sentence)
    .max(max, `Ringkas isian ini, paling banyak ${max} huruf.`)

const TIED = 'Kaitkan dengan hasil kerja atau satu nilai BerAKHLAK.'

const aimInput = z
  .strictObject({
    text: words('Tulis apa yang diperbaiki, minimal 10 huruf.', { min: 10, max: 300 }),
    workResultId: blankable(recordId),
    behaviour: blankable(z.enum(BEHAVIOURS, { error: TIED })),
  })
  .transform(({ text, workResultId, behaviour }, check) => {
    if (workResultId && !behaviour) return { text, workResultId }
    if (behaviour && !workResultId) return { text, behaviour }
    check.addIssue({ code: 'custom', message: TIED, path: ['text'] })
    return z.NEVER
  })

export const planInput = z.strictObject({
  employeeId: recordId,
  startsOn: dayInput,
  months: wholeNumberInput(1, LONGEST_MONTHS, 'Pilih lama dari 1 sampai 6 bulan.'),
  aims: z.array(aimInput).min(1, 'Tulis paling sedikit satu sasaran.').max(MOST_AIMS),
  support: words('Tulis dukungan dari Anda, minimal 10 huruf.', { min: 10, max: 500 }),
  ground: blankable(words('Tulis sebabnya, minimal 10 huruf.', { min: 10, max: 500 })),
  /** A proposal that this one takes the place of. */
  replaces: blankable(recordId),
})
export type PlanInput = z.output<typeof planInput>

export const planChoice = z.strictObject({ planId: recordId, version: versionInput })
export type PlanChoice = z.output<typeof planChoice>

export const planAnswer = z.strictObject({
  planId: recordId,
  version: versionInput,
  agrees: z.enum(['yes', 'no'], { error: 'Pilih setuju atau menolak.' }),
  words: blankable(words('Tulis pendapat Anda.', { min: 1, max: 1000 })),
})
export type PlanAnswer = z.output<typeof planAnswer>

export const checkInput = z.strictObject({
  planId: recordId,
  number: wholeNumberInput(1, LONGEST_MONTHS, 'Muat ulang halaman, lalu coba lagi.'),
  standing: z.enum(STANDINGS, { error: 'Pilih salah satu.' }),
  note: words('Tulis apa yang terlihat, minimal 10 huruf.', { min: 10, max: 1000 }),
})
export type CheckInput = z.output<typeof checkInput>

export const closeInput = z.strictObject({
  planId: recordId,
  version: versionInput,
  outcome: z.enum(OUTCOMES, { error: 'Pilih hasilnya.' }),
  reason: words('Tulis alasannya, minimal 20 huruf.', { min: 1, max: 1000 }),
  early: z.enum(['yes', 'no']).default('no'),
})
export type CloseInput = z.output<typeof closeInput>
