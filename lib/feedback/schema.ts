import { z } from 'zod'
import { plainText } from '../calendar/rules/text.ts'
import { blankable, dayInput, wholeNumberInput } from '../calendar/schema.ts'
import { recordId } from '../organization/schema.ts'
import { BEHAVIOURS } from '../plans/rules.ts'
import { FEEDBACK_SUBJECTS } from './rules.ts'
import { OUTCOME_MIN } from './rules/improvements.ts'

const TEXT = 'Tulis umpan baliknya, minimal 10 huruf.'

const words = z
  .string({ error: TEXT })
  .overwrite(plainText)
  .min(10, TEXT)
  .max(2000, 'Ringkas umpan baliknya, paling banyak 2.000 huruf.')
const version = wholeNumberInput(1, 2_147_483_647, 'Muat ulang halaman, lalu coba lagi.')

export const feedbackInput = z
  .strictObject({
    employeeId: recordId,
    about: z.enum(FEEDBACK_SUBJECTS, { error: 'Pilih hal yang dimaksud.' }),
    logDate: blankable(dayInput),
    logId: blankable(recordId),
    workResultId: blankable(recordId),
    behaviour: blankable(z.enum(BEHAVIOURS, { error: 'Pilih salah satu nilai BerAKHLAK.' })),
    text: words,
  })
  .refine(({ logId, logDate }) => (logId === undefined) === (logDate === undefined), {
    path: ['logDate'],
    error: 'Pilih catatannya lagi.',
  })
export type FeedbackInput = z.output<typeof feedbackInput>

export const feedbackChoice = z.strictObject({ feedbackId: recordId })
export type FeedbackChoice = z.output<typeof feedbackChoice>

const MESSAGE = 'Tulis apa yang ingin Anda ketahui, minimal 10 huruf.'

export const requestInput = z.strictObject({
  askedId: recordId,
  about: z.enum(['WORK_RESULT', 'BEHAVIOUR'], { error: 'Pilih hal yang dimaksud.' }),
  workResultId: blankable(recordId),
  behaviour: blankable(z.enum(BEHAVIOURS, { error: 'Pilih salah satu nilai BerAKHLAK.' })),
  message: z
    .string({ error: MESSAGE })
    .overwrite(plainText)
    .min(10, MESSAGE)
    .max(500, 'Ringkas pesannya, paling banyak 500 huruf.'),
})
export type RequestInput = z.output<typeof requestInput>

export const replyInput = z.strictObject({ requestId: recordId, version, text: words })
export type ReplyInput = z.output<typeof replyInput>

export const requestChoice = z.strictObject({ requestId: recordId, version })
export type RequestChoice = z.output<typeof requestChoice>

const AGREED = 'Tulis apa yang akan diperbaiki, minimal 10 huruf.'

export const improvementInput = z.strictObject({
  feedbackId: recordId,
  text: z
    .string({ error: AGREED })
    .overwrite(plainText)
    .min(10, AGREED)
    .max(500, 'Ringkas kesepakatannya, paling banyak 500 huruf.'),
  dueOn: dayInput,
})
export type ImprovementInput = z.output<typeof improvementInput>

const OUTCOME = `Tulis hasilnya, minimal ${OUTCOME_MIN} huruf.`

export const settleInput = z.strictObject({
  improvementId: recordId,
  version,
  status: z.enum(['DONE', 'DROPPED'], { error: 'Pilih selesai atau dihentikan.' }),
  outcome: z
    .string({ error: OUTCOME })
    .overwrite(plainText)
    .min(OUTCOME_MIN, OUTCOME)
    .max(500, 'Ringkas hasilnya, paling banyak 500 huruf.'),
})
export type SettleInput = z.output<typeof settleInput>
