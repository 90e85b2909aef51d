import 'server-only'
import { randomUUID } from 'node:crypto'
import type { ReactNode } from 'react'
import { cache } from 'react'
import { headers } from 'next/headers'
import { notFound, redirect, unstable_rethrow } from 'next/navigation'
import { signedIn, touchSession, type SignedIn } from '@/lib/accounts/queries'
import { dayOf } from '@/lib/calendar/rules'
import { Apology } from '@/components/layout/apology'
import { now } from './clock'
import { globalTables, inRegion, isDatabaseAway } from './db'
import { describe, log } from './log'
import { timeRequest } from './metrics'
import { Refusal } from './refusal'
import { hashOf, readSessionToken } from './session'
import type { Ctx, RegionFacts, Role } from './types'

export type Seated = { region: RegionFacts; actor: SignedIn }
type Params = Record<string, string>
type Search = Record<string, string | string[] | undefined>
type Asked = { params: Params; search: Search }
type PageProps = { params: Promise<Params>; searchParams: Promise<Search> }

const MINUTE = 60_000

/** The proxy's id. Uploads pass it by, so what a stranger sends in its place must not reach the trail. */
export async function requestId(): Promise<string> {
  const given = (await headers()).get('x-request-id') ?? ''
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(given) ? given : randomUUID()
}

/** The region and person of a session; used by page() and action() alike, inside their own transactions. */
export async function regionById(id: number): Promise<RegionFacts | undefined> {
  const row = await globalTables().region.findUnique({
    where: { id },
    select: { id: true, slug: true, displayName: true, zone: true },
  })
  return row ? { id: row.id, slug: row.slug, name: row.displayName, zone: row.zone } : undefined
}

/** Who sits behind this request, asked once for the frame and the page together. */
const seated = cache(async (): Promise<Seated | undefined> => {
  const token = await readSessionToken()
  if (!token) return undefined
  const region = await regionById(token.regionId)
  if (!region) return undefined
  const at = now()
  const actor = await inRegion(
    region.id,
    async (db) => {
      const person = await signedIn(db, region.id, hashOf(token.secret), dayOf(at, region.zone), at)
      if (person && at.getTime() - person.lastSeenAt.getTime() > MINUTE)
        await touchSession(db, region.id, person.sessionId, at)
      return person
    },
    'write',
  )
  return actor ? { region, actor } : undefined
})

async function readCtx<T>({ region, actor }: Seated, ask: (ctx: Ctx) => Promise<T>): Promise<T> {
  const at = now()
  const id = await requestId()
  return inRegion(
    region.id,
    (db) =>
      ask({ regionId: region.id, region, actor, now: at, today: dayOf(at, region.zone), requestId: id, db }),
    'read',
  )
}

const mayEnter = (roles: readonly Role[], person: SignedIn) =>
  person.roles.some((role) => roles.includes(role))

async function complain(error: unknown, where: string): Promise<'away' | 'failed'> {
  unstable_rethrow(error)
  const away = isDatabaseAway(error)
  log().error({ request: await requestId(), where, away, ...describe(error) }, 'request failed')
  return away ? 'away' : 'failed'
}

/**
 * A signed-in page. Checks session and role, asks everything in one read transaction, shows plain values.
 * Without a session it leads to the sign-in and back; without the role, or out of reach, the page is not found.
 */
export function page<V>({
  roles,
  ask,
  show,
}: {
  roles: readonly Role[]
  ask: (ctx: Ctx, asked: Asked) => Promise<V>
  show: (view: V, asked: Asked & { me: Seated }) => ReactNode
}) {
  return async function Page(props: PageProps) {
    const [params, search] = await Promise.all([props.params, props.searchParams])
    const done = timeRequest('page')
    try {
      const me = await seated()
      if (!me)
        redirect(`/masuk?kembali=${encodeURIComponent((await headers()).get('x-path') ?? '/hari-ini')}`)
      if (!mayEnter(roles, me.actor)) notFound()
      const view = await readCtx(me, (ctx) => ask(ctx, { params, search }))
      return show(view, { params, search, me })
    } catch (error) {
      if (error instanceof Refusal && error.reason === 'not_found') notFound()
      // An error boundary would send an empty body to a browser without script.
      if ((await complain(error, 'page')) === 'away') return <Apology />
      throw error
    } finally {
      done()
    }
  }
}

/** A page that needs no session: the sign-in. */
export function openPage<V>({
  ask,
  show,
}: {
  ask: (asked: Asked) => Promise<V>
  show: (view: V, asked: Asked) => ReactNode
}) {
  return async function Page(props: PageProps) {
    const [params, search] = await Promise.all([props.params, props.searchParams])
    try {
      return show(await ask({ params, search }), { params, search })
    } catch (error) {
      // No frame stands around this page that would bring the main part along.
      if ((await complain(error, 'page')) === 'away')
        return (
          <main id="isi">
            <Apology />
          </main>
        )
      throw error
    }
  }
}

/** A signed-in answer that is no page: exports, file streams. Same guard, plain status codes. */
export function handler<V>({
  roles,
  ask,
  respond,
}: {
  roles: readonly Role[]
  ask: (ctx: Ctx, asked: Asked) => Promise<V>
  respond: (value: V, me: Seated) => Response | Promise<Response>
}) {
  return async function GET(request: Request, { params }: { params: Promise<Params> }): Promise<Response> {
    try {
      const me = await seated()
      if (!me) return plain(401, 'Masuk dahulu untuk membuka berkas ini.')
      if (!mayEnter(roles, me.actor)) return plain(404, 'Tidak ditemukan.')
      const search = Object.fromEntries(new URL(request.url).searchParams)
      const asked = { params: await params, search }
      const value = await readCtx(me, (ctx) => ask(ctx, asked))
      const response = await respond(value, me)
      response.headers.set('Cache-Control', 'private, no-store')
      response.headers.set('X-Content-Type-Options', 'nosniff')
      return response
    } catch (error) {
      if (error instanceof Refusal) return plain(404, 'Tidak ditemukan.')
      return (await complain(error, 'handler')) === 'away'
        ? plain(503, 'Layanan sedang tidak bisa dihubungi. Coba lagi sebentar.')
        : plain(500, 'Permintaan ini gagal. Coba lagi; bila berulang, hubungi BKD.')
    }
  }
}

export function plain(status: number, text: string): Response {
  return new Response(text, {
    status,
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
      ...(status === 503 ? { 'Retry-After': '10' } : {}),
    },
  })
}

/** For the frame around the pages: who is here, or nothing. Never a guard. */
export async function frame(): Promise<Seated | undefined> {
  try {
    return await seated()
  } catch (error) {
    await complain(error, 'frame')
    return undefined
  }
}
