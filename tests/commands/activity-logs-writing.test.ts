import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  deleteDraft,
  removeFavourite,
  repeatLog,
  saveFavourite,
  saveLog,
  withdrawLog,
} from '@/lib/activity-logs/commands/writing'
import { logDetail } from '@/lib/activity-logs/queries/detail'
import { logForm } from '@/lib/activity-logs/queries/form'
import { monthBook, monthSheet, sheetText } from '@/lib/activity-logs/queries/month-book'
import { today } from '@/lib/activity-logs/queries/today'
import { activityLogInput, favouriteInput, repeatInput } from '@/lib/activity-logs/schema'
import { saveStatus, loadOwnLog, recomputeMonth } from '@/lib/activity-logs/store'
import { dayOf, dayToDb, type Day } from '@/lib/calendar/rules'
import { inRegion, type Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/id'
import { Refusal } from '@/lib/core/refusal'
import type { EventFacts, WriteCtx } from '@/lib/core/types'
import { planOn } from '@/lib/plans/queries'
import { freshDatabase, type TestDatabase } from '../support/database'
import { TEST_NOW, TEST_TODAY } from '../support/day'

const ZONES = { 3372: 'Asia/Jakarta', 7371: 'Asia/Makassar' } as const
type RegionId = keyof typeof ZONES
type Person = { regionId: RegionId; accountId: string; employeeId: string; name: string }

const person = (regionId: RegionId, name: string): Person => ({
  regionId,
  accountId: newId(),
  employeeId: newId(),
  name,
})

const sari = person(3372, 'Sari Wulandari')
const hendra = person(3372, 'Hendra Gunawan')
const rekan = person(3372, 'Rekan Sejawat')
const fitri = person(7371, 'Fitri Amalia')
const atasanFitri = person(7371, 'Atasan Fitri')

const unitIds: Record<RegionId, string> = { 3372: newId(), 7371: newId() }
const immunisation = newId()
const children = newId()
const coverage = newId()
const elsewhere = newId()

const THURSDAY_HOLIDAY = '2026-05-07'
const LEAVE_DAY = '2026-05-11'
const CLOSED_DAY = '2026-03-31'

let database: TestDatabase
let events: { event: string; facts: EventFacts }[] = []

const inHome = <T>(regionId: RegionId, run: (db: Tx) => Promise<T>) => inRegion(regionId, run, 'write')

/** The command as this person would run it, at this instant. */
function as<T>(who: Person, run: (ctx: WriteCtx) => Promise<T>, at = new Date(TEST_NOW)): Promise<T> {
  const zone = ZONES[who.regionId]
  return inRegion(
    who.regionId,
    (db) =>
      run({
        regionId: who.regionId,
        region: { id: who.regionId, slug: `${who.regionId}`, name: 'Daerah', zone },
        actor: {
          accountId: who.accountId,
          sessionId: newId(),
          employeeId: who.employeeId,
          name: who.name,
          roles: ['staff'],
          headsUnits: [],
        },
        now: at,
        today: dayOf(at, zone),
        requestId: 'uji',
        db,
        record: (event, _subject, facts = {}) => events.push({ event, facts }),
        after: () => undefined,
      }),
    'write',
  )
}

type Entry = Partial<Parameters<typeof activityLogInput.parse>[0] & Record<string, unknown>>
const entry = (part: Entry = {}) =>
  activityLogInput.parse({
    logDate: TEST_TODAY,
    minutes: 60,
    title: 'Imunisasi balita di Posyandu Melati',
    intent: 'submit',
    ...part,
  })

const save = (who: Person, part: Entry = {}, at?: Date) => as(who, (ctx) => saveLog(ctx, entry(part)), at)
const own = (who: Person, { logDate, id }: { logDate: Day; id: string }) =>
  as(who, (ctx) => loadOwnLog(ctx, { logDate, id }))

async function reasonOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    if (error instanceof Refusal) return error.field ? `${error.reason} @ ${error.field}` : error.reason
    throw error
  }
  return 'done'
}

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  for (const [id, zone] of Object.entries(ZONES)) {
    await database.ask(
      null,
      `INSERT INTO region (id, slug, name, display_name, kind, head_title, province, kemendagri_code, bkn_instansi_id, zone, personnel_agency)
       VALUES ($1, $2, $2, $2, 'KOTA', 'Wali Kota', 'Contoh', $2, $2, $3, 'BKPSDM') ON CONFLICT DO NOTHING`,
      [Number(id), `daerah-${id}`, zone],
    )
  }
  await database.ask(
    null,
    `INSERT INTO national_holiday (day, name, kind) VALUES ($1, 'Hari libur uji', 'NATIONAL') ON CONFLICT DO NOTHING`,
    [THURSDAY_HOLIDAY],
  )
  await staff(3372, [sari, hendra, rekan])
  await staff(7371, [fitri, atasanFitri])
  await supervise(sari, hendra)
  await supervise(rekan, hendra)
  await supervise(fitri, atasanFitri)
  await plan(sari, immunisation, [children, coverage])
  await plan(rekan, elsewhere, [])
})
afterAll(async () => {
  await globalThis.kinerjaClient?.$disconnect()
  await database.drop()
})
beforeEach(async () => {
  events = []
  for (const regionId of [3372, 7371] as const) {
    await database.ask(regionId, 'DELETE FROM feedback')
    await database.ask(regionId, 'DELETE FROM activity_log')
    for (const table of [
      'employee_month',
      'employee_month_indicator',
      'favourite_activity',
      'opened_day',
      'quarterly_review',
    ])
      await database.ask(regionId, `DELETE FROM ${table}`)
  }
})

