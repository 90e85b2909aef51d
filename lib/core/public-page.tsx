import 'server-only'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { ReactElement } from 'react'
import { Apology } from '@/components/layout/apology'
import { PublicFrame } from '@/components/layout/public-frame'
import { isDatabaseAway } from './db'
import { demoMark, knownDemoMark } from './demo-mark'
import { allowedHosts } from './env'
import { describe, log } from './log'

// Pages for citizens are HTML without any script: small on a bad line, and nothing in them can be made to run.
const POLICY =
  "default-src 'none'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; font-src 'self'; form-action 'self'; script-src 'none'; base-uri 'none'; frame-ancestors 'none'"

type Asked = { params: Record<string, string> }
type Segments = { params: Promise<Record<string, string>> }
type Frame = { demo: boolean; stylesheet: string }

let stylesheet: Promise<string> | undefined
/** The stylesheet's address carries its content, so it may be kept for ever and still change. */
function stylesheetAddress(): Promise<string> {
  stylesheet ??= readFile(path.join(process.cwd(), 'public', 'publik.css')).then(
    (css) => `/publik.css?v=${createHash('sha256').update(css).digest('hex').slice(0, 12)}`,
    () => '/publik.css',
  )
  return stylesheet
}

type Kept = { html: string; etag: string; status: number }
const kept = new Map<string, Kept>()
const KEEP_AT_MOST = 500

function remember(key: string, page: Kept) {
  if (kept.size >= KEEP_AT_MOST) kept.delete(kept.keys().next().value ?? key)
  kept.set(key, page)
}

const headersFor = (type: string, etag: string) => ({
  'Content-Type': type,
  'Content-Security-Policy': POLICY,
  // Kept, but asked about each time: what was published or corrected is read at once.
  'Cache-Control': 'public, no-cache',
  'X-Content-Type-Options': 'nosniff',
  ETag: etag,
})

const etagOf = (body: string) => `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`

function conditional(request: Request, body: string, type: string, etag: string, status: number): Response {
  const headers = headersFor(type, etag)
  if (status === 200 && request.headers.get('if-none-match') === etag)
    return new Response(null, { status: 304, headers })
  return new Response(body, { status, headers })
}

async function render(element: ReactElement): Promise<string> {
  const { renderToStaticMarkup } = await import('react-dom/server')
  return `<!doctype html>${renderToStaticMarkup(element)}`
}

const frameOf = async (): Promise<Frame> => ({
  demo: await demoMark(),
  stylesheet: await stylesheetAddress(),
})

async function apologise(error: unknown): Promise<Response> {
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
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': POLICY,
      'Cache-Control': 'no-store',
      'Retry-After': '10',
    },
  })
}

async function missing(request: Request): Promise<Response> {
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
  return conditional(request, html, 'text/html; charset=utf-8', etagOf(html), 404)
}

const editions = new Map<string, { version: string; until: number }>()
const A_SECOND = 1000

/** Asks for the version at most once a second for each page: a crowd asks the database no more than one visitor does. */
async function editionOf<V>(
  { version }: Definition<V>,
  path: string,
  asked: Asked,
): Promise<string | undefined> {
  const known = editions.get(path)
  if (known && known.until > performance.now()) return known.version
  const current = await version(asked)
  if (editions.size >= KEEP_AT_MOST) editions.clear()
  if (current !== undefined) editions.set(path, { version: current, until: performance.now() + A_SECOND })
  return current
}

type Definition<V> = {
  /** Changes whenever the answer may: the page is kept in memory under it. Undefined: there is no such page. */
  version: (asked: Asked) => Promise<string | undefined>
  ask: (asked: Asked) => Promise<V | undefined>
}

/** For a page whose version nothing less than its whole answer tells: asked once for both. */
export function askedOnce<V>(
  ask: (asked: Asked) => Promise<V>,
  versionOf: (view: V) => string | undefined,
): { version: (asked: Asked) => Promise<string | undefined>; ask: (asked: Asked) => Promise<V> } {
  const answers = new WeakMap<Asked, Promise<V>>()
  const once = (asked: Asked): Promise<V> => {
    const answer = answers.get(asked) ?? ask(asked)
    answers.set(asked, answer)
    return answer
  }
  return { version: async (asked) => versionOf(await once(asked)), ask: once }
}

/** A page for citizens: rendered on the server once for each version of what is published. */
export function publicPage<V>({
  show,
  ...definition
}: Definition<V> & { show: (view: V, frame: Frame) => ReactElement }) {
  return async function GET(request: Request, segments: Segments): Promise<Response> {
    try {
      const asked = { params: await segments.params }
      const path = new URL(request.url).pathname
      const current = await editionOf(definition, path, asked)
      if (current === undefined) return await missing(request)
      const key = `${path} ${current}`
      const known = kept.get(key)
      if (known) return conditional(request, known.html, 'text/html; charset=utf-8', known.etag, known.status)
      const view = await definition.ask(asked)
      if (view === undefined) return await missing(request)
      const html = await render(show(view, await frameOf()))
      const page = { html, etag: etagOf(html), status: 200 }
      remember(key, page)
      return conditional(request, html, 'text/html; charset=utf-8', page.etag, 200)
    } catch (error) {
      return apologise(error)
    }
  }
}

