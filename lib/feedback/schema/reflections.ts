import { z } from 'zod'
import { plainText } from '../../calendar/rules/text.ts'
import { dayInput, wholeNumberInput } from '../../calendar/schema.ts'
import { recordId } from '../../organization/schema.ts'
import { PROMPTS, REFLECTION_SPANS } from '../rules/reflections.ts'

const RELOAD = 'Muat ulang halaman, lalu coba lagi.'

export const reflectionInput = z
  .strictObject({
    span: z.enum(REFLECTION_SPANS, { error: RELOAD }),
    startsOn: dayInput,
    answers: z
      .array(
        z.strictObject({
          prompt: z.enum(PROMPTS, { error: RELOAD }),
          /** Nought as long as the question has no answer. */
          version: wholeNumberInput(0, 2_147_483_647, RELOAD),
          /** Blank takes an answer away. */
          text: z
            .string({ error: RELOAD })
            .overwrite(plainText)
            .max(2000, 'Ringkas jawabannya, paling banyak 2.000 huruf.'),
        }),
      )
      .min(1, RELOAD)
      .max(3, RELOAD),
  })
  .refine(({ answers }) => new Set(answers.map(({ prompt }) => prompt)).size === answers.length, {
    path: ['answers'],
    error: RELOAD,
  })
export type ReflectionInput = z.output<typeof reflectionInput>

export const reflectionChoice = z.strictObject({
  reflectionId: recordId,
  version: wholeNumberInput(1, 2_147_483_647, RELOAD),
})
export type ReflectionChoice = z.output<typeof reflectionChoice>
