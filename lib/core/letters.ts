import 'server-only'
import path from 'node:path'
import { openSync, type Font } from 'fontkit'

// Letters as outlines, from the font that the papers are set in: a picture says the same on a machine that has no font at all.

const FILES = { regular: 'arimo-latin-400-normal.woff', bold: 'arimo-latin-700-normal.woff' }
export type Weight = keyof typeof FILES

const fonts = new Map<Weight, Font>()

function fontOf(weight: Weight): Font {
  const font =
    fonts.get(weight) ??
    openSync(path.join(process.cwd(), 'node_modules', '@fontsource', 'arimo', 'files', FILES[weight]))
  fonts.set(weight, font)
  return font
}

export type Setting = { size: number; weight: Weight; width: number; lines: number }

/** The outlines of each line, with its foot at nought; what finds no room ends in three dots. */
export function lettersOf(text: string, { size, weight, width, lines }: Setting): string[] {
  const font = fontOf(weight)
  const scale = size / font.unitsPerEm
  const known = [...text.normalize('NFC')]
    .filter((letter) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0))
    .join('')
  const fits = (line: string) => font.layout(line).advanceWidth * scale <= width
  return brokenInto(known.split(/\s+/).filter(Boolean), lines, fits).map((line) => {
    const { glyphs, positions } = font.layout(line)
    let x = 0
    return glyphs
      .map(({ path: outline }, at) => {
        const drawn = outline.scale(scale, -scale).translate(x, 0).toSVG()
        x += (positions[at]?.xAdvance ?? 0) * scale
        return drawn
      })
      .join('')
  })
}

/** Words as lines, at most so many. */
export function brokenInto(
  words: readonly string[],
  most: number,
  fits: (line: string) => boolean,
): string[] {
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    if (last !== undefined && fits(`${last} ${word}`)) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  const kept = lines.slice(0, most)
  const end = kept.at(-1)
  if (end !== undefined && (lines.length > most || !fits(end))) kept[kept.length - 1] = cut(end, fits)
  return kept
}

/** Whole words as long as there is more than one. */
function cut(line: string, fits: (line: string) => boolean): string {
  let short = line
  while (short.length > 1 && !fits(`${short}…`)) {
    const space = short.lastIndexOf(' ')
    short = short.slice(0, space > 0 ? space : -1)
  }
  return `${short}…`
}
