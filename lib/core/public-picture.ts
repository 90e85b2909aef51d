import 'server-only'
import { execFile } from 'node:child_process'
import type { ReactElement } from 'react'
import { lettersOf } from './letters'
import { apologise, conditional, etagOf, frameOf, missing, type Asked, type Segments } from './public-answer'
import { editionOf } from './public-page'

const DAY_SECONDS = 86_400
const KEEP_AT_MOST = 300

// This process takes no SVG at all, so that nobody's file is one; what we draw ourselves is made a picture in another.
const DRAWER = `import sharp from 'sharp'
const parts = []
for await (const part of process.stdin) parts.push(part)
process.stdout.write(await sharp(Buffer.concat(parts)).png({ palette: true }).toBuffer())`

type Picture = Uint8Array<ArrayBuffer>

function pngOf(svg: string): Promise<Picture> {
  return new Promise((done, fail) => {
    const { stdin } = execFile(
      process.execPath,
      ['--input-type=module', '--eval', DRAWER],
      { encoding: 'buffer', env: { NODE_ENV: 'production' }, maxBuffer: 4_000_000, timeout: 20_000 },
      (error, picture) => (error ? fail(error) : done(new Uint8Array(picture))),
    )
    stdin?.on('error', fail)
    stdin?.end(svg)
  })
}

let before: Promise<unknown> = Promise.resolve()
/** One after the other: whoever asks for all cards at once starts one process, not hundreds. */
function drawnInTurn(svg: string): Promise<Picture> {
  const picture = before.then(() => pngOf(svg))
  before = picture.catch(() => undefined)
  return picture
}

const pictures = new Map<string, Promise<Picture>>()

/** Drawn once for each thing that it says. */
function pictureOf(svg: string): Promise<Picture> {
  const key = etagOf(svg)
  const known = pictures.get(key)
  if (known) return known
  if (pictures.size >= KEEP_AT_MOST) pictures.delete(pictures.keys().next().value ?? key)
  const picture = drawnInTurn(svg)
  pictures.set(key, picture)
  picture.catch(() => pictures.delete(key))
  return picture
}

const said = new Map<string, { version: string; svg: string }>()

export type Pen = { letters: typeof lettersOf; demo: boolean }

/** A picture for those who share an address: it says what the page at that address says. */
export function publicPicture<V>({
  version,
  sharedBy,
  ask,
  draw,
  colours,
}: {
  version: (asked: Asked) => Promise<string | undefined>
  sharedBy: (asked: Asked) => string
  ask: (asked: Asked) => Promise<V | undefined>
  draw: (view: V, pen: Pen) => ReactElement
  colours: Record<string, string>
}) {
  const svgOf = async (path: string, current: string, asked: Asked): Promise<string | undefined> => {
    const known = said.get(path)
    if (known?.version === current) return known.svg
    const view = await ask(asked)
    if (view === undefined) return undefined
    const { demo } = await frameOf()
    const { renderToStaticMarkup } = await import('react-dom/server')
    const svg = renderToStaticMarkup(draw(view, { letters: lettersOf, demo })).replaceAll(
      /var\((--[\w-]+)\)/g,
      (whole, name: string) => colours[name] ?? whole,
    )
    if (said.size >= KEEP_AT_MOST) said.clear()
    said.set(path, { version: current, svg })
    return svg
  }
  return async function GET(request: Request, segments: Segments): Promise<Response> {
    try {
      const asked = { params: await segments.params, search: {} }
      const { pathname } = new URL(request.url)
      const current = await editionOf({ version, sharedBy }, pathname, asked).version
      const svg = current === undefined ? undefined : await svgOf(pathname, current, asked)
      if (svg === undefined) return await missing(request)
      const body = await pictureOf(svg)
      const response = conditional(request, body, 'image/png', etagOf(body), 200)
      response.headers.set('Cache-Control', `public, max-age=${DAY_SECONDS}`)
      return response
    } catch (error) {
      return apologise(error)
    }
  }
}