const staff = (regionId: RegionId, people: Person[]) =>
  inHome(regionId, async (db) => {
    const at = new Date(TEST_NOW)
    await db.unit.create({
      data: { regionId, id: unitIds[regionId], slug: 'puskesmas', name: 'Puskesmas Uji', kind: 'DINAS' },
    })
    for (const { employeeId, accountId, name } of people) {
      await db.employee.create({
        data: { regionId, id: employeeId, name, sortName: name, kind: 'PNS', createdAt: at, updatedAt: at },
      })
      await db.account.create({
        data: {
          regionId,
          id: accountId,
          employeeId,
          login: accountId,
          displayName: name,
          passwordHash: 'x',
          createdAt: at,
        },
      })
      await db.assignment.create({
        data: {
          regionId,
          id: newId(),
          employeeId,
          unitId: unitIds[regionId],
          kind: 'DEFINITIVE',
          positionTitle: 'Perawat',
          positionFamily: 'FUNCTIONAL',
          startsOn: dayToDb('2025-01-01'),
        },
      })
    }
    for (const [quarter, status] of [
      [1, 'CLOSED'],
      [2, 'OPEN'],
    ] as const)
      await db.period.create({ data: { regionId, id: newId(), year: 2026, quarter, status } })
    await db.period.create({ data: { regionId, id: newId(), year: 2025, quarter: 4, status: 'UPCOMING' } })
  })

const supervise = (of: Person, by: Person) =>
  inHome(of.regionId, (db) =>
    db.supervision.create({
      data: {
        regionId: of.regionId,
        id: newId(),
        employeeId: of.employeeId,
        supervisorId: by.employeeId,
        startsOn: dayToDb('2026-02-01'),
      },
    }),
  )

const plan = (of: Person, workResultId: string, indicatorIds: string[]) =>
  inHome(of.regionId, async (db) => {
    const planId = newId()
    const { regionId, employeeId } = of
    await db.performancePlan.create({
      data: {
        regionId,
        id: planId,
        employeeId,
        year: 2026,
        startsOn: dayToDb('2026-01-01'),
        endsOn: dayToDb('2026-12-31'),
        status: 'ACTIVE',
      },
    })
    await db.workResult.create({
      data: {
        regionId,
        id: workResultId,
        planId,
        kind: 'MAIN',
        text: 'Imunisasi dasar terlaksana',
        position: 1,
      },
    })
    for (const [index, id] of indicatorIds.entries())
      await db.indicator.create({
        data: {
          regionId,
          id,
          workResultId,
          aspect: index === 0 ? 'QUANTITY' : 'QUALITY',
          text: index === 0 ? 'Balita diimunisasi' : 'Cakupan sasaran',
          target: index === 0 ? 400 : 95,
          measureUnit: index === 0 ? 'balita' : '%',
          position: index,
        },
      })
  })

const file = (of: Person) =>
  inHome(of.regionId, async (db) => {
    const id = newId()
    await db.evidenceFile.create({
      data: {
        regionId: of.regionId,
        id,
        ownerAccountId: of.accountId,
        ownerEmployeeId: of.employeeId,
        name: 'foto.jpg',
        mime: 'image/jpeg',
        size: 1000,
        sha256: 'a'.repeat(64),
        storageKey: id,
        createdAt: new Date(TEST_NOW),
      },
    })
    return id
  })

