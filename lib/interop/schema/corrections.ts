import { z } from 'zod'
import { plainText } from '../../calendar/rules/text.ts'
import { recordId, versionInput } from '../../organization/schema.ts'
import { AREAS } from '../rules/corrections.ts'

export const WORDS_MIN = 5
export const WORDS_MAX = 1000

const words = (sentence: string) =>
  z
    .string({ error: sentence })
    .overwrite(plainText)
    .min(WORDS_MIN, `${sentence.slice(0, -1)}, minimal ${WORDS_MIN} huruf.`)
    .max(WORDS_MAX, 'Ringkas isian ini, paling banyak 1.000 huruf.')

export const correctionInput = z.strictObject({
  area: z.enum(AREAS, { error: 'Pilih bagian data yang keliru.' }),
  mistake: words('Tulis apa yang keliru.'),
  proposal: words('Tulis yang benar menurut Anda.'),
})
export type CorrectionInput = z.output<typeof correctionInput>

export const correctionChoice = z.strictObject({ correctionId: recordId, version: versionInput })
export type CorrectionChoice = z.output<typeof correctionChoice>

export const answerInput = correctionChoice.extend({
  outcome: z.enum(['DONE', 'REFUSED'], { error: 'Pilih keputusannya.' }),
  answer: words('Tulis alasannya.'),
})
export type AnswerInput = z.output<typeof answerInput>
