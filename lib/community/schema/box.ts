import { z } from 'zod'
import { wholeNumberInput } from '../../calendar/schema.ts'
import { bytes, MESSAGE_BYTES, SIGNATURE_BYTES } from '../../feedback/schema/statements.ts'
import { LETTER_TEXT_MAX, LETTER_TITLE_MAX, UNNAMED_CATEGORIES } from '../rules/box.ts'
import { readByAll, TITLE_MIN, words } from './forum.ts'

const RELOAD = 'Muat ulang halaman, lalu coba lagi.'
const number = wholeNumberInput(1, 1_000_000, RELOAD)

export const boxInput = z.strictObject({ number })
export type BoxInput = z.output<typeof boxInput>

export const boxTokenInput = z.strictObject({ number, blinded: bytes(SIGNATURE_BYTES) })
export type BoxTokenInput = z.output<typeof boxTokenInput>

/** What is in a letter. */
const letter = {
  category: z.enum(UNNAMED_CATEGORIES, { error: 'Pilih jenisnya.' }),
  title: words(TITLE_MIN, LETTER_TITLE_MAX, `Tulis judulnya, minimal ${TITLE_MIN} huruf.`).transform(
    (title) => title.replaceAll(/\s+/g, ' '),
  ),
  text: words(10, LETTER_TEXT_MAX, 'Tulis isinya, minimal 10 huruf.'),
}
export const storedLetter = z.strictObject(letter)
export type Letter = z.output<typeof storedLetter>

/** What arrives without a name: the region is said, for there is no session to read it from. */
export const unnamedLetter = z.strictObject({
  ...letter,
  title: readByAll(letter.title),
  text: readByAll(letter.text),
  number,
  regionId: wholeNumberInput(1, 99_999, RELOAD),
  message: bytes(MESSAGE_BYTES),
  signature: bytes(SIGNATURE_BYTES),
})
export type UnnamedLetter = z.output<typeof unnamedLetter>