const openDay = (of: Person, day: Day) =>
  inHome(of.regionId, (db) =>
    db.openedDay.create({
      data: {
        regionId: of.regionId,
        employeeId: of.employeeId,
        day: dayToDb(day),
        openedBy: hendra.employeeId,
        openedAt: new Date(TEST_NOW),
        reason: 'Bertugas di lapangan',
      },
    }),
  )

/** What the supervisor's side does to a log, by hand. */
const decide = async (
  of: Person,
  { logDate, id }: { logDate: Day; id: string },
  status: 'APPROVED' | 'RETURNED',
) => {
  await database.ask(
    of.regionId,
    'UPDATE activity_log SET status = $1, decided_at = $2, version = version + 1 WHERE log_date = $3 AND id = $4',
    [status, TEST_NOW, logDate, id],
  )
  await database.ask(
    of.regionId,
    `INSERT INTO activity_log_step (region_id, log_date, log_id, id, kind, by_id, by_name, at, reason)
     VALUES ($1, $2, $3, $4, $5, $6, 'Hendra Gunawan', $7, 'Foto belum menunjukkan hasil')`,
    [of.regionId, logDate, id, newId(), status, hendra.employeeId, TEST_NOW],
  )
  await as(of, (ctx) => recomputeMonth(ctx, of.employeeId, logDate))
}

async function expectRollUpEqualsRaw(of: Person) {
  const kept = await database.ask(
    of.regionId,
    `SELECT month::text, days_filled, logs, submitted, returned, approved, submitted_minutes, approved_minutes, late
     FROM employee_month WHERE employee_id = $1 AND logs > 0 ORDER BY month`,
    [of.employeeId],
  )
  const raw = await database.ask(
    of.regionId,
    `SELECT date_trunc('month', log_date)::date::text AS month, count(DISTINCT log_date)::int AS days_filled, count(*)::int AS logs,
       count(*) FILTER (WHERE status = 'SUBMITTED')::int AS submitted, count(*) FILTER (WHERE status = 'RETURNED')::int AS returned,
       count(*) FILTER (WHERE status = 'APPROVED')::int AS approved,
       coalesce(sum(minutes) FILTER (WHERE status = 'SUBMITTED'), 0)::int AS submitted_minutes,
       coalesce(sum(minutes) FILTER (WHERE status = 'APPROVED'), 0)::int AS approved_minutes,
       count(*) FILTER (WHERE is_late)::int AS late
     FROM activity_log WHERE employee_id = $1 AND status <> 'DRAFT' GROUP BY 1 ORDER BY 1`,
    [of.employeeId],
  )
  expect(kept).toEqual(raw)
  const keptIndicators = await database.ask(
    of.regionId,
    `SELECT indicator_id, logs, approved_minutes, approved_quantity::text FROM employee_month_indicator WHERE employee_id = $1 ORDER BY 1`,
    [of.employeeId],
  )
  const rawIndicators = await database.ask(
    of.regionId,
    `SELECT indicator_id, count(*)::int AS logs, coalesce(sum(minutes) FILTER (WHERE status = 'APPROVED'), 0)::int AS approved_minutes,
       coalesce(sum(quantity) FILTER (WHERE status = 'APPROVED'), 0)::numeric(18,2)::text AS approved_quantity
     FROM activity_log WHERE employee_id = $1 AND status <> 'DRAFT' AND indicator_id IS NOT NULL GROUP BY 1 ORDER BY 1`,
    [of.employeeId],
  )
  expect(keptIndicators).toEqual(rawIndicators)
}

