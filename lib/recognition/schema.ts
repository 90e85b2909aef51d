import { z } from 'zod'
import { plainText } from '../calendar/rules/text.ts'
import { recordId, versionInput } from '../organization/schema.ts'
import { BEHAVIOURS } from '../plans/rules.ts'
import { SENTENCE_MAX, SENTENCE_MIN } from './rules.ts'

const SENTENCE = `Tulis apa yang ia lakukan, minimal ${SENTENCE_MIN} huruf.`

export const praiseInput = z.strictObject({
  receiverId: recordId,
  behaviour: z.enum(BEHAVIOURS, { error: 'Pilih satu nilai BerAKHLAK.' }),
  text: z
    .string({ error: SENTENCE })
    .overwrite(plainText)
    .min(SENTENCE_MIN, SENTENCE)
    .max(SENTENCE_MAX, `Ringkas menjadi satu kalimat, paling banyak ${SENTENCE_MAX} huruf.`),
})
export type PraiseInput = z.output<typeof praiseInput>

export const praiseChoice = z.strictObject({ praiseId: recordId, version: versionInput })
export type PraiseChoice = z.output<typeof praiseChoice>
