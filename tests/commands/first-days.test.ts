// R-28, A16: a newcomer's five first steps, from what he did; and what he has of the portal, in his own numbers.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sayFirstStep } from '@/lib/community/commands/first-days'
import { benefits } from '@/lib/community/queries/benefits'
import { firstDays } from '@/lib/community/queries/first-days'
import type { SaidStep } from '@/lib/community/rules/first-days'
import { newId } from '@/lib/core/id'
import type { WriteCtx } from '@/lib/core/types'
import { freshDatabase, type TestDatabase } from '../support/database'
import { TEST_NOW } from '../support/day'
import { as, handIn, hire, reasonOf, standIn, type HandedIn, type Someone } from '../support/line'
import { openOffice, SURAKARTA } from '../support/office'

let database: TestDatabase
let sari: Someone, budi: Someone, hendra: Someone

const daysLater = (days: number) => new Date(Date.parse(TEST_NOW) + days * 86_400_000)
const listOf = (who: Someone, at?: Date) => as(who, (ctx) => firstDays(ctx), at)
const say = (who: Someone, step: SaidStep) => as(who, (ctx: WriteCtx) => sayFirstStep(ctx, { step }))
const signedIn = (who: Someone, at: Date) =>
  database.ask(
    SURAKARTA,
    `INSERT INTO account (region_id, id, employee_id, login, display_name, password_hash, created_at, first_signed_in_at, last_signed_in_at)
     VALUES ($1, $2::uuid, $3, $2::uuid::text, $4, 'x', $5, $5, $5)`,
    [SURAKARTA, who.accountId, who.id, who.name, at],
  )

async function prove(log: HandedIn, who: Someone, files = 1) {
  for (let nth = 0; nth < files; nth += 1) {
    const id = newId()
    await database.ask(
      SURAKARTA,
      `INSERT INTO evidence_file (region_id, id, owner_account_id, owner_employee_id, name, mime, size, sha256, storage_key, created_at)
       VALUES ($1, $2, $3, $4, 'poli.webp', 'image/webp', 1000, $5, $5, now())`,
      [SURAKARTA, id, who.accountId, who.id, id.replaceAll('-', '').repeat(2)],
    )
    await database.ask(
      SURAKARTA,
      'INSERT INTO activity_log_evidence (region_id, log_date, log_id, file_id) VALUES ($1, $2, $3, $4)',
      [SURAKARTA, log.logDate, log.logId, id],
    )
  }
}

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  await openOffice(database)
  sari = await hire(database, 'Sari Wulandari')
  budi = await hire(database, 'Budi Prasetyo')
  hendra = await hire(database, 'Hendra Gunawan')
  await standIn(database, sari, hendra)
  await signedIn(sari, new Date(TEST_NOW))
  await signedIn(budi, new Date(TEST_NOW))
  await signedIn(hendra, daysLater(-30))
})
afterAll(() => database.drop())

describe('the first days', () => {
  test('are told by what was done, said or written, and end when all of it is', async () => {
    expect(await listOf(sari)).toEqual({ done: ['SIGNED_IN'], supervisor: 'Hendra Gunawan', log: null })
    expect(await reasonOf(say(sari, 'receipt'))).toBe('no_log_yet')
    await say(sari, 'supervisor')
    await say(sari, 'supervisor')
    await handIn(database, sari, hendra, { status: 'DRAFT' })
    expect((await listOf(sari))?.done).toEqual(['SIGNED_IN', 'SUPERVISOR'])
    const log = await handIn(database, sari, hendra)
    expect(await listOf(sari)).toMatchObject({
      done: ['SIGNED_IN', 'SUPERVISOR', 'LOG'],
      log: { id: log.logId, logDate: log.logDate, approved: false },
    })
    await prove(log, sari)
    await say(sari, 'receipt')
    expect(await listOf(sari)).toBeNull()
    expect(
      await database.ask(SURAKARTA, 'SELECT employee_id, supervisor_right_at, dismissed_at FROM first_steps'),
    ).toEqual([{ employee_id: sari.id, supervisor_right_at: new Date(TEST_NOW), dismissed_at: null }])
  })

  test('are not asked of somebody who has long been here, and go when he says so', async () => {
    expect(await listOf(hendra)).toBeNull()
    expect(await reasonOf(say(hendra, 'dismiss'))).toBe('not_found')
    expect(await reasonOf(say(budi, 'supervisor'))).toBe('no_supervisor')
    expect((await listOf(budi, daysLater(29)))?.done).toEqual(['SIGNED_IN'])
    expect(await listOf(budi, daysLater(30))).toBeNull()
    await say(budi, 'dismiss')
    expect(await listOf(budi)).toBeNull()
  })
})

describe('what one has of it', () => {
  test('is counted from one’s own rows of this year, and nothing is nothing', async () => {
    const none = await as(budi, (ctx) => benefits(ctx))
    expect(none).toEqual({
      year: 2026,
      logs: 0,
      counted: 0,
      evidence: 0,
      reviews: 0,
      decided: 0,
      medianMinutes: null,
      feedback: 0,
      kudos: 0,
    })
    const decided = async (hours: number, day = '2026-05-11' as const) => {
      const log = await handIn(database, hendra, sari, { day, status: 'APPROVED', at: daysLater(-2) })
      await database.ask(
        SURAKARTA,
        `UPDATE activity_log SET decided_at = submitted_at + make_interval(hours => $3) WHERE region_id = $1 AND id = $2`,
        [SURAKARTA, log.logId, hours],
      )
      return log
    }
    await prove(await decided(1), hendra, 2)
    await decided(3)
    await decided(20)
    await handIn(database, hendra, sari, { status: 'DRAFT' })
    await handIn(database, hendra, sari, { day: '2025-12-31', status: 'APPROVED' })
    await handIn(database, sari, hendra)
    await database.ask(
      SURAKARTA,
      `INSERT INTO feedback (region_id, id, employee_id, author_id, about, behaviour, text, given_at)
       VALUES ($1, $2, $4, $5, 'BEHAVIOUR', 'COMPETENT', 'Rapi dan cepat.', $6), ($1, $3, $4, $5, 'BEHAVIOUR', 'COMPETENT', 'Tahun lalu.', '2025-12-31 16:59Z')`,
      [SURAKARTA, newId(), newId(), hendra.id, sari.id, new Date(TEST_NOW)],
    )
    expect(await as(hendra, (ctx) => benefits(ctx))).toMatchObject({
      logs: 3,
      counted: 0,
      evidence: 2,
      decided: 3,
      medianMinutes: 180,
      feedback: 1,
      kudos: 0,
    })
  })
})
