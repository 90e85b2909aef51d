import 'server-only'
import { execFile } from 'node:child_process'
import type { ReactElement } from 'react'
import { apologise, conditional, etagOf, missing, type Asked, type Segments } from './public-answer'
import { editionOf } from './public-page'

const DAY_SECONDS = 86_400
const pictures = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()

// This process takes no SVG at all, so that nobody's file is one; what we draw ourselves is made a picture in another.
const DRAWER = `import sharp from 'sharp'
const parts = []
for await (const part of process.stdin) parts.push(part)
process.stdout.write(await sharp(Buffer.concat(parts)).png({ palette: true }).toBuffer())`

function pngOf(svg: string): Promise<Uint8Array<ArrayBuffer>> {
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

async function drawn(
  element: ReactElement,
  colours: Record<string, string>,
): Promise<Uint8Array<ArrayBuffer>> {
  const { renderToStaticMarkup } = await import('react-dom/server')
  return pngOf(
    renderToStaticMarkup(element).replaceAll(
      /var\((--[\w-]+)\)/g,
      (whole, name: string) => colours[name] ?? whole,
    ),
  )
}

/** A picture for those who share an address, drawn once. */
export function publicPicture({
  version,
  draw,
  colours,
}: {
  version: (asked: Asked) => Promise<string | undefined>
  draw: (asked: Asked) => ReactElement
  colours: Record<string, string>
}) {
  return async function GET(request: Request, segments: Segments): Promise<Response> {
    try {
      const asked = { params: await segments.params, search: {} }
      const current = await editionOf({ version }, new URL(request.url).pathname, asked).version
      if (current === undefined) return await missing(request)
      const picture = pictures.get(current) ?? drawn(draw(asked), colours)
      pictures.set(current, picture)
      picture.catch(() => pictures.delete(current))
      const body = await picture
      const response = conditional(request, body, 'image/png', etagOf(body), 200)
      response.headers.set('Cache-Control', `public, max-age=${DAY_SECONDS}`)
      return response
    } catch (error) {
      return apologise(error)
    }
  }
}
