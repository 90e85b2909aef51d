import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  approve,
  approveMany,
  openDay,
  returnForRevision,
  undo,
} from '@/lib/activity-logs/commands/decisions'
import { awaitingDecision, countAwaiting } from '@/lib/activity-logs/queries/inbox'
import { member } from '@/lib/activity-logs/queries/member'
import { team } from '@/lib/activity-logs/queries/team'
import { progressSoFar } from '@/lib/measurements/queries/realisation'
import { returnInput } from '@/lib/activity-logs/schema'
import { newId } from '@/lib/core/id'
import { freshDatabase, type TestDatabase } from '../support/database'
import { TEST_NOW, TEST_TODAY } from '../support/day'
import {
  as,
  events,
  handIn,
  hire,
  MAKASSAR,
  openOffice,
  openQuarters,
  reasonOf,
  refusalOf,
  standIn,
  SURAKARTA,
  type HandedIn,
  type Someone,
} from '../support/line'
import { units } from '../support/office'
import { planned } from '../support/thread'

let database: TestDatabase
let sari: Someone,
  budi: Someone,
  hendra: Someone,
  ratna: Someone,
  yusuf: Someone,
  fitri: Someone,
  boss: Someone

const REASON = 'Foto belum menunjukkan hasilnya.'
const later = (seconds: number) => new Date(new Date(TEST_NOW).getTime() + seconds * 1000)

const one = async <Row extends Record<string, unknown>>(sql: string, values: unknown[]): Promise<Row> => {
  const [row] = await database.ask<Row>(SURAKARTA, sql, values)
  if (!row) throw new Error('no such row')
  return row
}
const statusOf = async (log: HandedIn) =>
  (await one<{ status: string }>('SELECT status FROM activity_log WHERE id = $1', [log.logId])).status
const stepsOf = (log: HandedIn) =>
  database.ask<{ kind: string; by_name: string; reason: string | null; bulk: boolean }>(
    SURAKARTA,
    'SELECT kind, by_name, reason, bulk FROM activity_log_step WHERE log_id = $1 ORDER BY at, id',
    [log.logId],
  )

/** A person of one's own for tests that leave lasting marks. */
async function newcomer(name: string, supervisor = hendra) {
  const who = await hire(database, name)
  await standIn(database, who, supervisor)
  return who
}

async function signFinal(who: Someone, year: number, quarter: number) {
  await database.ask(
    SURAKARTA,
    `INSERT INTO quarterly_review (region_id, id, employee_id, assessor_id, unit_id, year, quarter, status, result_rating,
       behaviour_rating, grade, evidence, rule_version, signed_at, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, 'FINAL', 'MEETS', 'MEETS', 'GOOD', '{}', 'uji', now(), now(), now())`,
    [SURAKARTA, newId(), who.id, hendra.id, units[SURAKARTA]?.health, year, quarter],
  )
}

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  await openOffice(database)
  await openQuarters(database)
  sari = await hire(database, 'Sari Wulandari')
  budi = await hire(database, 'Budi Santoso')
  hendra = await hire(database, 'Hendra Gunawan')
  ratna = await hire(database, 'Ratna Dewi')
  yusuf = await hire(database, 'Yusuf Hidayat')
  fitri = await hire(database, 'Fitri Amalia', MAKASSAR)
  boss = await hire(database, 'Atasan Fitri', MAKASSAR)
  await standIn(database, sari, hendra)
  await standIn(database, budi, hendra)
  await standIn(database, hendra, yusuf)
  await standIn(database, ratna, yusuf)
  await standIn(database, fitri, boss)
})
afterAll(() => database.drop())
beforeEach(() => void events.splice(0))

