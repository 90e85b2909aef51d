// What the queue does while its database is away, and what it does each day.
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { enqueue, startWorkers } from '@/lib/core/jobs'
import { forgetSpent, take } from '@/lib/core/limiter'
import { log } from '@/lib/core/log'
import { freshDatabase, type TestDatabase } from '../support/database'
import { gateTo, type Gate } from '../support/gate'
import { buildWorld } from '../support/world'

let database: TestDatabase
let gate: Gate

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  await buildWorld(database.ownerUrl)
  gate = await gateTo(database.appUrl)
  process.env.APP_DATABASE_URL = gate.url
})
afterAll(async () => {
  const boss = await globalThis.kinerjaBoss
  await boss?.stop({ graceful: false })
  await globalThis.kinerjaLimiterPool?.end()
  await globalThis.kinerjaClient?.$disconnect()
  await gate.shut()
  await database.drop()
})

const idle = async () => undefined
const workers = {
  'import.run': idle,
  'import.undo': idle,
  'rollup.units': idle,
  'statements.release': idle,
  'effects.measure': idle,
  'surveys.release': idle,
  'inputs.lapse': idle,
  'answers.release': idle,
  'letters.release': idle,
  'digests.send': idle,
  'reminders.send': idle,
  'limiter.sweep': idle,
  'sessions.sweep': idle,
}

test('what allowances have run out is forgotten, all of it, and the others stay', async () => {
  const allowance = { points: 3, seconds: 60 }
  await take('uji', 'masih berjalan', allowance)
  const asApp = (sql: string) => globalThis.kinerjaLimiterPool?.query(sql)
  await asApp(`INSERT INTO limiter.allowance (key, points, expire)
    SELECT 'lama:' || n, 1, (extract(epoch FROM now()) * 1000)::bigint - n FROM generate_series(1, 2500) AS n`)
  await startWorkers({ ...workers, 'limiter.sweep': async () => void (await forgetSpent()) })
  await enqueue('limiter.sweep', {})
  const keys = async () => (await asApp('SELECT key FROM limiter.allowance'))?.rows
  await expect.poll(async () => (await keys())?.length, { timeout: 15_000 }).toBe(1)
  expect(await keys()).toEqual([{ key: 'uji:masih berjalan' }])
  const boss = await globalThis.kinerjaBoss
  const nightly = (await boss?.getSchedules())?.map(({ name }) => name)
  expect(nightly).toContain('limiter.sweep')
  for (const name of [
    'sessions.sweep',
    'effects.measure',
    'surveys.release',
    'inputs.lapse',
    'answers.release',
    'letters.release',
    'digests.send',
    'reminders.send',
  ])
    expect(
      nightly?.filter((one) => one === name),
      name,
    ).toHaveLength(2)
}, 30_000)

test('an outage is told of once when it begins and once when it is over', async () => {
  const warn = vi.spyOn(log(), 'warn').mockImplementation(() => undefined)
  const said = () => warn.mock.calls.map((words) => words.at(-1))
  for (const times of [1, 2]) {
    await gate.shut()
    await expect.poll(() => said().length, { timeout: 10_000 }).toBe(2 * times - 1)
    // Long enough for each of the workers to ask three times.
    await new Promise((resolve) => setTimeout(resolve, 6500))
    expect(said().length).toBe(2 * times - 1)
    await gate.open()
    await expect.poll(() => said().length, { timeout: 20_000 }).toBe(2 * times)
  }
  expect(said()).toEqual([
    'job queue: the database is away',
    'job queue: the database is back',
    'job queue: the database is away',
    'job queue: the database is back',
  ])
}, 90_000)
