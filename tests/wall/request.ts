// Stands in for next/headers, so that an action or a handler can be called as if a browser had sent it:
//   vi.mock('next/headers', () => import('./request'))
import { AsyncLocalStorage } from 'node:async_hooks'
import type { Person, WorldRegion } from '../support/world'

type Sent = { headers: Headers; cookies: Map<string, string>; set: Map<string, string> }
const sent = new AsyncLocalStorage<Sent>()

const current = (): Sent => {
  const request = sent.getStore()
  if (!request) throw new Error('no request: call through asked()')
  return request
}

export const headers = () => Promise.resolve(current().headers)

export const cookies = () =>
  Promise.resolve({
    get: (name: string) => {
      const value = current().cookies.get(name)
      return value === undefined ? undefined : { name, value }
    },
    set: (name: string, value: string) => {
      current().set.set(name, value)
    },
  })

export const SESSION_COOKIE = '__Host-kinerja'
export const ORIGIN = 'http://localhost:3000'

export const sessionOf = (region: WorldRegion, person: Person) => `${region.id}.${person.secret}`

type Asking = { session?: string; origin?: string | null; extra?: Record<string, string> }

/** Runs as within one request; hands back the answer and the cookies that it set. */
export async function asked<T>(
  { session, origin = ORIGIN, extra = {} }: Asking,
  run: () => Promise<T>,
): Promise<{ answer: T; set: Map<string, string> }> {
  const request: Sent = {
    headers: new Headers({ ...(origin === null ? {} : { origin }), ...extra }),
    cookies: new Map(session ? [[SESSION_COOKIE, session]] : []),
    set: new Map(),
  }
  return { answer: await sent.run(request, run), set: request.set }
}