describe('Hendra approves', () => {
  test('what Sari handed in: status, step, trace and roll-up say the same', async () => {
    const wulan = await newcomer('Wulan Sejati')
    const log = await handIn(database, wulan, hendra, { minutes: 90 })

    const decided = await as(hendra, (ctx) => approve(ctx, log))

    expect(decided).toEqual({ done: [{ ...log, version: 2 }], refused: [] })
    expect(await statusOf(log)).toBe('APPROVED')
    expect((await stepsOf(log)).at(-1)).toMatchObject({
      kind: 'APPROVED',
      by_name: 'Hendra Gunawan',
      bulk: false,
    })
    expect(events).toEqual([
      { event: 'activity_log.approved', subject: log.logId, facts: expect.objectContaining({ bulk: false }) },
    ])
    expect(
      await one('SELECT approved, approved_minutes, submitted FROM employee_month WHERE employee_id = $1', [
        wulan.id,
      ]),
    ).toEqual({ approved: 1, approved_minutes: 90, submitted: 0 })
  })

  test('and the approved quantity counts toward the indicator', async () => {
    const tono = await newcomer('Tono Waluyo')
    const { resultId, indicatorIds } = await planned(database, tono, {
      aspect: 'QUANTITY',
      text: 'Jumlah pasien',
      target: 100,
      measureUnit: 'orang',
    })
    const log = await handIn(database, tono, hendra, {
      workResultId: resultId,
      indicatorId: indicatorIds[0],
      quantity: 25,
    })
    await as(hendra, (ctx) => approve(ctx, log))

    const progress = await as(hendra, (ctx) => progressSoFar(ctx, [tono.id]))
    expect(progress.get(tono.id)?.achieved).toBe(0.25)
  })
})

describe('it is refused', () => {
  test('to a supervisor of other people, who does not even learn that the log exists', async () => {
    const log = await handIn(database, sari, hendra)
    expect(await reasonOf(as(ratna, (ctx) => approve(ctx, log)))).toBe('not_found')
    expect(await reasonOf(as(ratna, (ctx) => returnForRevision(ctx, { ...log, reason: REASON })))).toBe(
      'not_found',
    )
    expect(await statusOf(log)).toBe('SUBMITTED')
  })

  test("to a supervisor of another region, with this region's ids", async () => {
    const log = await handIn(database, sari, hendra)
    expect(await reasonOf(as(boss, (ctx) => approve(ctx, log)))).toBe('not_found')
  })

  test('to the author himself, even where the data name him his own supervisor', async () => {
    const log = await handIn(database, hendra, hendra)
    expect(await reasonOf(as(hendra, (ctx) => approve(ctx, log)))).toBe('own_log')
  })

  test('for a draft, which is nobody’s business', async () => {
    const log = await handIn(database, sari, hendra, { status: 'DRAFT' })
    expect(await reasonOf(as(hendra, (ctx) => approve(ctx, log)))).toBe('not_submitted')
  })

  test('once the quarter is closed', async () => {
    const log = await handIn(database, sari, hendra, { day: '2025-12-31' })
    expect(await reasonOf(as(hendra, (ctx) => approve(ctx, log)))).toBe('quarter_closed')
  })

  test('once the review of that quarter is signed, for this person alone', async () => {
    const dewi = await newcomer('Dewi Lestari')
    const hers = await handIn(database, dewi, hendra, { day: '2026-03-30' })
    const his = await handIn(database, budi, hendra, { day: '2026-03-30' })
    await signFinal(dewi, 2026, 1)
    expect(await reasonOf(as(hendra, (ctx) => approve(ctx, hers)))).toBe('quarter_closed')
    await as(hendra, (ctx) => approve(ctx, his))
    const inbox = await as(hendra, awaitingDecision)
    expect(inbox.frozen.map(({ id }) => id)).toContain(hers.logId)
  })

  test('on a stale copy, naming who was faster and when', async () => {
    const log = await handIn(database, sari, hendra)
    await as(hendra, (ctx) => returnForRevision(ctx, { ...log, reason: REASON }))
    expect(await refusalOf(as(hendra, (ctx) => approve(ctx, log)))).toMatchObject({
      reason: 'moved_meanwhile',
      facts: { what: 'Dikembalikan', name: 'Hendra Gunawan', at: '13 Mei 2026 pukul 09.00 WIB' },
    })
  })

  test('and nothing is written when it is', async () => {
    const log = await handIn(database, sari, hendra)
    events.splice(0)
    await reasonOf(as(ratna, (ctx) => approve(ctx, log)))
    expect(events).toEqual([])
    expect(await stepsOf(log)).toHaveLength(1)
  })
})

