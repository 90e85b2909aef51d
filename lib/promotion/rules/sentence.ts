// What is written for everybody to read has to say something: a rule of form, judged the same for all.
export const DIFFERENT_WORDS = 8

const MARKUP = /[<>{}[\]|\\`*_#~^]|https?:/i
/** 'aaaa', and 'asdasdasd' */
const REPEATED = /(\p{L})\1{3,}|(\p{L}{2,})\2{2,}/iu

/** At least so many different words, no markup, no letters typed over and over. */
export function isSentence(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}{2,}/gu) ?? []
  return new Set(words).size >= DIFFERENT_WORDS && !MARKUP.test(text) && !REPEATED.test(text)
}
