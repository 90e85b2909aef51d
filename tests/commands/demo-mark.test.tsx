// What a page says of its data while nobody can ask.
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import GlobalError from '@/app/global-error'
import { demoMark, knownDemoMark } from '@/lib/core/demo-mark'
import { freshDatabase, type TestDatabase } from '../support/database'
import { gateTo, type Gate } from '../support/gate'

let database: TestDatabase
let gate: Gate

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  gate = await gateTo(database.appUrl)
  process.env.APP_DATABASE_URL = gate.url
})
afterAll(async () => {
  await globalThis.kinerjaClient?.$disconnect()
  await gate.shut()
  await database.drop()
})
afterEach(() => vi.unstubAllGlobals())

test('a process that never reached its database says no, and asks again', async () => {
  await database.ask(null, `INSERT INTO demo_mark (seeded_on) VALUES ('2026-05-13')`)
  await gate.shut()
  expect(await knownDemoMark()).toBe(false)
  await expect(demoMark()).rejects.toThrow()
  await gate.open()
  expect(await knownDemoMark()).toBe(true)
})

test('what was read once is still known when the database has gone', async () => {
  await gate.shut()
  expect(await knownDemoMark()).toBe(true)
  await gate.open()
})

test('a page in place of the whole document says what the document before it said', () => {
  const before = (dataset: Record<string, string>) =>
    vi.stubGlobal('document', { documentElement: { dataset } })
  before({ demo: 'true' })
  expect(renderToStaticMarkup(<GlobalError />)).toContain('Data contoh.')
  before({})
  expect(renderToStaticMarkup(<GlobalError />)).not.toContain('Data contoh.')
})
