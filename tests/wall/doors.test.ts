// T10, T08: every exported query, command and job is called by one region's person with the other region's ids, and by
// somebody of the own region who must not reach the row. Nothing is found, nothing is told, nothing is changed.
import { inspect } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inRegion } from '@/lib/core/db'
import { Refusal } from '@/lib/core/refusal'
import { dayOf } from '@/lib/calendar/rules'
import type { WriteCtx } from '@/lib/core/types'
import { files, read } from '../architecture/source'
import { freshDatabase, type TestDatabase } from '../support/database'
import { TEST_NOW } from '../support/day'
import { buildWorld, type PersonKey, type World, type WorldRegion } from '../support/world'
import { doors } from './matrix'
import { changed, fingerprint, type Fingerprint } from './tables'

let database: TestDatabase
let world: World
let standing: Fingerprint

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  world = await buildWorld(database.ownerUrl)
  standing = await fingerprint(database, [world.home.id, world.away.id])
})
afterAll(async () => {
  await globalThis.kinerjaClient?.$disconnect()
  await database.drop()
})

const EXPORT = /^export (?:async )?(?:function|const|class) (\w+)/gm

/** 'slice/file:name' of everything that a query, command or public file exports, types aside. */
function exported(): string[] {
  return files
    .filter((file) => /^lib\/[\w-]+\/(queries|commands|public)(\/[\w-]+)?\.tsx?$/.test(file))
    .flatMap((file) =>
      [...read(file).matchAll(EXPORT)].map(
        ([, name]) => `${file.replace(/^lib\//, '').replace(/\.tsx?$/, '')}:${name}`,
      ),
    )
    .sort()
}

test('every exported query and command has a row in the matrix, and no row is left over', () => {
  const known = Object.keys(doors)
  const there = exported()
  expect({
    withoutRow: there.filter((name) => !known.includes(name)),
    leftOver: known.filter((name) => !there.includes(name)),
  }).toEqual({ withoutRow: [], leftOver: [] })
})

function ctxOf(of: WorldRegion, key: PersonKey, db: WriteCtx['db']): WriteCtx {
  const { accountId, sessionId, employeeId, name, roles, headsUnits } = of.people[key]
  const now = new Date(TEST_NOW)
  return {
    regionId: of.id,
    region: { id: of.id, slug: of.slug, name: of.displayName, zone: of.zone },
    actor: { accountId, sessionId, employeeId, name, roles, headsUnits },
    now,
    today: dayOf(now, of.zone),
    requestId: 'uji',
    db,
    record: () => undefined,
    after: () => undefined,
  }
}

/** As page() and action() do it: what a page asks can change nothing at all, so only the others are looked at for changes. */
const isAsked = (name: string) => /\/(queries|public)/.test(name) && name !== 'accounts/queries:touchSession'

const call = (name: string, of: WorldRegion, as: PersonKey, run: (ctx: WriteCtx) => Promise<unknown>) =>
  inRegion(of.id, (db) => run(ctxOf(of, as, db)), isAsked(name) ? 'read' : 'write')

/** The tables of these regions that are not as they were after the knock before. */
async function changedSince(regionIds: readonly number[]): Promise<string[]> {
  const now = await fingerprint(database, [world.home.id, world.away.id])
  const tables = changed(standing, now)
  standing = now
  return tables.filter((table) => regionIds.some((id) => table.startsWith(`${id} `)))
}

type Outcome = { refusal: string } | { value: unknown }

async function outcomeOf(work: Promise<unknown>): Promise<Outcome> {
  try {
    return { value: await work }
  } catch (error) {
    if (error instanceof Refusal) return { refusal: error.reason }
    if (isForeignKey(error)) return { refusal: 'foreign_key' }
    throw error
  }
}

const isForeignKey = (error: unknown) =>
  error instanceof Error && /foreign key constraint/.test(error.message)

const told = (value: unknown) => inspect(value, { depth: null, maxArrayLength: null, maxStringLength: null })

/** What of the other region an answer lets slip. */
function slips(value: unknown, of: WorldRegion, echoes: boolean): string[] {
  const text = told(value)
  const secrets = echoes ? [of.mark, ...Object.values(of.people).map(({ login }) => login)] : of.traces
  return secrets.filter((secret) => text.includes(secret))
}

/** A look over all tables costs more than what is tried before it, so it is taken after every so many doors. */
const AT_ONCE = 6
const looksAfter = (place: number) =>
  place % AT_ONCE === AT_ONCE - 1 || place === Object.keys(doors).length - 1
const all = Object.entries(doors).map(([name, door], place) => [name, door, place] as const)

describe.each(all)('%s', (name, door, place) => {
  if ('inside' in door) {
    test(`is no door: ${door.inside}`, () => expect(door.inside).not.toBe(''))
    return
  }
  const directions = [
    ['Surakarta', 'home', 'away'],
    ['Makassar', 'away', 'home'],
  ] as const

  if ('own' in door) {
    test.each(directions)(
      'from %s: shows nothing of the other region and changes nothing there',
      async (_, from, to) => {
        const mine = world[from]
        const other = world[to]
        const value = await call(name, mine, door.own.as, (ctx) => door.own.call(ctx, mine))
        expect(slips(value, other, false)).toEqual([])
        if (!isAsked(name)) expect(await changedSince([other.id])).toEqual([])
      },
    )
    return
  }

  describe.each(door.knocks.map((knock, nth) => ({ ...knock, nth: nth + 1 })))(
    'knock $nth, as $as, with $at ids',
    (knock) => {
      // The walls of both regions are the same policies: one knock goes one way, the next the other.
      const way = directions.filter((_, nth) => (place + knock.nth + nth) % 2 === 0)
      test.each(way)('from %s: nothing found, nothing told, nothing changed', async (_, from, to) => {
        const mine = world[from]
        const other = world[to]
        const of = knock.at === 'theirs' ? other : mine
        const outcome = await outcomeOf(call(name, mine, knock.as, (ctx) => knock.call(ctx, of)))
        if ('gives' in knock) expect(outcome).toEqual({ value: knock.gives })
        else if (knock.answersOwn) expect(outcome).toHaveProperty('value')
        else expect(outcome).toEqual({ refusal: knock.says ?? 'not_found' })
        expect(slips(outcome, other, knock.echoes ?? false)).toEqual([])
      })
    },
  )
  if (looksAfter(place))
    test('after all of that, and of the doors just before, no row of either region is changed', async () => {
      expect(await changedSince([world.home.id, world.away.id])).toEqual([])
    })
})