describe('Hendra returns a log', () => {
  test('with his reason, which Sari reads', async () => {
    const log = await handIn(database, sari, hendra)
    await as(hendra, (ctx) => returnForRevision(ctx, { ...log, reason: REASON }))
    expect(await statusOf(log)).toBe('RETURNED')
    expect((await stepsOf(log)).at(-1)).toMatchObject({ kind: 'RETURNED', reason: REASON })
    expect(JSON.stringify(events)).not.toContain(REASON)
  })

  test('never without one', async () => {
    const log = await handIn(database, sari, hendra)
    expect(returnInput.safeParse({ ...log, reason: 'kurang' }).success).toBe(false)
    expect(
      await reasonOf(as(hendra, (ctx) => returnForRevision(ctx, { ...log, reason: '   kurang   ' }))),
    ).toBe('reason_missing')
  })
})

describe('many at once', () => {
  test('those that may be are approved, the others come back with their reasons', async () => {
    const rini = await newcomer('Rini Haryanti')
    const good = [
      await handIn(database, rini, hendra),
      await handIn(database, rini, hendra, { day: '2026-05-12' }),
    ]
    const gone = await handIn(database, rini, hendra)
    await as(hendra, (ctx) => returnForRevision(ctx, { ...gone, reason: REASON }))
    const old = await handIn(database, rini, hendra, { day: '2025-12-30' })
    const foreign = await handIn(database, budi, ratna)
    events.splice(0)

    const decided = await as(hendra, (ctx) => approveMany(ctx, { logs: [...good, gone, old, foreign] }))

    expect(decided.done.map(({ logId }) => logId)).toEqual(good.map(({ logId }) => logId))
    expect(decided.refused).toEqual([
      { logId: gone.logId, message: expect.stringContaining('Dikembalikan oleh Hendra Gunawan') },
      { logId: old.logId, message: expect.stringContaining('sudah ditutup') },
      { logId: foreign.logId, message: expect.stringContaining('tidak ditemukan') },
    ])
    expect(events.map(({ event, facts }) => [event, facts.bulk])).toEqual([
      ['activity_log.approved', true],
      ['activity_log.approved', true],
    ])
    for (const log of good)
      expect((await stepsOf(log)).at(-1)).toMatchObject({ kind: 'APPROVED', bulk: true })
    expect(
      await one(
        "SELECT approved, returned FROM employee_month WHERE employee_id = $1 AND month = '2026-05-01'",
        [rini.id],
      ),
    ).toEqual({ approved: 2, returned: 1 })
  })

  test('when none may be, the first reason is the answer and nothing changes', async () => {
    const old = await handIn(database, sari, hendra, { day: '2025-12-29' })
    expect(await reasonOf(as(hendra, (ctx) => approveMany(ctx, { logs: [old] })))).toBe('quarter_closed')
    expect(events).toEqual([])
  })

  test('a log chosen twice is approved once', async () => {
    const log = await handIn(database, sari, hendra)
    const decided = await as(hendra, (ctx) => approveMany(ctx, { logs: [log, log] }))
    expect(decided.done).toHaveLength(1)
    expect(await stepsOf(log)).toHaveLength(2)
  })
})

