// T10, T11, T14, T21: each action, called as a browser or a script may call it. What it refuses changes no row at all.
import { pathToFileURL } from 'node:url'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Answer } from '@/lib/core/action'
import { files, read } from '../architecture/source'
import { freshDatabase, type TestDatabase } from '../support/database'
import { buildWorld, idAt, type World, type WorldRegion } from '../support/world'
import { asked, sessionOf } from './request'
import { changed, fingerprint, type Fingerprint } from './tables'
import { actions, withRole, without } from './web'

vi.mock('next/headers', () => import('./request'))

type Sent = { key: string; input: unknown }
type Action = (raw: Sent) => Promise<Answer<unknown>>

const root = path.resolve(import.meta.dirname, '../..')
let database: TestDatabase
let world: World
let standing: Fingerprint
const found = new Map<string, Action>()

const isAction = (value: unknown): value is Action => typeof value === 'function'

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  world = await buildWorld(database.ownerUrl)
  for (const file of files.filter((name) => /^app\/.*actions\.ts$/.test(name))) {
    const exports: Record<string, unknown> = await import(pathToFileURL(path.join(root, file)).href)
    for (const [name, value] of Object.entries(exports))
      if (isAction(value)) found.set(`${file.replace(/^app\//, '').replace(/\.ts$/, '')}:${name}`, value)
  }
  standing = await fingerprint(database, [world.home.id, world.away.id])
})
afterAll(async () => {
  await globalThis.kinerjaClient?.$disconnect()
  await database.drop()
})

const actionOf = (name: string): Action => {
  const action = found.get(name)
  if (!action) throw new Error(`no action ${name}`)
  return action
}

const reasonOf = (answer: Answer<unknown>) => (answer.ok ? 'done' : answer.reason)
const send = async (name: string, asking: Parameters<typeof asked>[0], input: unknown) =>
  (await asked(asking, () => actionOf(name)({ key: idAt(), input }))).answer

async function changedSince(): Promise<string[]> {
  const now = await fingerprint(database, [world.home.id, world.away.id])
  const tables = changed(standing, now)
  standing = now
  return tables
}

const rolesIn = (name: string): string[] => {
  const [file, action] = name.split(':')
  const text = read(`app/${file}.ts`)
  const from = text.indexOf(`export const ${action} `)
  const roles = /roles: (ROLES|\[[^\]]*\])/.exec(text.slice(from))?.[1] ?? ''
  return roles === 'ROLES'
    ? ['staff', 'supervisor', 'unit_head', 'admin', 'decider', 'inspector']
    : [...roles.matchAll(/'(\w+)'/g)].map(([, role]) => role ?? '')
}

test('every action has a row that says who may use it, and the same roles', () => {
  expect([...found.keys()].sort()).toEqual(Object.keys(actions).sort())
  for (const [name, { may }] of Object.entries(actions)) expect(rolesIn(name), name).toEqual(may)
})

const columns = [
  ...new Set(
    files
      .filter((file) => file.startsWith('prisma/schema/'))
      .flatMap((file) => [...read(file).matchAll(/^ {2}(\w+)\s+[A-Z]/gm)].map(([, name]) => name ?? '')),
  ),
]

/** A look over all tables costs more than what is tried before it, so it is taken after every so many actions. */
const AT_ONCE = 8
const looksAfter = (nth: number) => nth % AT_ONCE === AT_ONCE - 1 || nth === Object.keys(actions).length - 1
const all = Object.entries(actions).map(([name, row], nth) => [name, row, looksAfter(nth)] as const)