describe('Sari writes her day', () => {
  test('what she saves is handed in to the supervisor of that day, from the unit of her post', async () => {
    const saved = await save(sari, {
      workResultId: immunisation,
      indicatorId: children,
      quantity: '40',
      measureUnit: 'balita',
    })
    expect(saved).toMatchObject({ logDate: TEST_TODAY, status: 'SUBMITTED', time: '09.00 WIB' })

    const log = await own(sari, saved)
    expect(log).toMatchObject({
      status: 'SUBMITTED',
      supervisorId: hendra.employeeId,
      unitId: unitIds[3372],
      minutes: 60,
      quantity: '40',
      isLate: false,
      version: 1,
    })
    expect(events).toEqual([
      {
        event: 'activity_log.submitted',
        facts: { logDate: TEST_TODAY, minutes: 60, indicator: children, evidence: 0, late: false },
      },
    ])
    await expectRollUpEqualsRaw(sari)
  })

  test('start and end stand in for the minutes', async () => {
    const saved = await save(sari, { minutes: '', startMinute: '07.30', endMinute: '09.00' })
    expect(await own(sari, saved)).toMatchObject({ minutes: 90, startMinute: 450, endMinute: 540 })
  })

  test('a draft goes to nobody and counts nowhere; handed in later, it does', async () => {
    const draft = await save(sari, { intent: 'draft' })
    expect(await own(sari, draft)).toMatchObject({ status: 'DRAFT', supervisorId: null, submittedAt: null })
    await expectRollUpEqualsRaw(sari)

    await save(sari, { id: draft.id, version: 1, minutes: 75 })
    expect(await own(sari, draft)).toMatchObject({ status: 'SUBMITTED', minutes: 75, version: 2 })
    expect(events.map(({ event }) => event)).toEqual(['activity_log.drafted', 'activity_log.submitted'])
    await expectRollUpEqualsRaw(sari)
  })

  test('a draft may move to another date and keeps its id', async () => {
    const evidenceId = await file(sari)
    const draft = await save(sari, { intent: 'draft', logDate: '2026-05-12', evidenceIds: [evidenceId] })
    await save(sari, {
      id: draft.id,
      version: 1,
      savedOn: '2026-05-12',
      logDate: '2026-04-30',
      intent: 'draft',
      evidenceIds: [evidenceId],
    })
    const moved = await as(sari, (ctx) => logDetail(ctx, { logDate: '2026-04-30', id: draft.id }))
    expect(moved.evidence.map(({ id }) => id)).toEqual([evidenceId])
    expect(await reasonOf(own(sari, draft))).toBe('not_found')
  })

  test('she may mend what nobody has decided; the time of sending stays', async () => {
    const saved = await save(sari)
    await save(sari, { id: saved.id, version: 1, minutes: 45 }, new Date('2026-05-13T05:00:00Z'))
    const log = await own(sari, saved)
    expect(log).toMatchObject({ status: 'SUBMITTED', minutes: 45 })
    expect(log.submittedAt).toEqual(new Date(TEST_NOW))
    const detail = await as(sari, (ctx) => logDetail(ctx, saved))
    expect(detail.history.map(({ kind }) => kind)).toEqual(['SUBMITTED', 'EDITED'])
    await expectRollUpEqualsRaw(sari)
  })

  test('a returned log is mended and sent again, also after its deadline', async () => {
    const saved = await save(sari)
    await decide(sari, saved, 'RETURNED')
    await save(
      sari,
      { id: saved.id, version: 2, result: 'Foto baru ditambahkan' },
      new Date('2026-05-25T02:00:00Z'),
    )
    expect(await own(sari, saved)).toMatchObject({ status: 'SUBMITTED', decidedAt: null, isLate: false })
    await expectRollUpEqualsRaw(sari)
  })

  test('a returned log that is only kept stays returned', async () => {
    const saved = await save(sari)
    await decide(sari, saved, 'RETURNED')
    await save(sari, { id: saved.id, version: 2, intent: 'draft', result: 'Setengah jadi' })
    expect((await own(sari, saved)).status).toBe('RETURNED')
  })

  test('a suggestion is written and handed in at once', async () => {
    const input = repeatInput.parse({ logDate: TEST_TODAY, title: 'Pencatatan stok vaksin', minutes: 30 })
    const saved = await as(sari, (ctx) => repeatLog(ctx, input))
    expect(await own(sari, saved)).toMatchObject({ status: 'SUBMITTED', minutes: 30 })
  })

  test('evidence is changed with the log', async () => {
    const [first, second] = [await file(sari), await file(sari)]
    const saved = await save(sari, { evidenceIds: [first] })
    await save(sari, { id: saved.id, version: 1, evidenceIds: [second, second] })
    const detail = await as(sari, (ctx) => logDetail(ctx, saved))
    expect(detail.evidence.map(({ id }) => id)).toEqual([second])
  })
})

