import 'server-only'
import { createHash } from 'node:crypto'
import { isDatabaseAway } from './db'
import { describe, log } from './log'

// Published facts for programs: no session, no cookie, readable from every site, kept in memory under the version of what is
// published.

/** One file as it is sent. */
export type OpenFile = { type: string; name: string; text: string }

export type OpenProblem = 'tidak_ditemukan' | 'permintaan_salah' | 'sedang_terganggu'

/** Why nobody can answer what was asked. */
type Refused = { problem: OpenProblem; sentence: string }
export type OpenAnswer = OpenFile | Refused | undefined

type Asked = { params: Record<string, string>; path: string; search: URLSearchParams }
/** A route without a part that varies is given none. */
type Segments = { params: Promise<Record<string, string> | undefined> }

type Definition = {
  /** Changes whenever the answer may. Undefined: there is nothing at this address. */
  version: (asked: Asked) => Promise<string | undefined>
  /** What behind the question mark tells one answer from another, or why nobody can answer it. */
  keyOf: (asked: Asked) => { key: string } | Refused
  answer: (asked: Asked) => Promise<OpenAnswer>
}

const READABLE_EVERYWHERE = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Access-Control-Expose-Headers': 'ETag, Content-Disposition, Retry-After',
}

const STATUS: Record<OpenProblem, number> = {
  tidak_ditemukan: 404,
  permintaan_salah: 400,
  sedang_terganggu: 503,
}

function problem(kesalahan: OpenProblem, pesan: string, status = STATUS[kesalahan]): Response {
  return Response.json(
    { kesalahan, pesan },
    {
      status,
      headers: {
        ...READABLE_EVERYWHERE,
        'Content-Type': 'application/json; charset=utf-8',
        'Cache-Control': 'no-store',
        ...(status >= 500 && { 'Retry-After': '10' }),
      },
    },
  )
}

const NOT_FOUND = 'Alamat ini tidak ada. Lihat daftar alamat di /api/v1/openapi.json.'
const AWAY = 'Layanan sedang tidak bisa dihubungi. Coba lagi sebentar.'

type Kept = OpenFile & { etag: string }
const kept = new Map<string, Kept>()
const KEEP_AT_MOST = 200
/** A larger file is made anew each time: few ask for it, and it would push out many. */
const KEEP_UP_TO = 500_000

const versions = new Map<string, { version: Promise<string | undefined>; until: number }>()
const A_SECOND = 1000

/** Asks at most once a second for each region: a crowd asks the database no more than one visitor does. */
function versionOf({ version }: Definition, asked: Asked): Promise<string | undefined> {
  const of = asked.params.daerah ?? asked.path
  const known = versions.get(of)
  if (known && known.until > performance.now()) return known.version
  if (versions.size >= KEEP_AT_MOST) versions.clear()
  const current = version(asked)
  versions.set(of, { version: current, until: performance.now() + A_SECOND })
  const forget = () => versions.get(of)?.version === current && versions.delete(of)
  current.then((found) => found === undefined && forget(), forget)
  return current
}

async function fileOf(
  definition: Definition,
  asked: Asked,
  key: string,
): Promise<Kept | Refused | undefined> {
  const known = kept.get(key)
  if (known) return known
  const file = await definition.answer(asked)
  if (!file || 'problem' in file) return file
  const etag = `"${createHash('sha256').update(file.text).digest('base64url').slice(0, 22)}"`
  const made = { ...file, etag }
  if (file.text.length <= KEEP_UP_TO) {
    if (kept.size >= KEEP_AT_MOST) kept.delete(kept.keys().next().value ?? key)
    kept.set(key, made)
  }
  return made
}

/** A list of tags as a browser or a proxy sends it; by the strong comparison a weak one is no match. */
const matches = (header: string | null, etag: string): boolean =>
  header?.split(',').some((one) => one.trim() === etag || one.trim() === '*') ?? false

function sent(request: Request, { etag, type, name, text }: Kept): Response {
  const headers = {
    ...READABLE_EVERYWHERE,
    'Content-Type': type,
    'Content-Disposition': `inline; filename="${name}"`,
    // Kept, but asked about each time: what was corrected is read at once.
    'Cache-Control': 'public, no-cache',
    ETag: etag,
  }
  if (matches(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers })
  return new Response(request.method === 'HEAD' ? null : text, { headers })
}

export function openData(definition: Definition) {
  const answer = async (request: Request, segments: Segments): Promise<Response> => {
    try {
      const { pathname: path, searchParams: search } = new URL(request.url)
      const asked = { params: (await segments.params) ?? {}, path, search }
      const read = definition.keyOf(asked)
      if ('problem' in read) return problem(read.problem, read.sentence)
      const version = await versionOf(definition, asked)
      if (version === undefined) return problem('tidak_ditemukan', NOT_FOUND)
      const file = await fileOf(definition, asked, `${path} ${read.key} ${version}`)
      if (file && 'problem' in file) return problem(file.problem, file.sentence)
      return file ? sent(request, file) : problem('tidak_ditemukan', NOT_FOUND)
    } catch (error) {
      log().error({ where: 'open data', ...describe(error) }, 'request failed')
      return problem('sedang_terganggu', AWAY, isDatabaseAway(error) ? 503 : 500)
    }
  }
  return {
    GET: answer,
    HEAD: answer,
    /** A browser asks before it sends a tag along. */
    OPTIONS: () =>
      new Response(null, {
        status: 204,
        headers: {
          ...READABLE_EVERYWHERE,
          'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
          'Access-Control-Allow-Headers': 'If-None-Match',
          'Access-Control-Max-Age': '86400',
        },
      }),
  }
}
