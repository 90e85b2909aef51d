// Names as people have them: one word or eight, titles before and after, apostrophes, accents.

export type PersonName = { name: string; frontTitle?: string | null; backTitle?: string | null }

const FRONT_TITLES = new Set([
  'dr',
  'drg',
  'drh',
  'drs',
  'dra',
  'ir',
  'prof',
  'apt',
  'ns',
  'bdn',
  'h',
  'hj',
  'kh',
  'ust',
  'tgk',
])

/** dr. H. Yusuf Hidayat, M.Kes. */
export function fullName({ name, frontTitle, backTitle }: PersonName): string {
  const front = frontTitle?.trim() ? `${frontTitle.trim()} ${name}` : name
  return backTitle?.trim() ? `${front}, ${backTitle.trim()}` : front
}

/** The words of a name without titles, accents and apostrophes, for search. */
export function nameTokens(name: string): string[] {
  const words = wordsOf(name.split(',')[0] ?? '')
  const first = words.findIndex((word) => !FRONT_TITLES.has(word))
  return [...new Set(first === -1 ? words : words.slice(first))]
}

/** Sorts dr. Yusuf under Y. */
export function sortName(name: string): string {
  const words = wordsOf(name.split(',')[0] ?? '')
  const first = words.findIndex((word) => !FRONT_TITLES.has(word))
  return (first === -1 ? words : words.slice(first)).join(' ')
}

/** Every word that starts so: `from` and all that sorts below `before`. */
export function prefixRange(token: string): { from: string; before: string } {
  const last = token.codePointAt(token.length - 1) ?? 0
  return { from: token, before: token.slice(0, -1) + String.fromCodePoint(last + 1) }
}

/** What a search box asks for: digits of a NIP, or words of a name. */
export function searchTerms(typed: string): { nip: string } | { tokens: string[] } {
  const digits = typed.replace(/[\s'.•]/g, '')
  if (/^\d{4,18}$/.test(digits)) return { nip: digits }
  return { tokens: nameTokens(typed) }
}

/** SARI WULANDARI, as SIASN shouts it, becomes Sari Wulandari; a name in mixed case is left as its owner writes it. */
export function presentName(text: string): string {
  const name = tidy(text)
  if (name !== name.toUpperCase()) return name
  return name
    .toLowerCase()
    .replace(/(^|[\s\-.(])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
}

/** One blank between words, none around, no invisible characters. */
export const tidy = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’‘`ʼ]/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []
