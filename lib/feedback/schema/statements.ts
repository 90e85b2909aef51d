import { z } from 'zod'
import { plainText } from '../../calendar/rules/text.ts'
import { blankable, quarterInput, wholeNumberInput, yearInput } from '../../calendar/schema.ts'
import { recordId } from '../../organization/schema.ts'
import { STATEMENTS } from '../rules/statements.ts'

const RELOAD = 'Muat ulang halaman, lalu coba lagi.'

/** Exactly so many bytes, as base64 for addresses. */
export const bytes = (count: number) =>
  z
    .string({ error: RELOAD })
    .regex(new RegExp(`^[\\w-]{${Math.ceil((count * 4) / 3)}}$`), RELOAD)
    .transform((text) => new Uint8Array(Buffer.from(text, 'base64url')))

/** RSA of 2,048 bits. */
export const SIGNATURE_BYTES = 256
/** 32 random bytes of RFC 9474 before 32 of our own. */
export const MESSAGE_BYTES = 64

const of = { leaderId: recordId, year: yearInput, quarter: quarterInput }

export const statementChoice = z.strictObject(of)
export type StatementChoice = z.output<typeof statementChoice>

export const tokenInput = z.strictObject({ ...of, blinded: bytes(SIGNATURE_BYTES) })
export type TokenInput = z.output<typeof tokenInput>

const CHOOSE = 'Pilih satu jawaban untuk setiap pernyataan.'

/** What arrives without a name: the region is said, for there is no session to read it from. */
export const unnamedAnswer = z.strictObject({
  ...of,
  regionId: wholeNumberInput(1, 99_999, RELOAD),
  message: bytes(MESSAGE_BYTES),
  signature: bytes(SIGNATURE_BYTES),
  ratings: z.array(wholeNumberInput(1, 4, CHOOSE)).length(STATEMENTS.length, CHOOSE),
  comment: blankable(
    z
      .string({ error: RELOAD })
      .overwrite(plainText)
      .min(1, RELOAD)
      .max(500, 'Ringkas komentarnya, paling banyak 500 huruf.'),
  ),
})
export type UnnamedAnswer = z.output<typeof unnamedAnswer>