describe('two at once', () => {
  test('fifty times approve against return: each log has one winner, and the roll-up agrees', async () => {
    const eko = await newcomer('Eko Prasetyo')
    const logs = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        handIn(database, eko, hendra, { day: index % 2 ? '2026-05-11' : '2026-05-12', minutes: 10 }),
      ),
    )
    const race = async (log: HandedIn) => {
      const tries = [
        as(hendra, (ctx) => approve(ctx, log)),
        as(hendra, (ctx) => returnForRevision(ctx, { ...log, reason: REASON })),
      ]
      return (await Promise.allSettled(tries)).map(({ status }) => status)
    }
    // Five races at a time: as many transactions as the pool has connections.
    const outcomes: string[][] = []
    for (let next = 0; next < logs.length; next += 5)
      outcomes.push(...(await Promise.all(logs.slice(next, next + 5).map(race))))
    for (const outcome of outcomes) expect(outcome.toSorted()).toEqual(['fulfilled', 'rejected'])
    const { approved, returned } = await one<{ approved: number; returned: number }>(
      'SELECT approved, returned FROM employee_month WHERE employee_id = $1',
      [eko.id],
    )
    const approvals = outcomes.filter(([first]) => first === 'fulfilled').length
    expect({ approved, returned }).toEqual({ approved: approvals, returned: 50 - approvals })
    for (const log of logs) expect(await stepsOf(log)).toHaveLength(2)
  })
})

describe('a slip of the thumb', () => {
  test('is taken back within ten seconds: the log waits again, with both steps in its history', async () => {
    const log = await handIn(database, sari, hendra)
    const { done } = await as(hendra, (ctx) => approve(ctx, log))
    await as(hendra, (ctx) => undo(ctx, { logs: done }), later(10))
    expect(await statusOf(log)).toBe('SUBMITTED')
    expect((await stepsOf(log)).map(({ kind }) => kind)).toEqual(['SUBMITTED', 'APPROVED', 'UNDONE'])
    expect(events.at(-1)?.event).toBe('activity_log.decision_undone')
  })

  test('a return is taken back too, and many decisions together', async () => {
    const logs = [await handIn(database, sari, hendra), await handIn(database, budi, hendra)]
    const { done } = await as(hendra, (ctx) => approveMany(ctx, { logs }))
    const returned = await as(hendra, async (ctx) =>
      returnForRevision(ctx, { ...(await handIn(database, sari, hendra)), reason: REASON }),
    )
    const back = await as(hendra, (ctx) => undo(ctx, { logs: [...done, ...returned.done] }), later(5))
    expect(back.done).toHaveLength(3)
    for (const log of logs) expect(await statusOf(log)).toBe('SUBMITTED')
  })

  test('not after ten seconds of the server’s clock', async () => {
    const log = await handIn(database, sari, hendra)
    const { done } = await as(hendra, (ctx) => approve(ctx, log))
    expect(await reasonOf(as(hendra, (ctx) => undo(ctx, { logs: done }), later(10.001)))).toBe(
      'undo_too_late',
    )
    expect(await statusOf(log)).toBe('APPROVED')
  })

  test('not by someone else', async () => {
    const log = await handIn(database, sari, hendra)
    const { done } = await as(hendra, (ctx) => approve(ctx, log))
    expect(await reasonOf(as(ratna, (ctx) => undo(ctx, { logs: done })))).toBe('not_found')
  })

  test('not once Sari has mended and sent it again', async () => {
    const log = await handIn(database, sari, hendra)
    const { done } = await as(hendra, (ctx) => returnForRevision(ctx, { ...log, reason: REASON }))
    await database.ask(
      SURAKARTA,
      "UPDATE activity_log SET status = 'SUBMITTED', version = version + 1 WHERE id = $1",
      [log.logId],
    )
    await database.ask(
      SURAKARTA,
      `INSERT INTO activity_log_step (region_id, log_date, log_id, id, kind, by_id, by_name, at)
       VALUES ($1, $2, $3, $4, 'SUBMITTED', $5, 'Sari Wulandari', $6)`,
      [SURAKARTA, log.logDate, log.logId, newId(), sari.id, later(3)],
    )
    expect(await refusalOf(as(hendra, (ctx) => undo(ctx, { logs: done }), later(5)))).toMatchObject({
      reason: 'moved_meanwhile',
      facts: { name: 'Sari Wulandari' },
    })
  })

  test('not once a review was signed on it', async () => {
    const nina = await newcomer('Nina Kartika')
    const log = await handIn(database, nina, hendra, { day: '2026-03-30' })
    const { done } = await as(hendra, (ctx) => approve(ctx, log))
    await signFinal(nina, 2026, 1)
    expect(await reasonOf(as(hendra, (ctx) => undo(ctx, { logs: done }), later(2)))).toBe('built_upon')
  })

  test('not what was never decided', async () => {
    const log = await handIn(database, sari, hendra)
    expect(await reasonOf(as(hendra, (ctx) => undo(ctx, { logs: [log] })))).toBe('not_decided')
  })
})

