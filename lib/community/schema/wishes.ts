import { z } from 'zod'
import { blankable } from '../../calendar/schema.ts'
import { recordId, versionInput } from '../../organization/schema.ts'
import { needsAnswer, WISH_MAX, WISH_MIN, WISH_STATES } from '../rules/wishes.ts'
import { readByAll, titleInput, words } from './forum.ts'
import { sectionInput } from './help.ts'

export const wishInput = z.strictObject({
  page: sectionInput,
  text: words(WISH_MIN, WISH_MAX, `Tulis apa yang sulit, minimal ${WISH_MIN} huruf.`),
})
export type WishInput = z.output<typeof wishInput>

export const joinInput = z.strictObject({ wishId: recordId })
export type JoinInput = z.output<typeof joinInput>

export const WISH_ANSWER_MIN = 10
export const WISH_ANSWER_MAX = 1000

export const handleInput = z
  .strictObject({
    wishId: recordId,
    version: versionInput,
    state: z.enum(WISH_STATES, { error: 'Pilih keadaannya.' }),
    headline: titleInput,
    answer: blankable(
      readByAll(
        words(WISH_ANSWER_MIN, WISH_ANSWER_MAX, `Tulis jawabannya, minimal ${WISH_ANSWER_MIN} huruf.`),
      ),
    ),
  })
  .refine(({ state, answer }) => !needsAnswer(state) || answer !== undefined, {
    path: ['answer'],
    error: `Tulis jawabannya, minimal ${WISH_ANSWER_MIN} huruf.`,
  })
export type HandleInput = z.output<typeof handleInput>
