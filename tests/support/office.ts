import { dayOf } from '../../lib/calendar/rules.ts'
import { inRegion } from '../../lib/core/db.ts'
import { newId } from '../../lib/core/id.ts'
import type { JobCtx } from '../../lib/core/jobs.ts'
import { Refusal } from '../../lib/core/refusal.ts'
import type { Ctx, EventFacts, Role, Subject, WriteCtx } from '../../lib/core/types.ts'
import type { TestDatabase } from './database.ts'
import { TEST_NOW } from './day.ts'

/** A small office in two regions: BKD's admin at the desk, two units in each, nobody else yet. */
export const SURAKARTA = 3372
export const MAKASSAR = 7371
const ZONES: Record<number, string> = { [SURAKARTA]: 'Asia/Jakarta', [MAKASSAR]: 'Asia/Makassar' }

export type Recorded = { event: string; subject: Subject; facts: EventFacts }
export const recorded: Recorded[] = []

const admins: Record<number, string> = { [SURAKARTA]: newId(), [MAKASSAR]: newId() }
export const adminOf = (regionId: number): string => admins[regionId] ?? ''
export const units: Record<number, { health: string; permits: string }> = {
  [SURAKARTA]: { health: newId(), permits: newId() },
  [MAKASSAR]: { health: newId(), permits: newId() },
}
export const HEALTH = 'Dinas Kesehatan'
export const PERMITS = 'Dinas Penanaman Modal dan PTSP'

const base = (regionId: number, at: Date) => {
  const zone = ZONES[regionId] ?? 'Asia/Jakarta'
  return {
    regionId,
    region: { id: regionId, slug: `daerah-${regionId}`, name: 'Daerah', zone },
    now: at,
    today: dayOf(at, zone),
    requestId: 'uji',
    record: (event: string, subject: Subject, facts: EventFacts = {}) =>
      void recorded.push({ event, subject, facts }),
  }
}

type At = { regionId?: number; at?: Date; roles?: Role[] }

/** What BKD's admin does, in a transaction of its own. */
export function asAdmin<T>(
  run: (ctx: WriteCtx) => Promise<T>,
  { regionId = SURAKARTA, at = new Date(TEST_NOW), roles = ['admin'] }: At = {},
): Promise<T> {
  return inRegion(
    regionId,
    (db) =>
      run({
        ...base(regionId, at),
        db,
        actor: {
          accountId: adminOf(regionId),
          sessionId: newId(),
          employeeId: null,
          name: 'Ayu Lestari',
          roles,
          headsUnits: [],
        },
        after: () => undefined,
      }),
    'write',
  )
}

export const askAsAdmin = <T>(run: (ctx: Ctx) => Promise<T>, at?: At): Promise<T> => asAdmin(run, at)

/** Background work as the queue would run it. */
export function asJob<T>(
  run: (ctx: JobCtx) => Promise<T>,
  { regionId = SURAKARTA, at = new Date(TEST_NOW) }: At = {},
): Promise<T> {
  return inRegion(regionId, (db) => run({ ...base(regionId, at), db }), 'write')
}

export async function reasonOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    if (error instanceof Refusal) return error.reason
    throw error
  }
  return 'done'
}

export async function openOffice(database: TestDatabase) {
  for (const regionId of [SURAKARTA, MAKASSAR]) {
    await database.ask(
      null,
      `INSERT INTO region (id, slug, name, display_name, kind, head_title, province, kemendagri_code, bkn_instansi_id, zone, personnel_agency)
       VALUES ($1, $2, $2, $2, 'KOTA', 'Wali Kota', 'Contoh', $2, $2, $3, 'BKPSDM') ON CONFLICT DO NOTHING`,
      [regionId, `daerah-${regionId}`, ZONES[regionId]],
    )
    await database.ask(
      regionId,
      `INSERT INTO account (region_id, id, login, display_name, password_hash, created_at)
       VALUES ($1, $2, 'admin', 'Ayu Lestari', 'x', now())`,
      [regionId, adminOf(regionId)],
    )
    await database.ask(
      regionId,
      `INSERT INTO unit (region_id, id, slug, name, kind) VALUES ($1, $2, 'kesehatan', $4, 'DINAS'), ($1, $3, 'ptsp', $5, 'DINAS')`,
      [regionId, units[regionId]?.health, units[regionId]?.permits, HEALTH, PERMITS],
    )
  }
}

/** A valid, invented NIP: one for each number. */
export function inventedNip(number: number): string {
  const year = 1970 + (number % 30)
  const month = String(1 + (Math.floor(number / 30) % 12)).padStart(2, '0')
  const day = String(1 + (Math.floor(number / 360) % 28)).padStart(2, '0')
  const serial = String(1 + (Math.floor(number / 10_080) % 999)).padStart(3, '0')
  return `${year}${month}${day}201505${1 + (number % 2)}${serial}`
}

/** Someone at work in a unit since the start of last year. */
export async function employ(
  database: TestDatabase,
  name: string,
  number: number,
  { regionId = SURAKARTA, startsOn = '2025-01-01' } = {},
): Promise<string> {
  const id = newId()
  await database.ask(
    regionId,
    `INSERT INTO employee (region_id, id, nip, name, sort_name, kind, created_at, updated_at)
     VALUES ($1, $2, $3, $4, lower($4), 'PNS', '2025-01-01', '2025-01-01')`,
    [regionId, id, inventedNip(number), name],
  )
  await database.ask(
    regionId,
    `INSERT INTO employee_name_token (region_id, token, employee_id)
     SELECT $1, word, $2::uuid FROM unnest(string_to_array(lower($3), ' ')) AS word`,
    [regionId, id, name],
  )
  await database.ask(
    regionId,
    `INSERT INTO assignment (region_id, id, employee_id, unit_id, kind, position_title, position_family, starts_on)
     VALUES ($1, $2, $3, $4, 'DEFINITIVE', 'Pengelola Layanan', 'GENERAL', $5)`,
    [regionId, newId(), id, units[regionId]?.health, startsOn],
  )
  return id
}
