// What asks a built server as each of the world's people, and looks for what it should not have told.
import { afterAll, beforeAll } from 'vitest'
import { idAt, PERSON_KEYS, type PersonKey, type WorldRegion } from '../support/world'
import { startBuilt, type Answered, type Asking, type Built } from './built'
import { sessionOf } from './request'

export const NOBODY = 'visitor'
export type Who = PersonKey | typeof NOBODY

export type UnderTest = {
  proxy: boolean
  /** There once the tests run. */
  built: () => Built
  ask: (address: string, asking?: Asking) => Promise<Answered>
  post: (
    id: string,
    page: string,
    input: unknown,
    asking: Asking,
    headers: Record<string, string>,
  ) => Promise<Answered>
}

/** A server for the tests of a file, with its proxy or without. */
export function underTest({ proxy }: { proxy: boolean }): UnderTest {
  let built: Built
  let requests = 0
  const ask: UnderTest['ask'] = (address, asking) => {
    requests++
    return built.ask(address, asking)
  }
  beforeAll(async () => {
    built = await startBuilt({ proxy })
  }, 600_000)
  afterAll(async () => {
    await built?.stop()
    console.log(`${requests} requests sent`)
  })
  return {
    proxy,
    built: () => built,
    ask,
    post: (id, page, input, asking, headers) =>
      ask(page, {
        ...asking,
        method: 'POST',
        headers: {
          'next-action': id,
          accept: 'text/x-component',
          'content-type': 'text/plain;charset=UTF-8',
          ...headers,
        },
        body: JSON.stringify([{ key: idAt(), input }]),
      }),
  }
}

export const as = (of: WorldRegion, who: Who): Asking =>
  who === NOBODY ? {} : { session: sessionOf(of, of.people[who]) }

export const marksOf = (of: WorldRegion) => [of.mark, ...Object.values(of.people).map(({ login }) => login)]
export const leaks = ({ body }: Answered, secrets: readonly string[]) =>
  secrets.filter((secret) => body.includes(secret))
/** Names of everyone but this person: what a page for others would show. */
export const othersThan = (of: WorldRegion, key: PersonKey) =>
  PERSON_KEYS.filter((other) => other !== key).map((other) => of.people[other].name)
export const isDone = ({ body }: Answered) => /"ok":true/.test(body)
