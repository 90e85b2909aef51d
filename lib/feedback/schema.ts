import { z } from 'zod'
import { plainText } from '../calendar/rules/text.ts'
import { blankable, dayInput } from '../calendar/schema.ts'
import { recordId } from '../organization/schema.ts'
import { BEHAVIOURS } from '../plans/rules.ts'
import { FEEDBACK_SUBJECTS } from './rules.ts'

const TEXT = 'Tulis umpan baliknya, minimal 10 huruf.'

export const feedbackInput = z
  .strictObject({
    employeeId: recordId,
    about: z.enum(FEEDBACK_SUBJECTS, { error: 'Pilih hal yang dimaksud.' }),
    logDate: blankable(dayInput),
    logId: blankable(recordId),
    workResultId: blankable(recordId),
    behaviour: blankable(z.enum(BEHAVIOURS, { error: 'Pilih salah satu nilai BerAKHLAK.' })),
    text: z
      .string({ error: TEXT })
      .overwrite(plainText)
      .min(10, TEXT)
      .max(2000, 'Ringkas umpan baliknya, paling banyak 2.000 huruf.'),
  })
  .refine(({ logId, logDate }) => (logId === undefined) === (logDate === undefined), {
    path: ['logDate'],
    error: 'Pilih catatannya lagi.',
  })
export type FeedbackInput = z.output<typeof feedbackInput>

export const feedbackChoice = z.strictObject({ feedbackId: recordId })
export type FeedbackChoice = z.output<typeof feedbackChoice>