/** The same facts for machines. */
export function publicData<V>({
  version,
  ask,
  type,
  write,
  name,
}: Definition<V> & { type: string; write: (view: V) => string; name?: (view: V) => string }) {
  return async function GET(request: Request, segments: Segments): Promise<Response> {
    try {
      const asked = { params: await segments.params }
      if ((await version(asked)) === undefined) return await missing(request)
      const view = await ask(asked)
      if (view === undefined) return await missing(request)
      const body = write(view)
      const response = conditional(request, body, type, etagOf(body), 200)
      if (name) response.headers.set('Content-Disposition', `attachment; filename="${name(view)}"`)
      return response
    } catch (error) {
      log().error({ where: 'public data', ...describe(error) }, 'request failed')
      return new Response('Layanan sedang tidak bisa dihubungi.', {
        status: isDatabaseAway(error) ? 503 : 500,
        headers: {
          'Content-Type': 'text/plain; charset=utf-8',
          'Retry-After': '10',
          'Cache-Control': 'no-store',
        },
      })
    }
  }
}

type Answer =
  | { page: (frame: Frame) => ReactElement; status?: number }
  /** Where to go on, below this site. */
  | { goTo: string }

type FormAsked = Asked & { search: URLSearchParams }

/** What came by a form; nothing where it came from another site's page or could not be read. */
export type Sent = { words: Record<string, string>; form: FormData; request: Request; unread?: string }

type FormDefinition = {
  /** Undefined: there is no such page. */
  ask: (asked: FormAsked) => Promise<Answer | undefined>
  receive: (asked: FormAsked, sent: Sent) => Promise<Answer | undefined>
  /** Of what is sent, in bytes. */
  limit: number
  /** For a form whose address alone is the right to send it, wherever it is opened. */
  anyOrigin?: boolean
}

function isOwnOrigin(request: Request): boolean {
  const origin = request.headers.get('origin')
  return origin !== null && URL.canParse(origin) && allowedHosts().has(new URL(origin).host.toLowerCase())
}

/** Stops reading where the limit is, whatever length was announced. */
async function formWithin(request: Request, limit: number): Promise<FormData | undefined> {
  const parts: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength
    if (size > limit) {
      await reader?.cancel()
      return undefined
    }
    parts.push(part.value)
  }
  const type = request.headers.get('content-type') ?? ''
  return new Response(new Uint8Array(Buffer.concat(parts)), { headers: { 'content-type': type } })
    .formData()
    .catch(() => undefined)
}

const wordsIn = (form: FormData): Record<string, string> =>
  Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))

const UNREADABLE =
  'Kiriman ini tidak terbaca atau terlalu besar. Tekan Kembali agar tulisan Anda muncul lagi, lalu kecilkan fotonya.'
const FOREIGN = 'Kiriman ini tidak berasal dari halaman portal. Kirim lagi dari sini.'

async function sentBy(request: Request, { limit, anyOrigin }: FormDefinition): Promise<Sent> {
  const own = anyOrigin || isOwnOrigin(request)
  const form = own ? await formWithin(request, limit) : undefined
  if (form) return { words: wordsIn(form), form, request }
  return { words: {}, form: new FormData(), request, unread: own ? UNREADABLE : FOREIGN }
}

/**
 * A page with a form that works without script. What it shows depends on what was sent, so nothing of it is kept: neither here nor
 * in any cache on the way. It reads no cookie, and no address but for what `receive` asks of it.
 */
export function publicForm(definition: FormDefinition) {
  const answer = async (
    request: Request,
    segments: Segments,
    what: (asked: FormAsked) => Promise<Answer | undefined>,
  ): Promise<Response> => {
    try {
      const form = await what({ params: await segments.params, search: new URL(request.url).searchParams })
      if (!form) return await missing(request)
      if ('goTo' in form)
        return new Response(null, {
          status: 303,
          headers: { Location: form.goTo, 'Cache-Control': 'private, no-store' },
        })
      const html = await render(form.page(await frameOf()))
      return new Response(html, {
        status: form.status ?? 200,
        headers: {
          ...headersFor('text/html; charset=utf-8', etagOf(html)),
          'Cache-Control': 'private, no-store',
        },
      })
    } catch (error) {
      return apologise(error)
    }
  }
  return {
    GET: (request: Request, segments: Segments) => answer(request, segments, definition.ask),
    POST: (request: Request, segments: Segments) =>
      answer(request, segments, async (asked) =>
        definition.receive(asked, await sentBy(request, definition)),
      ),
  }
}
