import 'server-only'
import { randomUUID } from 'node:crypto'
import { PgBoss } from 'pg-boss'
import { dayOf } from '@/lib/calendar/rules'
import type { Day } from '@/lib/calendar/rules'
import { append, type Recorded } from './audit'
import { now } from './clock'
import { globalTables, inRegion, isDatabaseAway, type Tx } from './db'
import { env } from './env'
import { describe, log } from './log'
import type { EventFacts, RegionFacts, Subject } from './types'

/** What background work may know and do: one region, no person. */
export type JobCtx = {
  regionId: number
  region: RegionFacts
  now: Date
  today: Day
  requestId: string
  db: Tx
  record(event: string, subject: Subject, facts?: EventFacts): void
}

/** One piece of background work on one region, in a transaction of its own. */
export async function job<T>(name: string, regionId: number, run: (ctx: JobCtx) => Promise<T>): Promise<T> {
  const row = await globalTables().region.findUniqueOrThrow({
    where: { id: regionId },
    select: { id: true, slug: true, displayName: true, zone: true },
  })
  const region = { id: row.id, slug: row.slug, name: row.displayName, zone: row.zone }
  const at = now()
  const requestId = `job-${randomUUID()}`
  return inRegion(
    regionId,
    async (db) => {
      const recorded: Recorded[] = []
      const value = await run({
        regionId,
        region,
        now: at,
        today: dayOf(at, region.zone),
        requestId,
        db,
        record: (event, subject, facts = {}) => recorded.push({ event, subject, facts }),
      })
      for (const event of recorded) await append(db, event, { regionId, actorId: null, at, requestId })
      return value
    },
    'write',
  )
}

/** Payloads hold ids only: a queue is read by people who may not see what the ids stand for. */
type Payloads = {
  'import.run': { regionId: number; batchId: string }
  'import.undo': { regionId: number; batchId: string }
  'rollup.units': { regionId: number }
  'statements.release': { regionId: number }
  'effects.measure': { regionId: number }
  'surveys.release': { regionId: number }
  'inputs.lapse': { regionId: number }
  'answers.release': { regionId: number }
  'letters.release': { regionId: number }
  'digests.send': { regionId: number }
  'reminders.send': { regionId: number }
  'limiter.sweep': Record<string, never>
  'sessions.sweep': { regionId: number }
}
export type JobName = keyof Payloads
export type Workers = { [N in JobName]: (data: Payloads[N]) => Promise<void> }

const QUEUES: JobName[] = [
  'import.run',
  'import.undo',
  'rollup.units',
  'statements.release',
  'effects.measure',
  'surveys.release',
  'inputs.lapse',
  'answers.release',
  'letters.release',
  'digests.send',
  'reminders.send',
  'limiter.sweep',
  'sessions.sweep',
]

declare global {
  var kinerjaBoss: Promise<PgBoss> | undefined
}

const ASK_AGAIN = 5000
let away = false

/** The queue asks every two seconds: of an outage it tells once when it begins and once when it is over. */
function complain(said: unknown) {
  const error = asError(said)
  if (!isDatabaseAway(error)) return log().warn(describe(error), 'job queue')
  if (away) return
  away = true
  log().warn(describe(error), 'job queue: the database is away')
  setTimeout(() => void listen(), ASK_AGAIN).unref()
}

async function listen() {
  try {
    await globalTables().region.count()
    away = false
    log().warn('job queue: the database is back')
  } catch {
    setTimeout(() => void listen(), ASK_AGAIN).unref()
  }
}

/** pg-boss hands errors of its workers on as plain copies. */
function asError(said: unknown): Error {
  if (said instanceof Error) return said
  const { message, code } = Object(said) as { message?: unknown; code?: unknown }
  return Object.assign(new Error(String(message)), { code })
}

function boss(): Promise<PgBoss> {
  globalThis.kinerjaBoss ??= (async () => {
    const started = new PgBoss({
      connectionString: env().APP_DATABASE_URL,
      schema: 'pgboss',
      migrate: false,
      max: 4,
      application_name: 'kinerja-jobs',
    })
    started.on('error', complain)
    await started.start()
    for (const name of QUEUES) await started.createQueue(name)
    return started
  })()
  globalThis.kinerjaBoss.catch(() => (globalThis.kinerjaBoss = undefined))
  return globalThis.kinerjaBoss
}

export async function enqueue<N extends JobName>(name: N, data: Payloads[N]) {
  await (await boss()).send(name, data)
}

// Two in the morning in the west of the country, four in the east.
const AT_NIGHT = '0 19 * * *'
const EACH_HOUR = '7 * * * *'

/** Starts the workers of this process; the unit roll-up, the digests and the reminders come round every five minutes for each region, the sweeps each night. */
export async function startWorkers(workers: Workers) {
  const queue = await boss()
  const work = <N extends JobName>(name: N) =>
    queue.work<Payloads[N]>(name, async (jobs) => {
      for (const { data } of jobs) await workers[name](data)
    })
  await work('import.run')
  await work('import.undo')
  await work('rollup.units')
  await work('statements.release')
  await work('effects.measure')
  await work('surveys.release')
  await work('inputs.lapse')
  await work('answers.release')
  await work('letters.release')
  await work('digests.send')
  await work('reminders.send')
  await work('limiter.sweep')
  await work('sessions.sweep')
  await queue.schedule('limiter.sweep', AT_NIGHT, {})
  const regions = await globalTables().region.findMany({ select: { id: true } })
  for (const { id } of regions) {
    await queue.schedule('rollup.units', '*/5 * * * *', { regionId: id }, { key: String(id) })
    await queue.schedule('digests.send', '*/5 * * * *', { regionId: id }, { key: String(id) })
    await queue.schedule('reminders.send', '*/5 * * * *', { regionId: id }, { key: String(id) })
    await queue.schedule('sessions.sweep', AT_NIGHT, { regionId: id }, { key: String(id) })
    await queue.schedule('statements.release', AT_NIGHT, { regionId: id }, { key: String(id) })
    await queue.schedule('effects.measure', AT_NIGHT, { regionId: id }, { key: String(id) })
    await queue.schedule('surveys.release', AT_NIGHT, { regionId: id }, { key: String(id) })
    await queue.schedule('letters.release', AT_NIGHT, { regionId: id }, { key: String(id) })
    await queue.schedule('inputs.lapse', AT_NIGHT, { regionId: id }, { key: String(id) })
    await queue.schedule('answers.release', EACH_HOUR, { regionId: id }, { key: String(id) })
  }
}
