declare module 'fontkit' {
  type Path = {
    scale: (x: number, y: number) => Path
    translate: (x: number, y: number) => Path
    toSVG: () => string
  }
  type Run = { glyphs: { path: Path }[]; positions: { xAdvance: number }[]; advanceWidth: number }
  export type Font = {
    unitsPerEm: number
    hasGlyphForCodePoint: (point: number) => boolean
    layout: (text: string) => Run
  }
  export function openSync(file: string): Font
}
