// Text as people write it. Letters that show nothing, and marks that turn the direction of writing around, let a name or a
// reason say something else than it shows; NUL and halves of letters cannot be stored at all.

const ORDINARY = /^[\x20-\x7e\n]*$/
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/g
const CONTROLS = /[^\P{Cc}\n\t]/gu
// Joiners and variation selectors hold emoji and some scripts together; U+2800 is an empty Braille cell.
const UNSEEN = /(?!\p{Join_Control}|[\ufe00-\ufe0f])\p{Default_Ignorable_Code_Point}|\u2800/gu
const NOTHING_TO_JOIN =
  /(?<=^|\s|\p{Join_Control})(?:\p{Join_Control}|[\ufe00-\ufe0f])+|(?<=[\ufe00-\ufe0f])[\ufe00-\ufe0f]+|\p{Join_Control}+(?=\s|$)/gu

export function plainText(typed: string): string {
  if (ORDINARY.test(typed)) return typed.trim()
  return typed
    .toWellFormed()
    .replace(LINE_ENDS, '\n')
    .replace(CONTROLS, '')
    .replace(UNSEEN, '')
    .replace(NOTHING_TO_JOIN, '')
    .normalize('NFC')
    .trim()
}