describe('what is refused says where', () => {
  const refused = async (part: Entry, reason: string, at?: Date) => {
    expect(await reasonOf(save(sari, part, at))).toBe(reason)
    expect(events).toEqual([])
  }

  test('tomorrow', () => refused({ logDate: '2026-05-14' }, 'future_date @ logDate'))
  test('a holiday', () => refused({ logDate: THURSDAY_HOLIDAY }, 'holiday @ logDate'))
  test('a closed quarter', () => refused({ logDate: CLOSED_DAY }, 'quarter_closed @ logDate'))
  test('a draft in a closed quarter', () =>
    refused({ logDate: CLOSED_DAY, intent: 'draft' }, 'quarter_closed @ logDate'))
  test('a day whose deadline has passed', () => refused({ logDate: '2026-05-06' }, 'too_late @ logDate'))
  test('an end before the start', () =>
    refused({ minutes: '', startMinute: '10.00', endMinute: '09.00' }, 'end_before_start @ endMinute'))
  test('neither minutes nor hours', () => refused({ minutes: '' }, 'minutes_missing @ minutes'))
  test('an indicator of another work result', () =>
    refused({ indicatorId: children }, 'indicator_mismatch @ indicatorId'))
  test("a colleague's work result", () => refused({ workResultId: elsewhere }, 'not_in_plan @ workResultId'))
  test("a colleague's file", async () =>
    refused({ evidenceIds: [await file(rekan)] }, 'evidence_missing @ evidenceIds'))

  test('a day on leave', async () => {
    const leave = { regionId: 3372, id: newId(), employeeId: sari.employeeId, kind: 'ANNUAL' }
    const span = { startsOn: dayToDb(LEAVE_DAY), endsOn: dayToDb(LEAVE_DAY), enteredAt: new Date(TEST_NOW) }
    await inHome(3372, (db) => db.leave.create({ data: { ...leave, ...span } }))
    await refused({ logDate: LEAVE_DAY }, 'on_leave @ logDate')
    await database.ask(3372, 'UPDATE leave SET cancelled_at = now()')
  })

  test('a quarter that was signed for her', async () => {
    const at = new Date(TEST_NOW)
    await inHome(3372, (db) =>
      db.quarterlyReview.create({
        data: {
          regionId: 3372,
          id: newId(),
          employeeId: sari.employeeId,
          assessorId: hendra.employeeId,
          unitId: unitIds[3372],
          year: 2026,
          quarter: 2,
          status: 'FINAL',
          grade: 'GOOD',
          signedAt: at,
          evidence: {},
          ruleVersion: 'uji',
          createdAt: at,
          updatedAt: at,
        },
      }),
    )
    await refused({}, 'quarter_closed @ logDate')
  })

  test('a day without a supervisor, though a draft is kept', async () => {
    await database.ask(3372, "UPDATE supervision SET starts_on = '2026-05-13' WHERE employee_id = $1", [
      sari.employeeId,
    ])
    await refused({ logDate: '2026-05-12' }, 'no_supervisor @ logDate')
    await save(sari, { logDate: '2026-05-12', intent: 'draft' })
    await database.ask(3372, "UPDATE supervision SET starts_on = '2026-02-01' WHERE employee_id = $1", [
      sari.employeeId,
    ])
  })

  test('a quarter that BKD has not opened', async () => {
    await database.ask(3372, "UPDATE period SET status = 'UPCOMING' WHERE year = 2026 AND quarter = 2")
    await refused({}, 'quarter_not_open @ logDate')
    await database.ask(3372, "UPDATE period SET status = 'OPEN' WHERE year = 2026 AND quarter = 2")
  })

  test('hours that have not come, on the region’s clock', async () => {
    await refused({ minutes: '', startMinute: '08.30', endMinute: '09.01' }, 'future_hours @ endMinute')
    await save(sari, { minutes: '', startMinute: '08.30', endMinute: '09.01', intent: 'draft' })
  })

  test('hours that overlap, while a touching end does not', async () => {
    await save(sari, { minutes: '', startMinute: '07.30', endMinute: '08.30' })
    await save(sari, { minutes: '', startMinute: '08.30', endMinute: '09.00' })
    events = []
    await refused({ minutes: '', startMinute: '08.00', endMinute: '09.00' }, 'overlap @ startMinute')
    await expect(save(sari, { minutes: '', startMinute: '08.00', endMinute: '09.00' })).rejects.toMatchObject(
      {
        facts: { title: 'Imunisasi balita di Posyandu Melati', from: '07.30', through: '08.30' },
      },
    )
  })

  test('more than a day in a day', async () => {
    await save(sari, { minutes: 1400 })
    events = []
    await refused({ minutes: 41 }, 'day_full @ minutes')
    await save(sari, { minutes: 40 })
  })

  test('a stale copy', async () => {
    const saved = await save(sari)
    await save(sari, { id: saved.id, version: 1, minutes: 30 })
    events = []
    await refused({ id: saved.id, version: 1, minutes: 20 }, 'moved_meanwhile')
  })

  test('what was approved', async () => {
    const saved = await save(sari)
    await decide(sari, saved, 'APPROVED')
    events = []
    await refused({ id: saved.id, version: 2, minutes: 20 }, 'already_approved')
  })

  test('another date for what was handed in', async () => {
    const saved = await save(sari)
    events = []
    await refused(
      { id: saved.id, version: 1, savedOn: TEST_TODAY, logDate: '2026-05-12' },
      'date_fixed @ logDate',
    )
  })

  test("a colleague's log is not found, nor is another region's", async () => {
    const saved = await save(sari)
    for (const stranger of [rekan, fitri]) {
      expect(await reasonOf(save(stranger, { id: saved.id, version: 1 }))).toBe('not_found')
      expect(await reasonOf(as(stranger, (ctx) => logDetail(ctx, saved)))).toBe('not_found')
      const choice = { logDate: saved.logDate, logId: saved.id, version: 1 }
      expect(await reasonOf(as(stranger, (ctx) => withdrawLog(ctx, choice)))).toBe('not_found')
      expect(await reasonOf(as(stranger, (ctx) => deleteDraft(ctx, choice)))).toBe('not_found')
    }
  })
})