describe.each(all)('%s', (name, { may, input }, looks) => {
  const forms = (of: WorldRegion) => ({ session: sessionOf(of, of.people.staff), input: input(of) })

  test('without a session, or with one that is none, is refused', async () => {
    const { home, away } = world
    const { people } = home
    for (const session of [
      undefined,
      '',
      `${home.id}.`,
      `${home.id}.${'x'.repeat(43)}`,
      // The right secret under the other region's number, and under none.
      `${away.id}.${people.admin.secret}`,
      `0.${people.admin.secret}`,
      people.admin.secret,
      `${home.id}.${people.admin.sessionId}`,
    ])
      expect(reasonOf(await send(name, { session }, input(home))), `session ${session}`).toBe('signed_out')
  })

  test('from another origin, from none and from “null” is refused, whoever asks', async () => {
    const { home } = world
    for (const person of Object.values(home.people))
      for (const origin of ['https://evil.example', 'null', '', null, 'http://localhost:3000.evil.example'])
        expect(
          reasonOf(await send(name, { session: sessionOf(home, person), origin }, input(home))),
          `origin ${origin}`,
        ).toBe('wrong_origin')
  })

  test('by everyone who lacks the role is refused', async () => {
    const { home } = world
    for (const key of without(home, may))
      expect(
        reasonOf(await send(name, { session: sessionOf(home, home.people[key]) }, input(home))),
        key,
      ).toBe('role_missing')
  })

  test(`with any column of any table as a further field is refused`, async () => {
    const { home } = world
    const form = forms(home)
    expect(columns.length).toBeGreaterThan(120)
    const taken = []
    for (const column of columns.filter((column) => !(column in form.input))) {
      const answer = await send(name, { session: form.session }, { ...form.input, [column]: { set: 1 } })
      if (reasonOf(answer) !== 'bad_input') taken.push(column)
    }
    expect(taken).toEqual([])
    // It grows with each table.
  }, 120_000)

  test('with anything but a key and a form is refused', async () => {
    const { home } = world
    const key = idAt()
    const form = input(home)
    for (const raw of [
      { key, input: form, regionId: world.away.id },
      { key, input: form, actor: { roles: ['admin'] } },
      { input: form },
      { key: 'x', input: form },
      { key, input: null },
      { key, input: [form] },
      { key, input: 'teks' },
    ]) {
      const answer = await asked({ session: sessionOf(home, home.people.admin) }, () =>
        actionOf(name)(raw as Sent),
      )
      expect(reasonOf(answer.answer)).toBe('bad_input')
    }
  })

  if (looks)
    test('all of that, and of the actions just before, changed no row of either region', async () => {
      expect(await changedSince()).toEqual([])
    })
})

describe('with the other region’s ids', () => {
  const namesARow = Object.entries(actions).filter(([, { input }]) =>
    JSON.stringify(input(fakeRegion())).includes('-0000-'),
  )
  test('no action does anything, whatever the person may do at home', async () => {
    expect(namesARow.length).toBeGreaterThan(15)
    const { home, away } = world
    const done: string[] = []
    for (const [name, { input }] of namesARow)
      for (const key of Object.keys(home.people) as (keyof typeof home.people)[]) {
        const answer = await send(name, { session: sessionOf(home, home.people[key]) }, input(away))
        if (answer.ok || !['not_found', 'role_missing'].includes(answer.reason))
          done.push(`${name} as ${key}: ${reasonOf(answer)}`)
        if (JSON.stringify(answer).includes(away.mark)) done.push(`${name} as ${key} told a mark`)
      }
    expect(done).toEqual([])
    expect(await changedSince()).toEqual([])
    // It grows with each action.
  }, 120_000)
})

describe('with text that no database keeps, or that shows nothing', () => {
  const odd = {
    NUL: '\0',
    'half a letter': '\ud800',
    'a reversed direction': '\u202e',
    nothing: '\u200b'.repeat(12),
  }
  test.each(Object.entries(odd))(
    '%s is mended or refused, never a failure of ours',
    async (what, letters) => {
      const { home } = world
      const failed: string[] = []
      for (const [name, { may, input }] of Object.entries(actions))
        for (const [field, value] of Object.entries(input(home)).filter(
          ([, value]) => typeof value === 'string',
        ))
          for (const text of [letters, `${String(value)}${letters}`]) {
            const [who = 'admin'] = withRole(home, may)
            const session = sessionOf(home, home.people[who])
            const answer = await send(name, { session }, { ...input(home), [field]: text })
            if (reasonOf(answer) === 'failed') failed.push(`${name} ${field}`)
            if (answer.ok && what === 'nothing' && text === letters)
              failed.push(`${name} took an empty ${field}`)
          }
      expect(failed).toEqual([])
    },
  )
})

/** Only to see which forms name a row. */
function fakeRegion(): WorldRegion {
  const id = '00000000-0000-0000-0000-000000000000'
  const anything: WorldRegion = {
    ...world?.home,
    ids: new Proxy({} as WorldRegion['ids'], { get: () => id }),
    people: new Proxy({} as WorldRegion['people'], {
      get: () => ({ employeeId: id, accountId: id, sessionId: id }),
    }),
  }
  return anything
}
