import { dayOf, type Day } from '../../lib/calendar/rules.ts'
import { inRegion } from '../../lib/core/db.ts'
import { newId } from '../../lib/core/id.ts'
import { Refusal, type Facts } from '../../lib/core/refusal.ts'
import type { EventFacts, WriteCtx } from '../../lib/core/types.ts'
import { type TestDatabase } from './database.ts'
import { TEST_NOW, TEST_TODAY } from './day.ts'
import { employ, MAKASSAR, openOffice, SURAKARTA, units } from './office.ts'

/** A line of people as they stand over each other: who hands in, who decides, who is above. */
export type Someone = { regionId: number; id: string; accountId: string; name: string }

export const events: { event: string; subject: string; facts: EventFacts }[] = []

const ZONES: Record<number, string> = { [SURAKARTA]: 'Asia/Jakarta', [MAKASSAR]: 'Asia/Makassar' }

/** What this person does at an instant, in a transaction of its own. */
export function as<T>(
  who: Someone,
  run: (ctx: WriteCtx) => Promise<T>,
  at: Date = new Date(TEST_NOW),
): Promise<T> {
  const zone = ZONES[who.regionId] ?? 'Asia/Jakarta'
  return inRegion(
    who.regionId,
    (db) =>
      run({
        regionId: who.regionId,
        region: { id: who.regionId, slug: `daerah-${who.regionId}`, name: 'Daerah', zone },
        actor: {
          accountId: who.accountId,
          sessionId: newId(),
          employeeId: who.id,
          name: who.name,
          roles: ['staff', 'supervisor'],
          headsUnits: [],
        },
        now: at,
        today: dayOf(at, zone),
        requestId: 'uji',
        db,
        record: (event, { id }, facts = {}) => void events.push({ event, subject: id, facts }),
        after: () => undefined,
      }),
    'write',
  )
}

export type No = { reason: string; facts: Facts; field: string | undefined }

/** The no that was said, or a failure when there was none. */
export async function refusalOf(work: Promise<unknown>): Promise<No> {
  try {
    await work
  } catch (error) {
    if (error instanceof Refusal) return { reason: error.reason, facts: error.facts, field: error.field }
    throw error
  }
  throw new Error('nothing was refused')
}
export const reasonOf = async (work: Promise<unknown>): Promise<string> => (await refusalOf(work)).reason

export async function standIn(
  database: TestDatabase,
  employee: Someone,
  supervisor: Someone,
  from: Day = '2025-01-01',
  through: Day | null = null,
) {
  await database.ask(
    employee.regionId,
    `INSERT INTO supervision (region_id, id, employee_id, supervisor_id, starts_on, ends_on) VALUES ($1, $2, $3, $4, $5, $6)`,
    [employee.regionId, newId(), employee.id, supervisor.id, from, through],
  )
}

let hired = 0

export async function hire(database: TestDatabase, name: string, regionId = SURAKARTA): Promise<Someone> {
  hired += 1
  return { regionId, id: await employ(database, name, hired, { regionId }), accountId: newId(), name }
}

export type HandedIn = { logId: string; logDate: Day; version: number }

type Entry = {
  day?: Day
  title?: string
  minutes?: number
  status?: 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'APPROVED'
  at?: Date
  workResultId?: string
  indicatorId?: string
  quantity?: number
}

let entries = 0

/** A log as it lies with the supervisor of record. */
export async function handIn(
  database: TestDatabase,
  who: Someone,
  supervisor: Someone,
  {
    day = TEST_TODAY,
    title = `Pelayanan pasien poli umum nomor ${(entries += 1)}`,
    minutes = 60,
    status = 'SUBMITTED',
    at = new Date(TEST_NOW),
    workResultId,
    indicatorId,
    quantity,
  }: Entry = {},
): Promise<HandedIn> {
  const logId = newId()
  const { regionId } = who
  await database.ask(
    regionId,
    `INSERT INTO activity_log (region_id, log_date, id, employee_id, unit_id, supervisor_id, title, minutes, status,
       submitted_at, created_at, updated_at, work_result_id, indicator_id, quantity, measure_unit)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, $10, $11, $12, $13, 'orang')`,
    [
      regionId,
      day,
      logId,
      who.id,
      units[regionId]?.health,
      supervisor.id,
      title,
      minutes,
      status,
      at,
      workResultId ?? null,
      indicatorId ?? null,
      quantity ?? null,
    ],
  )
  await database.ask(
    regionId,
    `INSERT INTO activity_log_step (region_id, log_date, log_id, id, kind, by_id, by_name, at)
     VALUES ($1, $2, $3, $4, 'SUBMITTED', $5, $6, $7)`,
    [regionId, day, logId, newId(), who.id, who.name, at],
  )
  return { logId, logDate: day, version: 1 }
}

/** Quarters around the suite's day: the year before closed, this year's first and second open. */
export async function openQuarters(database: TestDatabase) {
  for (const regionId of [SURAKARTA, MAKASSAR])
    for (const [year, quarter, status] of [
      [2025, 4, 'CLOSED'],
      [2026, 1, 'OPEN'],
      [2026, 2, 'OPEN'],
    ])
      await database.ask(
        regionId,
        `INSERT INTO period (region_id, id, year, quarter, status) VALUES ($1, $2, $3, $4, $5)`,
        [regionId, newId(), year, quarter, status],
      )
}

export { MAKASSAR, openOffice, SURAKARTA }
