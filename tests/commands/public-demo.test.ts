// T95 over the demo: everything that anybody can read of its regions, followed link by link, leads to nobody.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { regionFront } from '@/lib/publication/public'
import { explorationOf } from '@/lib/publication/rules/explore'
import { freshDatabase, type TestDatabase } from '../support/database'
import { everythingFrom, visit } from '../support/public-site'
import { mailsIn, tracesIn } from '../support/public-traces'

const HUNDRED_KB = 100 * 1024

let database: TestDatabase
let read: Map<string, string>
let regions: { id: number; slug: string }[]

beforeAll(async () => {
  database = await freshDatabase()
  regions = await database.ask<{ id: number; slug: string }>(null, 'SELECT id, slug FROM region ORDER BY id')
  // The card is named in the head of a page alone.
  const cards = regions.map(({ slug }) => `/publik/${slug}/kartu.png`)
  read = await everythingFrom('/', '/api/v1/openapi.json', ...cards)
  // What the page with script is handed.
  for (const { slug } of regions) {
    const front = await regionFront(slug)
    read.set(`/publik/${slug}/jelajah`, JSON.stringify(explorationOf(front?.units ?? [])))
  }
}, 120_000)
afterAll(() => database.drop())

const everywhere = async (sql: string): Promise<string[]> => {
  const found: string[] = []
  for (const { id } of regions) {
    const rows = await database.ask<{ said: string | null }>(id, sql, [id])
    found.push(...rows.flatMap(({ said }) => said ?? []))
  }
  return found
}

test('T95: no NIP, telephone, address of mail or word of a log stands on any public page or in any file of the demo', async () => {
  const kinds = [
    /\/unit\/[^/]+$/,
    /\/layanan\//,
    /\/terbitan\/[\da-f-]{36}$/,
    /terbitan\/.+\.json$/,
    /data\.csv$/,
  ]
  for (const kind of kinds)
    expect([...read.keys()].filter((address) => kind.test(address)).length, String(kind)).toBeGreaterThan(2)
  for (const one of ['kepuasan.json', 'kartu.png', 'jelajah', 'promosi', 'penghargaan', 'masukan', 'metode'])
    expect(
      [...read.keys()].some((address) => address.includes(one)),
      one,
    ).toBe(true)

  const contacts = await everywhere('SELECT contact AS said FROM unit WHERE region_id = $1 AND is_public')
  const offices = new Set(contacts.flatMap(mailsIn))
  const found = [...read].flatMap(([address, text]) => {
    const traces = tracesIn(text, offices)
    return traces.length > 0 ? [{ address, traces }] : []
  })
  expect(found).toEqual([])

  const all = [...read.values()].join('\n')
  const people = await everywhere('SELECT nip AS said FROM employee WHERE region_id = $1')
  expect(people.length).toBeGreaterThan(20)
  expect(people.filter((nip) => all.includes(nip))).toEqual([])
  const logs = await everywhere(`SELECT DISTINCT title AS said FROM activity_log WHERE region_id = $1
    UNION SELECT DISTINCT result FROM activity_log WHERE region_id = $1`)
  const words = [...new Set(logs)].filter((text) => text.length > 20)
  expect(words.length).toBeGreaterThan(20)
  expect(words.filter((text) => all.includes(text))).toEqual([])
})

test('T95: it is text and pictures alone: no PDF among it, and no page that answers whoever asks for a stream with one', async () => {
  const types = new Map(
    [...read].flatMap(([address, text]) => {
      const [, type] = /^content-type: ?([^;\n]+)|^content-type,([^;\n]+)/m.exec(text) ?? []
      return type ? [[address, type] as const] : []
    }),
  )
  expect(types.size).toBeGreaterThan(50)
  expect([...new Set(types.values())].toSorted()).toEqual([
    'application/json',
    'image/png',
    'text/csv',
    'text/html',
  ])
  const pages = [...types].flatMap(([address, type]) => (type === 'text/html' ? [address] : []))
  // One of each kind: what differs is who is asked about.
  const kinds = new Map(
    pages.map((address) => [address.replaceAll(/[^/]*\d[^/]*|(?<=unit\/)[^/]+/g, ''), address]),
  )
  for (const address of kinds.values()) {
    const answer = await visit(address, { headers: { RSC: '1', 'Next-Router-Prefetch': '1' } })
    expect(answer?.headers.get('content-type'), address).toContain('text/html')
    expect(await answer?.text(), address).toMatch(/^<!doctype html>/)
  }
})

test('each public page of the demo is whole below 100 KB, before anything packs it', () => {
  const heavy = [...read].filter(
    ([, text]) => text.includes('<!doctype html>') && Buffer.byteLength(text) > HUNDRED_KB,
  )
  expect(heavy.map(([address]) => address)).toEqual([])
})