test('a late day is accepted once it was opened, and stays marked late', async () => {
  await openDay(sari, '2026-05-05')
  const { empty } = await as(sari, today)
  expect(empty.find(({ day }) => day === '2026-05-05')).toMatchObject({ open: true, openedByHand: true })
  const { hints } = await as(sari, (ctx) => logForm(ctx, {}))
  expect(hints.find(({ day }) => day === '2026-05-05')?.why).toBe('opened')
  const saved = await save(sari, { logDate: '2026-05-05' })
  expect((await own(sari, saved)).isLate).toBe(true)
  await expectRollUpEqualsRaw(sari)
})

test('of two entries for the same hours sent at once only one wins', async () => {
  const hours = { minutes: '', startMinute: '08.00', endMinute: '09.00' }
  const outcomes = await Promise.all([1, 2, 3].map(() => reasonOf(save(sari, hours))))
  expect(outcomes.toSorted()).toEqual(['done', 'overlap @ startMinute', 'overlap @ startMinute'])
  await expectRollUpEqualsRaw(sari)
})

test('no minute is lost when many entries come at once', async () => {
  await Promise.all([10, 20, 30, 40, 50].map((minutes) => save(sari, { minutes })))
  const [month] = await database.ask<{ submitted_minutes: number }>(
    3372,
    'SELECT submitted_minutes FROM employee_month WHERE employee_id = $1',
    [sari.employeeId],
  )
  expect(month?.submitted_minutes).toBe(150)
  await expectRollUpEqualsRaw(sari)
})

describe('taking back', () => {
  test('what waits becomes a draft again, and the roll-up forgets it', async () => {
    const saved = await save(sari, { workResultId: immunisation, indicatorId: children, quantity: '5' })
    await as(sari, (ctx) => withdrawLog(ctx, { logDate: saved.logDate, logId: saved.id, version: 1 }))
    expect(await own(sari, saved)).toMatchObject({ status: 'DRAFT' })
    await expectRollUpEqualsRaw(sari)
  })

  test('what came in time and was taken back can be sent again after the deadline', async () => {
    const saved = await save(sari)
    await as(sari, (ctx) => withdrawLog(ctx, { logDate: saved.logDate, logId: saved.id, version: 1 }))
    await save(sari, { id: saved.id, version: 2 }, new Date('2026-05-25T02:00:00Z'))
    expect(await own(sari, saved)).toMatchObject({ status: 'SUBMITTED', isLate: false })
  })

  test('not once it was decided, and not on a stale copy', async () => {
    const saved = await save(sari)
    const choice = { logDate: saved.logDate, logId: saved.id }
    expect(await reasonOf(as(sari, (ctx) => withdrawLog(ctx, { ...choice, version: 9 })))).toBe(
      'moved_meanwhile',
    )
    await decide(sari, saved, 'APPROVED')
    expect(await reasonOf(as(sari, (ctx) => withdrawLog(ctx, { ...choice, version: 2 })))).toBe(
      'not_submitted',
    )
  })

  test('a supervisor who decides first wins over the withdrawal', async () => {
    const saved = await save(sari)
    const seen = await own(sari, saved)
    await decide(sari, saved, 'APPROVED')
    expect(await reasonOf(as(sari, (ctx) => saveStatus(ctx, seen, 'DRAFT')))).toBe('changed_meanwhile')
  })

  test('a draft can be deleted, anything else cannot', async () => {
    const draft = await save(sari, { intent: 'draft' })
    await as(sari, (ctx) => deleteDraft(ctx, { logDate: draft.logDate, logId: draft.id, version: 1 }))
    expect(await reasonOf(own(sari, draft))).toBe('not_found')

    const sent = await save(sari)
    const choice = { logDate: sent.logDate, logId: sent.id, version: 1 }
    expect(await reasonOf(as(sari, (ctx) => deleteDraft(ctx, choice)))).toBe('not_draft')
  })
})