describe('when the line changes', () => {
  test('in mid-quarter, each day stays with the supervisor of that day', async () => {
    const joko = await hire(database, 'Joko Susilo')
    await standIn(database, joko, hendra, '2025-01-01', '2026-05-10')
    await standIn(database, joko, ratna, '2026-05-11')
    const before = await handIn(database, joko, hendra, { day: '2026-05-08' })
    const since = await handIn(database, joko, ratna, { day: '2026-05-12' })

    expect(await reasonOf(as(ratna, (ctx) => approve(ctx, before)))).toBe('not_found')
    expect(await reasonOf(as(hendra, (ctx) => approve(ctx, since)))).toBe('not_found')
    await as(hendra, (ctx) => approve(ctx, before))
    await as(ratna, (ctx) => approve(ctx, since))
    expect(await statusOf(before)).toBe('APPROVED')
    expect(await statusOf(since)).toBe('APPROVED')
    expect(await one('SELECT approved FROM employee_month WHERE employee_id = $1', [joko.id])).toEqual({
      approved: 2,
    })
  })

  test('the former supervisor sees his own days, the one of today all of them, a stranger nothing', async () => {
    const tuti = await hire(database, 'Tuti Rahayu')
    await standIn(database, tuti, hendra, '2025-01-01', '2026-05-10')
    await standIn(database, tuti, ratna, '2026-05-11')
    await handIn(database, tuti, hendra, { day: '2026-05-08' })
    await handIn(database, tuti, ratna, { day: '2026-05-12' })
    const days = async (who: Someone) =>
      (await as(who, (ctx) => member(ctx, tuti.id))).logs.map(({ logDate }) => logDate)
    expect(await days(ratna)).toEqual(['2026-05-12', '2026-05-08'])
    expect(await days(hendra)).toEqual(['2026-05-08'])
    expect(await reasonOf(as(yusuf, (ctx) => member(ctx, tuti.id)))).toBe('not_found')
    expect(await reasonOf(as(boss, (ctx) => member(ctx, tuti.id)))).toBe('not_found')
  })

  test('what a supervisor who left had to decide goes one level up, also when his own line ended with him', async () => {
    const leaver = await hire(database, 'Gatot Purnomo')
    const orphan = await hire(database, 'Indah Permata')
    await standIn(database, leaver, yusuf, '2025-01-01', '2026-04-30')
    await standIn(database, orphan, leaver)
    const log = await handIn(database, orphan, leaver, { day: '2026-04-29' })
    expect(await reasonOf(as(yusuf, (ctx) => approve(ctx, log)))).toBe('not_found')

    await database.ask(SURAKARTA, "UPDATE employee SET legal_status = 'RETIRED' WHERE id = $1", [leaver.id])
    const inbox = await as(yusuf, awaitingDecision)
    const waiting = [...inbox.toLook, ...inbox.ordinary.flatMap(({ logs }) => logs)]
    expect(waiting.find(({ id }) => id === log.logId)?.inPlaceOf).toBe('Gatot Purnomo')
    expect(await reasonOf(as(ratna, (ctx) => approve(ctx, log)))).toBe('not_found')
    await as(yusuf, (ctx) => approve(ctx, log))
    expect(events.at(-1)?.facts.inPlaceOf).toBe(leaver.id)
  })
})

