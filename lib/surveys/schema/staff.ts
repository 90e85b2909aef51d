import { z } from 'zod'
import { plainText } from '../../calendar/rules/text.ts'
import { dayInput, wholeNumberInput } from '../../calendar/schema.ts'
import { bytes, MESSAGE_BYTES, SIGNATURE_BYTES } from '../../feedback/schema/statements.ts'
import { recordId, versionInput } from '../../organization/schema.ts'
import { MOST_STATEMENTS } from '../rules/staff.ts'

const RELOAD = 'Muat ulang halaman, lalu coba lagi.'

const line = (sentence: string, { min, max }: { min: number; max: number }) =>
  z
    .string({ error: sentence })
    .overwrite(plainText)
    .min(min, sentence)
    .max(max, `Ringkas isian ini, paling banyak ${max} huruf.`)

/** One statement a line, as BKD types them. */
const statements = z
  .string({ error: 'Tulis paling sedikit tiga pernyataan.' })
  .transform((text) =>
    text
      .split('\n')
      .map((one) => plainText(one))
      .filter(Boolean),
  )
  .pipe(
    z
      .array(line('Tiap pernyataan minimal 10 huruf.', { min: 10, max: 200 }))
      .min(3, 'Tulis paling sedikit tiga pernyataan.')
      .max(MOST_STATEMENTS, `Tulis paling banyak ${MOST_STATEMENTS} pernyataan.`),
  )

export const surveyInput = z.strictObject({
  title: line('Tulis judul survei, minimal 5 huruf.', { min: 5, max: 120 }),
  opensOn: dayInput,
  closesOn: dayInput,
  statements,
})
export type SurveyInput = z.output<typeof surveyInput>

export const replyInput = z.strictObject({
  surveyId: recordId,
  statement: wholeNumberInput(0, MOST_STATEMENTS - 1, RELOAD),
  version: versionInput.or(z.literal(0)),
  text: line('Tulis apa yang dilakukan, minimal 20 huruf.', { min: 20, max: 1000 }),
})
export type ReplyInput = z.output<typeof replyInput>

/** Of which survey, and for which office an answer counts. */
const of = { surveyId: recordId, unitId: recordId }
export const ballotInput = z.strictObject(of)
export type BallotInput = z.output<typeof ballotInput>

export const ballotTokenInput = z.strictObject({ ...of, blinded: bytes(SIGNATURE_BYTES) })
export type BallotTokenInput = z.output<typeof ballotTokenInput>

/** What arrives without a name: the region is said, for there is no session to read it from. */
export const unnamedRatings = z.strictObject({
  ...of,
  regionId: wholeNumberInput(1, 99_999, RELOAD),
  message: bytes(MESSAGE_BYTES),
  signature: bytes(SIGNATURE_BYTES),
  ratings: z
    .array(wholeNumberInput(1, 4, 'Pilih satu jawaban untuk setiap pernyataan.'))
    .min(3)
    .max(MOST_STATEMENTS),
})
export type UnnamedRatings = z.output<typeof unnamedRatings>