describe('favourites', () => {
  const favourite = favouriteInput.parse({
    title: 'Rekap kunjungan harian',
    minutes: 45,
    workResultId: immunisation,
  })

  test('the same words again replace the favourite; removed, it is gone', async () => {
    const { id } = await as(sari, (ctx) => saveFavourite(ctx, favourite))
    const again = await as(sari, (ctx) => saveFavourite(ctx, { ...favourite, minutes: 60 }))
    expect(again.id).toBe(id)
    expect((await as(sari, today)).offers).toMatchObject([
      { source: 'FAVOURITE', title: favourite.title, minutes: 60, serves: 'Imunisasi dasar terlaksana' },
    ])
    expect(await reasonOf(as(rekan, (ctx) => removeFavourite(ctx, { favouriteId: id })))).toBe('not_found')
    await as(sari, (ctx) => removeFavourite(ctx, { favouriteId: id }))
    expect((await as(sari, today)).offers).toEqual([])
  })

  test('the twenty-first is refused', async () => {
    for (let n = 0; n < 20; n++)
      await as(rekan, (ctx) => saveFavourite(ctx, { title: `Kegiatan rutin nomor ${n}`, minutes: 30 }))
    expect(
      await reasonOf(as(rekan, (ctx) => saveFavourite(ctx, { title: 'Satu lagi saja', minutes: 30 }))),
    ).toBe('too_many_favourites')
  })
})

describe("the day is the region's own", () => {
  const lateEvening = new Date('2026-05-13T16:30:00Z')

  test('at 16.30 UTC it is already tomorrow in Makassar, and still today in Surakarta', async () => {
    const saved = await save(fitri, { logDate: '2026-05-14' }, lateEvening)
    expect(saved.time).toBe('00.30 WITA')
    expect(await reasonOf(save(sari, { logDate: '2026-05-14' }, lateEvening))).toBe('future_date @ logDate')
  })

  test('at 23.30 UTC it is already the next morning in both', async () => {
    const morning = new Date('2026-05-13T23:30:00Z')
    expect((await save(fitri, { logDate: '2026-05-14' }, morning)).time).toBe('07.30 WITA')
    expect((await save(sari, { logDate: '2026-05-14' }, morning)).time).toBe('06.30 WIB')
  })
})

