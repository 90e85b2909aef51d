import 'server-only'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { ReactElement } from 'react'
import { Apology } from '@/components/layout/apology'
import { PublicFrame } from '@/components/layout/public-frame'
import { isDatabaseAway } from './db'
import { demoMark, knownDemoMark } from './demo-mark'
import { env } from './env'
import { describe, log } from './log'

// Pages for citizens are HTML without any script: small on a bad line, and nothing in them can be made to run.
const POLICY =
  "default-src 'none'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; font-src 'self'; form-action 'self'; script-src 'none'; base-uri 'none'; frame-ancestors 'none'"

export const HTML = 'text/html; charset=utf-8'
export type Asked = { params: Record<string, string>; search: Record<string, string> }
export type Segments = { params: Promise<Record<string, string>> }
export type Frame = { demo: boolean; stylesheet: string; site: string; address?: string }

let stylesheet: Promise<string> | undefined
/** The stylesheet's address carries its content, so it may be kept for ever and still change. */
function stylesheetAddress(): Promise<string> {
  stylesheet ??= readFile(path.join(process.cwd(), 'public', 'publik.css')).then(
    (css) => `/publik.css?v=${createHash('sha256').update(css).digest('hex').slice(0, 12)}`,
    () => '/publik.css',
  )
  return stylesheet
}

export const headersFor = (type: string, etag: string) => ({
  'Content-Type': type,
  'Content-Security-Policy': POLICY,
  // Kept, but asked about each time: what was published or corrected is read at once.
  'Cache-Control': 'public, no-cache',
  'X-Content-Type-Options': 'nosniff',
  ETag: etag,
})

export const etagOf = (body: string | Uint8Array) =>
  `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`

export function conditional(
  request: Request,
  body: string | Uint8Array<ArrayBuffer>,
  type: string,
  etag: string,
  status: number,
): Response {
  const headers = headersFor(type, etag)
  if (status === 200 && request.headers.get('if-none-match') === etag)
    return new Response(null, { status: 304, headers })
  return new Response(body, { status, headers })
}

export async function render(element: ReactElement): Promise<string> {
  const { renderToStaticMarkup } = await import('react-dom/server')
  return `<!doctype html>${renderToStaticMarkup(element)}`
}

export const frameOf = async (): Promise<Frame> => ({
  demo: await demoMark(),
  stylesheet: await stylesheetAddress(),
  site: new URL(env().APP_URL).origin,
})

export async function apologise(error: unknown): Promise<Response> {
  const away = isDatabaseAway(error)
  log().error({ where: 'public page', away, ...describe(error) }, 'request failed')
  const html = await render(
    <PublicFrame
      title="Layanan sedang tidak bisa dihubungi"
      demo={await knownDemoMark()}
      stylesheet={await stylesheetAddress()}
    >
      <Apology />
    </PublicFrame>,
  )
  return new Response(html, {
    status: away ? 503 : 500,
    headers: {
      'Content-Type': HTML,
      'Content-Security-Policy': POLICY,
      'Cache-Control': 'no-store',
      'Retry-After': '10',
    },
  })
}

export async function missing(request: Request): Promise<Response> {
  const html = await render(
    <PublicFrame title="Halaman tidak ditemukan" {...await frameOf()}>
      <h1 className="text-xl">Halaman ini tidak ditemukan</h1>
      <p className="mt-3">
        Alamatnya mungkin berubah. Mulai dari{' '}
        <a className="text-link" href="/">
          daftar daerah
        </a>
        .
      </p>
    </PublicFrame>,
  )
  return conditional(request, html, HTML, etagOf(html), 404)
}
