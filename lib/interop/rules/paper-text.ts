// What a sheet can print: a face holds some signs only, and a word that is wider than its column would run out of it.

/** Signs that people write and no face here holds, said otherwise. */
const SAID: Record<string, string> = {
  '≥': '>=',
  '≤': '<=',
  '≠': '<>',
  '≈': '~',
  '→': '->',
  '←': '<-',
  '✓': 'v',
  '✔': 'v',
  '☑': 'v',
  '✗': 'x',
  '✘': 'x',
  '●': '•',
  '▪': '•',
  '◦': '•',
  '₂': '2',
  '₃': '3',
  '\u00ad': '',
  '\u202f': ' ',
  '\u2009': ' ',
}

const LATIN =
  /[\n\u0020-\u007e\u00a0-\u00ff\u0131\u0152\u0153\u02c6\u02da\u02dc\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122\u2212\u200b]/u
const FURTHER = /[\u0100-\u024f\u1e00-\u1eff]/u

export type Face = 'Arimo' | 'Arimo Ext'
export type Run = { text: string; font: Face }

/** The text in pieces by the face that holds their signs; what none holds stands as a question mark, never as nothing. */
export function runsOf(text: string): Run[] {
  const runs: Run[] = []
  for (const sign of text.normalize('NFC').replaceAll(/\r\n?/g, '\n')) {
    const said = SAID[sign] ?? sign
    for (const one of said) {
      const font: Face = !LATIN.test(one) && FURTHER.test(one) ? 'Arimo Ext' : 'Arimo'
      const shown = font === 'Arimo Ext' || LATIN.test(one) ? one : /\s/u.test(one) ? ' ' : '?'
      const last = runs.at(-1)
      if (last?.font === font) last.text += shown
      else runs.push({ text: shown, font })
    }
  }
  return runs
}

const BREAK = '\u200b'

/** Words longer than `most` letters get places at which a line may break: a link, or a word without end. */
export const breakable = (text: string, most: number): string =>
  text.replaceAll(/[^\s\u200b]+/gu, (word) => {
    const signs = [...word]
    if (signs.length <= most) return word
    const parts: string[] = []
    for (let at = 0; at < signs.length; at += most) parts.push(signs.slice(at, at + most).join(''))
    return parts.join(BREAK)
  })