describe('what Sari sees', () => {
  test('her day: what was returned and why, what is empty, what she could write next, how far her targets are', async () => {
    const target = { workResultId: immunisation, indicatorId: children, measureUnit: 'balita' }
    const yesterday = await save(sari, { logDate: '2026-05-12', ...target, quantity: '40' })
    await decide(sari, yesterday, 'APPROVED')
    const returned = await save(sari, { logDate: '2026-05-11', title: 'Kunjungan rumah ibu hamil' })
    await decide(sari, returned, 'RETURNED')
    await save(sari, { title: 'Pencatatan stok vaksin' })

    const view = await as(sari, today)
    expect(view.phase).toMatchObject({ year: 2026, quarter: 2, status: 'OPEN', daysLeft: 48 })
    expect(view.logs.map(({ title }) => title)).toEqual(['Pencatatan stok vaksin'])
    expect(view.returned).toMatchObject([
      { id: returned.id, reason: 'Foto belum menunjukkan hasil', by: 'Hendra Gunawan' },
    ])
    expect(view.week.map(({ state }) => state)).toEqual(['returned', 'done', 'waiting', 'ahead', 'ahead'])
    const empty = view.empty.map(({ day }) => day)
    expect(empty).not.toContain(THURSDAY_HOLIDAY)
    expect(empty).not.toContain('2026-05-12')
    expect(empty[0]).toBe('2026-05-08')
    expect(view.empty[0]?.open).toBe(true)
    expect(view.empty.at(-1)?.open).toBe(false)
    expect(view.offers[0]).toMatchObject({ source: 'REPEAT', title: 'Imunisasi balita di Posyandu Melati' })
    expect(view.targets.map(({ done, target, logs }) => ({ done, target, logs }))).toEqual([
      { done: 40, target: 400, logs: 1 },
      { done: null, target: 95, logs: 0 },
    ])
    expect((await as(sari, (ctx) => planOn(ctx, sari.employeeId, TEST_TODAY)))?.results).toHaveLength(1)
  })

  test('the form holds the log that she mends, and leaves evidence and hours out of one that she repeats', async () => {
    const evidenceId = await file(sari)
    const { logDate, id } = await save(sari, {
      minutes: '',
      startMinute: '08.00',
      endMinute: '09.00',
      evidenceIds: [evidenceId],
    })
    const mend = await as(sari, (ctx) => logForm(ctx, { edit: `${logDate}/${id}` }))
    expect(mend.start).toMatchObject({ startMinute: 480, endMinute: 540, evidence: [{ id: evidenceId }] })
    expect(mend.saved).toMatchObject({ id, version: 1, status: 'SUBMITTED' })

    const repeat = await as(sari, (ctx) => logForm(ctx, { repeat: `${logDate}/${id}` }))
    expect(repeat.start).toMatchObject({ logDate: TEST_TODAY, startMinute: null, evidence: [] })
    expect(repeat.saved).toBeNull()
    expect(repeat.hints.find(({ day }) => day === THURSDAY_HOLIDAY)?.why).toBe('holiday')
  })

  test('her month by day and by status', async () => {
    await save(sari)
    await save(sari, { logDate: '2026-05-12', intent: 'draft' })
    const book = await as(sari, (ctx) => monthBook(ctx, { month: '2026-05' }))
    expect(book.days.map(({ day }) => day)).toEqual([TEST_TODAY, '2026-05-12'])
    expect(book.filled).toBe(1)
    expect(book.weeks.flat().find(({ day }) => day === '2026-05-12')?.state).toBe('draft')
    expect(book.weeks.every((week) => week.length === 5)).toBe(true)
    const drafts = await as(sari, (ctx) => monthBook(ctx, { month: '2026-05', status: 'DRAFT' }))
    expect(drafts.days.map(({ day }) => day)).toEqual(['2026-05-12'])
  })

  test('a Saturday on which she worked stands in its month, and a Sunday only where she did', async () => {
    await save(sari, { logDate: '2026-05-09', intent: 'draft' })
    const { weeks } = await as(sari, (ctx) => monthBook(ctx, { month: '2026-05' }))
    expect(weeks.every((week) => week.length === 6)).toBe(true)
    expect(weeks.flat().find(({ day }) => day === '2026-05-09')).toMatchObject({ state: 'draft', logs: 1 })
    expect(weeks.flat().find(({ day }) => day === '2026-05-16')).toMatchObject({ state: 'off', logs: 0 })
    await save(sari, { logDate: '2026-05-10', intent: 'draft' })
    const whole = await as(sari, (ctx) => monthBook(ctx, { month: '2026-05' }))
    expect(whole.weeks.every((week) => week.length === 7)).toBe(true)
    expect(whole.weeks[0]?.[0]?.day).toBe('2026-04-27')
  })

  test('a spreadsheet of the month runs no formula that someone typed', async () => {
    await save(sari, {
      title: '=HYPERLINK("https://contoh.invalid","klik")',
      quantity: '1.5',
      measureUnit: '+kegiatan',
    })
    const { name, text } = await as(sari, (ctx) => monthSheet(ctx, { month: '2026-05' }))
    expect(name).toBe('buku-kerja-2026-05.csv')
    expect(text).toContain(`"'=HYPERLINK(""https://contoh.invalid"",""klik"")"`)
    expect(text).toContain(`;1,5;'+kegiatan;`)
    for (const start of ['=', '+', '-', '@', '\t'])
      expect(
        sheetText([[`${start}1`]])
          .replace('\uFEFF', '')
          .replaceAll('"', ''),
      ).toMatch(/^'/)
  })
})
