import { z } from 'zod'
import { blankable } from '../../calendar/schema.ts'
import { recordId, versionInput } from '../../organization/schema.ts'
import { isSection } from '../labels/guides.ts'
import {
  ANSWER_MAX,
  ANSWER_MIN,
  ENTRY_MAX,
  QUESTION_CATEGORIES,
  QUESTION_MAX,
  QUESTION_MIN,
} from '../rules/help.ts'
import { readByAll, words } from './forum.ts'

/** A part of the portal as the menu names it: never an id, never what was typed. */
export const sectionInput = blankable(
  z.string({ error: 'Pilih halamannya.' }).refine(isSection, 'Pilih halaman dari daftarnya.'),
)
const category = z.enum(QUESTION_CATEGORIES, { error: 'Pilih soalnya.' })

export const questionInput = z.strictObject({
  category,
  page: sectionInput,
  text: words(QUESTION_MIN, QUESTION_MAX, `Tulis pertanyaannya, minimal ${QUESTION_MIN} huruf.`),
})
export type QuestionInput = z.output<typeof questionInput>

const answer = words(ANSWER_MIN, ANSWER_MAX, `Tulis jawabannya, minimal ${ANSWER_MIN} huruf.`)

export const answerInput = z.strictObject({ questionId: recordId, version: versionInput, answer })
export type AnswerInput = z.output<typeof answerInput>

export const answerReadInput = z.strictObject({ questionId: recordId })
export type AnswerReadInput = z.output<typeof answerReadInput>

const says = {
  category,
  page: sectionInput,
  question: readByAll(
    words(10, ENTRY_MAX, 'Tulis pertanyaannya, minimal 10 huruf.').transform((line) =>
      line.replaceAll(/\s+/g, ' '),
    ),
  ),
  answer: readByAll(answer),
}

export const entryInput = z.discriminatedUnion('entry', [
  /** From a question, or of the desk's own. */
  z.strictObject({ entry: z.literal('add'), questionId: blankable(recordId), ...says }),
  z.strictObject({ entry: z.literal('edit'), entryId: recordId, version: versionInput, ...says }),
  z.strictObject({ entry: z.literal('withdraw'), entryId: recordId, version: versionInput }),
])
export type EntryInput = z.output<typeof entryInput>
export type EntryWords = Pick<
  Extract<EntryInput, { entry: 'add' }>,
  'category' | 'page' | 'question' | 'answer'
>
