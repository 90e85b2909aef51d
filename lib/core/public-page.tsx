import 'server-only'
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { ReactElement } from 'react'
import { Apology } from '@/components/layout/apology'
import { PublicFrame } from '@/components/layout/public-frame'
import { isDatabaseAway } from './db'
import { demoMark, knownDemoMark } from './demo-mark'
import { env } from './env'
import { packed, type Packed, putInFront } from './front'
import { describe, log } from './log'
import { bytesWithin, isOwnOrigin } from './sent'

// Pages for citizens are HTML without any script: small on a bad line, and nothing in them can be made to run.
const POLICY =
  "default-src 'none'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; font-src 'self'; form-action 'self'; script-src 'none'; base-uri 'none'; frame-ancestors 'none'"

const HTML = 'text/html; charset=utf-8'

type Asked = { params: Record<string, string>; search: Record<string, string> }
type Segments = { params: Promise<Record<string, string>> }
type Frame = { demo: boolean; stylesheet: string; site: string }

let stylesheet: Promise<string> | undefined
/** The stylesheet's address carries its content, so it may be kept for ever and still change. */
function stylesheetAddress(): Promise<string> {
  stylesheet ??= readFile(path.join(process.cwd(), 'public', 'publik.css')).then(
    (css) => `/publik.css?v=${createHash('sha256').update(css).digest('hex').slice(0, 12)}`,
    () => '/publik.css',
  )
  return stylesheet
}

type Kept = Packed & { html: string }
const kept = new Map<string, Kept>()
const making = new Map<string, Promise<Kept | undefined>>()
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

const etagOf = (body: string | Uint8Array) =>
  `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`

function conditional(
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

async function render(element: ReactElement): Promise<string> {
  const { renderToStaticMarkup } = await import('react-dom/server')
  return `<!doctype html>${renderToStaticMarkup(element)}`
}

const frameOf = async (): Promise<Frame> => ({
  demo: await demoMark(),
  stylesheet: await stylesheetAddress(),
  site: new URL(env().APP_URL).origin,
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
      'Content-Type': HTML,
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
  return conditional(request, html, HTML, etagOf(html), 404)
}

type Edition = { version: Promise<string | undefined>; until: number }
const editions = new Map<string, Edition>()
const A_SECOND = 1000

/** Asks for the version at most once a second for all pages that share it: a crowd asks the database no more than one visitor does. */
function editionOf(
  { version, sharedBy }: Pick<Definition<never>, 'version' | 'sharedBy'>,
  path: string,
  asked: Asked,
): Edition {
  const of = sharedBy?.(asked) ?? path
  const known = editions.get(of)
  if (known && known.until > performance.now()) return known
  if (editions.size >= KEEP_AT_MOST) editions.clear()
  const edition = { version: version(asked), until: performance.now() + A_SECOND }
  editions.set(of, edition)
  // What failed or is not there is asked about anew.
  const forget = () => editions.get(of) === edition && editions.delete(of)
  edition.version.then((found) => found === undefined && forget(), forget)
  return edition
}

type Definition<V> = {
  /** Changes whenever the answer may: the page is kept in memory under it. Undefined: there is no such page. */
  version: (asked: Asked) => Promise<string | undefined>
  ask: (asked: Asked) => Promise<V | undefined>
  /** Pages of the same word share one version; each has its own without. */
  sharedBy?: (asked: Asked) => string
}

/** Parts of an address after the question mark that a page reads: one of these words, or whatever was typed. */
type Reads = Record<string, readonly string[] | 'anything'>
const LONGEST = 80

function searchOf(url: URL, reads: Reads): Record<string, string> {
  return Object.fromEntries(
    Object.entries(reads).flatMap(([name, words]) => {
      const typed = url.searchParams.get(name)?.trim().slice(0, LONGEST) ?? ''
      return typed && (words === 'anything' || words.includes(typed)) ? [[name, typed]] : []
    }),
  )
}

const isTyped = (search: Record<string, string>, reads: Reads) =>
  Object.keys(search).some((name) => reads[name] === 'anything')

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

/**
 * A page for citizens: rendered and packed once for each version of what is published, whoever asks for it at once. What was
 * typed into a search is answered and not kept: nobody can push the others out with it.
 */
export function publicPage<V>({
  show,
  reads = {},
  ...definition
}: Definition<V> & { show: (view: V, frame: Frame) => ReactElement; reads?: Reads }) {
  const make = async (asked: Asked): Promise<string | undefined> => {
    const view = await definition.ask(asked)
    return view === undefined ? undefined : render(show(view, await frameOf()))
  }
  const pageOf = async (key: string, asked: Asked): Promise<Kept | undefined> => {
    const known = kept.get(key)
    if (known) return known
    const made = making.get(key) ?? keep(key, asked).finally(() => making.delete(key))
    making.set(key, made)
    return made
  }
  const keep = async (key: string, asked: Asked): Promise<Kept | undefined> => {
    const html = await make(asked)
    if (html === undefined) return undefined
    const page = { html, ...(await packed(html, etagOf(html))) }
    remember(key, page)
    return page
  }
  return async function GET(request: Request, segments: Segments): Promise<Response> {
    try {
      const url = new URL(request.url)
      const asked = { params: await segments.params, search: searchOf(url, reads) }
      const edition = editionOf(definition, url.pathname, asked)
      const current = await edition.version
      if (current === undefined) return await missing(request)
      if (isTyped(asked.search, reads)) {
        const html = await make(asked)
        return html === undefined
          ? await missing(request)
          : conditional(request, html, HTML, etagOf(html), 200)
      }
      const query = new URLSearchParams(asked.search).toString()
      const address = `${url.pathname}${query && '?'}${query}`
      const page = await pageOf(`${address} ${current}`, asked)
      if (!page) return await missing(request)
      const { html, ...bytes } = page
      putInFront(address, {
        ...bytes,
        headers: headersFor(HTML, page.etag),
        until: edition.until,
        renewed: async () => {
          const now = editionOf(definition, url.pathname, { ...asked })
          return (await now.version) === current ? now.until : undefined
        },
      })
      return conditional(request, html, HTML, page.etag, 200)
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
      const asked = { params: await segments.params, search: {} }
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

type Answer =
  | { page: (frame: Frame) => ReactElement; status?: number }
  /** Where to go on, below this site. */
  | { goTo: string }

type FormAsked = { params: Record<string, string>; search: URLSearchParams }

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

async function formWithin(request: Request, limit: number): Promise<FormData | undefined> {
  const bytes = await bytesWithin(request, limit)
  const type = request.headers.get('content-type') ?? ''
  return bytes && new Response(bytes, { headers: { 'content-type': type } }).formData().catch(() => undefined)
}

const wordsIn = (form: FormData): Record<string, string> =>
  Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))

const UNREADABLE =
  'Kiriman ini tidak terbaca atau terlalu besar. Tekan Kembali agar tulisan Anda muncul lagi, lalu kecilkan fotonya.'
const FOREIGN = 'Kiriman ini tidak berasal dari halaman portal. Kirim lagi dari sini.'

async function sentBy(request: Request, { limit, anyOrigin }: FormDefinition): Promise<Sent> {
  const own = anyOrigin || isOwnOrigin(request.headers)
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
          ...headersFor(HTML, etagOf(html)),
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