describe('a late day', () => {
  const open = (
    who: Someone,
    employee: Someone,
    day: string,
    reason = 'Dinas luar di daerah tanpa sinyal.',
  ) => as(who, (ctx) => openDay(ctx, { employeeId: employee.id, day, reason }))

  test('is opened once, by the supervisor of that day, with a reason', async () => {
    await open(hendra, sari, '2026-05-04')
    expect(await one('SELECT opened_by, reason FROM opened_day WHERE employee_id = $1', [sari.id])).toEqual({
      opened_by: hendra.id,
      reason: 'Dinas luar di daerah tanpa sinyal.',
    })
    expect(events.at(-1)).toMatchObject({ event: 'activity_log.day_opened', facts: { day: '2026-05-04' } })
    expect(await refusalOf(open(hendra, sari, '2026-05-04'))).toMatchObject({
      reason: 'day_already_opened',
      field: 'day',
    })
  })

  test('stays shut for others, for what is still open, for a day to come and for a closed quarter', async () => {
    expect(await reasonOf(open(ratna, sari, '2026-05-05'))).toBe('not_found')
    expect(await reasonOf(open(boss, sari, '2026-05-05'))).toBe('not_found')
    expect(await reasonOf(open(hendra, sari, TEST_TODAY))).toBe('day_still_open')
    expect(await reasonOf(open(hendra, sari, '2026-05-20'))).toBe('future_date')
    expect(await reasonOf(open(hendra, sari, '2025-12-30'))).toBe('quarter_closed')
    expect(await reasonOf(open(hendra, sari, '2026-05-05', 'lupa'))).toBe('reason_missing')
  })

  test('of the time under another supervisor is his to open', async () => {
    const agus = await hire(database, 'Agus Salim')
    await standIn(database, agus, ratna, '2025-01-01', '2026-05-08')
    await standIn(database, agus, hendra, '2026-05-09')
    expect(await reasonOf(open(hendra, agus, '2026-05-05'))).toBe('not_their_supervisor')
    await open(ratna, agus, '2026-05-05')
  })
})

describe('the inbox and the team', () => {
  test('the copied text comes first with its twin, the rest by person; overdue is counted', async () => {
    const chief = await hire(database, 'Kepala Seksi')
    const [ana, beni] = [await newcomer('Ana Maria', chief), await newcomer('Beni Saputra', chief)]
    const text = 'Menyusun laporan bulanan kunjungan pasien poli gigi dan mulut'
    const source = await handIn(database, ana, chief, { day: '2026-05-11', title: text })
    await as(chief, (ctx) => approve(ctx, source))
    const copy = await handIn(database, beni, chief, { day: '2026-05-12', title: text })
    const old = await handIn(database, ana, chief, {
      day: '2026-05-04',
      title: 'Rapat koordinasi',
      at: new Date('2026-05-04T08:00:00Z'),
    })
    const inbox = await as(chief, awaitingDecision)
    expect(inbox.toLook).toEqual([
      expect.objectContaining({
        id: copy.logId,
        flags: ['COPIED_TEXT'],
        twin: { title: text, logDate: '2026-05-11', employeeName: 'Ana Maria', own: false },
      }),
    ])
    expect(inbox.ordinary.map(({ employeeName, logs }) => [employeeName, logs.map(({ id }) => id)])).toEqual([
      ['Ana Maria', [old.logId]],
    ])
    expect(inbox.overdue).toBe(1)
    expect(await as(chief, countAwaiting)).toBe(2)

    const { members } = await as(chief, team)
    expect(members.map(({ name, waiting, overdue }) => [name, waiting, overdue])).toEqual([
      ['Ana Maria', 1, 1],
      ['Beni Saputra', 1, 0],
    ])
    const anaRow = members[0]
    // 1, 14 and 15 May are no working days; by the 13th the month holds eight.
    expect(anaRow).toMatchObject({ daysFilled: 2, approvedMinutes: 60, emptyStreak: 1 })
    expect(anaRow?.strip).toHaveLength(20)
    expect(anaRow?.strip.at(-1)).toEqual({ day: TEST_TODAY, state: 'ahead' })
  })

  test('someone without people has an empty inbox and an empty team', async () => {
    expect(await as(sari, awaitingDecision)).toMatchObject({ toLook: [], ordinary: [], overdue: 0 })
    expect((await as(sari, team)).members).toEqual([])
  })
})
