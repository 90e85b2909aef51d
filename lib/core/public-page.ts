import 'server-only'
import type { ReactElement } from 'react'
import { csvText, decimalCell, type Cell } from './csv'
import { isDatabaseAway } from './db'
import { packed, type Packed, putInFront } from './front'
import { describe, log } from './log'
import {
  apologise,
  conditional,
  etagOf,
  frameOf,
  headersFor,
  HTML,
  missing,
  render,
  type Asked,
  type Frame,
  type Segments,
} from './public-answer'

type Kept = Packed & { html: string }
const kept = new Map<string, Kept>()
const making = new Map<string, Promise<Kept | undefined>>()
const KEEP_AT_MOST = 500

function remember(key: string, page: Kept) {
  if (kept.size >= KEEP_AT_MOST) kept.delete(kept.keys().next().value ?? key)
  kept.set(key, page)
}

type Edition = { version: Promise<string | undefined>; until: number }
const editions = new Map<string, Edition>()
const A_SECOND = 1000

/** Asks for the version at most once a second for all pages that share it: a crowd asks the database no more than one visitor does. */
export function editionOf(
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
  const make = async (asked: Asked, path: string): Promise<string | undefined> => {
    const view = await definition.ask(asked)
    if (view === undefined) return undefined
    const frame = await frameOf()
    return render(show(view, { ...frame, address: `${frame.site}${path}` }))
  }
  const pageOf = async (key: string, asked: Asked, path: string): Promise<Kept | undefined> => {
    const known = kept.get(key)
    if (known) return known
    const made = making.get(key) ?? keep(key, asked, path).finally(() => making.delete(key))
    making.set(key, made)
    return made
  }
  const keep = async (key: string, asked: Asked, path: string): Promise<Kept | undefined> => {
    const html = await make(asked, path)
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
        const html = await make(asked, url.pathname)
        return html === undefined
          ? await missing(request)
          : conditional(request, html, HTML, etagOf(html), 200)
      }
      const query = new URLSearchParams(asked.search).toString()
      const address = `${url.pathname}${query && '?'}${query}`
      const page = await pageOf(`${address} ${current}`, asked, url.pathname)
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

/** The same facts as a file for people with a spreadsheet. */
export const publicSheet = <V>({
  rows,
  ...definition
}: Definition<V> & { rows: (view: V) => readonly (readonly Cell[])[]; name: (view: V) => string }) =>
  publicData({
    ...definition,
    type: 'text/csv; charset=utf-8',
    write: (view: V) => csvText(rows(view).map((row) => row.map(decimalCell))),
  })
