import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { enterAbsence, excuseAbsence } from '@/lib/attendance/commands/absences'
import { absenceInput, excuseInput } from '@/lib/attendance/schema/absences'
import {
  answerImprovementPlan,
  closeImprovementPlan,
  holdCheckpoint,
  openImprovementPlan,
  readImprovementPlan,
  withdrawImprovementPlan,
} from '@/lib/recognition/commands/follow-up'
import {
  myFollowUp,
  myPlanTasks,
  planFormFor,
  planSheet,
  regionFollowUps,
  teamFollowUps,
} from '@/lib/recognition/queries/follow-up'
import { closeInput, planAnswer, planInput } from '@/lib/recognition/schema/follow-up'
import { freshDatabase, type TestDatabase } from '../support/database'
import { as, events, hire, openQuarters, reasonOf, standIn, type Someone } from '../support/line'
import { asAdmin, openOffice, SURAKARTA, units } from '../support/office'

let database: TestDatabase
let sari: Someone, tuti: Someone, hendra: Someone, ratna: Someone

const AIM = { text: 'Rekap antrean siap setiap Senin pagi', behaviour: 'ACCOUNTABLE' }
const NOTE = 'Tiga dari empat rekap siap sebelum Senin.'
const REASON = 'Semua rekap bulan terakhir siap tepat waktu.'
const on = (day: string) => new Date(`${day}T02:00:00Z`)

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  await openOffice(database)
  await openQuarters(database)
  sari = await hire(database, 'Sari Wulandari')
  tuti = await hire(database, 'Tuti Handayani')
  hendra = await hire(database, 'Hendra Gunawan')
  ratna = await hire(database, 'Ratna Dewi')
  await standIn(database, sari, hendra)
  await standIn(database, tuti, hendra)
  for (const [year, grade] of [
    [2024, 'POOR_MISCONDUCT'],
    [2025, 'VERY_POOR'],
  ])
    await database.ask(
      SURAKARTA,
      `INSERT INTO annual_review (region_id, id, employee_id, assessor_id, unit_id, year, status, result_rating, behaviour_rating,
         grade, items, citations, evidence, rule_version, signed_at, created_at, updated_at)
       VALUES ($1, gen_random_uuid(), $2, $3, $4, $5, 'FINAL', 'BELOW', 'BELOW', $6, '[]', '[]', '{}', 'uji', now(), now(), now())`,
      [SURAKARTA, sari.id, hendra.id, units[SURAKARTA]?.health, year, grade],
    )
})
afterAll(() => database.drop())
beforeEach(() => void events.splice(0))

const plan = (employee: Someone, more: Record<string, unknown> = {}) =>
  planInput.parse({
    employeeId: employee.id,
    startsOn: '2026-05-13',
    months: 2,
    aims: [AIM],
    support: 'Satu jam pendampingan setiap Jumat.',
    ...more,
  })

describe('days absent without a reason', () => {
  const enter = (who: Someone, startsOn: string, endsOn: string) =>
    asAdmin((ctx) => enterAbsence(ctx, absenceInput.parse({ employeeId: who.id, startsOn, endsOn })))

  test('warn the person, the superior and BKD, and nobody else; an excused day counts no more', async () => {
    // Monday to Thursday of the week before.
    expect(await enter(tuti, '2026-05-04', '2026-05-07')).toEqual({ days: 4 })
    expect(await reasonOf(enter(tuti, '2026-05-04', '2026-05-07'))).toBe('absence_known')
    expect(await reasonOf(enter(tuti, '2026-05-09', '2026-05-10'))).toBe('absence_no_working_day')
    const mine = await as(tuti, myFollowUp)
    expect(mine.alert).toMatchObject({ days: 4, streak: 4, band: { measure: 'WRITTEN_REPRIMAND' } })
    expect(mine.absences).toHaveLength(4)
    expect((await as(hendra, teamFollowUps)).alerts).toMatchObject([{ name: 'Tuti Handayani' }])
    expect((await as(ratna, teamFollowUps)).alerts).toEqual([])
    expect((await as(sari, myFollowUp)).alert).toBeUndefined()
    expect((await asAdmin((ctx) => regionFollowUps(ctx))).alerts).toHaveLength(1)

    const excuse = (day: string, version = 1) =>
      asAdmin((ctx) =>
        excuseAbsence(
          ctx,
          excuseInput.parse({ employeeId: tuti.id, day, version, reason: 'Surat dokter menyusul.' }),
        ),
      )
    await excuse('2026-05-05')
    expect(await reasonOf(excuse('2026-05-05', 2))).toBe('already_excused')
    expect((await as(tuti, myFollowUp)).alert).toMatchObject({ days: 3, streak: 2 })
  })

  test('no page, and no command of a superior, makes anything of them but a warning', async () => {
    const [{ count } = { count: '' }] = await database.ask<{ count: string }>(
      SURAKARTA,
      'SELECT count(*) FROM improvement_plan WHERE region_id = $1',
      [SURAKARTA],
    )
    expect(count).toBe('0')
  })
})

describe('half a year to come back', () => {
  let planId: string

  test('is called for by the yearly grade, opened by the superior of today alone, once at a time', async () => {
    const before = await as(hendra, teamFollowUps)
    expect(before.followUps).toMatchObject([
      { name: 'Sari Wulandari', year: 2025, steps: ['PLAN', 'CASE', 'TEAM'], hasPlan: false },
    ])
    expect((await asAdmin((ctx) => regionFollowUps(ctx))).followUps).toHaveLength(1)
    for (const nobody of [ratna, tuti])
      expect(await reasonOf(as(nobody, (ctx) => openImprovementPlan(ctx, plan(sari))))).toBe('not_found')
    expect(await reasonOf(as(sari, (ctx) => openImprovementPlan(ctx, plan(sari))))).toBe('plan_for_self')
    expect(await reasonOf(as(ratna, (ctx) => planFormFor(ctx, sari.id)))).toBe('not_found')
    const foreign = plan(sari, { aims: [{ text: AIM.text, workResultId: tuti.id }] })
    expect(await reasonOf(as(hendra, (ctx) => openImprovementPlan(ctx, foreign)))).toBe('not_found')

    const both = await Promise.allSettled([
      as(hendra, (ctx) => openImprovementPlan(ctx, plan(sari))),
      as(hendra, (ctx) => openImprovementPlan(ctx, plan(sari))),
    ])
    const opened = both.flatMap((one) => (one.status === 'fulfilled' ? [one.value.planId] : []))
    expect(opened).toHaveLength(1)
    planId = opened[0] ?? ''
    expect(await reasonOf(as(hendra, (ctx) => openImprovementPlan(ctx, plan(sari))))).toBe(
      'plan_runs_already',
    )
    expect((await as(hendra, teamFollowUps)).followUps).toEqual([])
    expect(await as(sari, myFollowUp)).toMatchObject({
      plans: [
        {
          cause: 'VERY_POOR',
          causeYear: 2025,
          endsOn: '2026-07-13',
          checkpoints: [{ number: 1 }, { number: 2 }],
        },
      ],
    })
  })

  test('is read by the person, the superior and BKD; the trail has no word of it', async () => {
    expect((await as(sari, (ctx) => planSheet(ctx, planId))).mine).toBe(true)
    expect((await as(hendra, (ctx) => planSheet(ctx, planId))).leads).toBe(true)
    expect((await asAdmin((ctx) => planSheet(ctx, planId))).name).toBe('Sari Wulandari')
    for (const nobody of [ratna, tuti])
      expect(await reasonOf(as(nobody, (ctx) => planSheet(ctx, planId)))).toBe('not_found')
    expect(await reasonOf(as(hendra, (ctx) => readImprovementPlan(ctx, { planId, version: 1 })))).toBe(
      'not_found',
    )
    await as(sari, (ctx) => readImprovementPlan(ctx, { planId, version: 1 }))
    expect(JSON.stringify(events)).not.toContain(AIM.text)
  })

  test('is looked at month by month and closed with one outcome and its reason', async () => {
    const check = (number: number, day: string, who = hendra) =>
      as(who, (ctx) => holdCheckpoint(ctx, { planId, number, standing: 'ON_TRACK', note: NOTE }), on(day))
    const close = (day: string, who = hendra) =>
      as(
        who,
        (ctx) =>
          closeImprovementPlan(ctx, closeInput.parse({ planId, version: 2, outcome: 'MET', reason: REASON })),
        on(day),
      )
    expect(await reasonOf(check(1, '2026-05-20'))).toBe('checkpoint_too_early')
    expect(await reasonOf(check(2, '2026-07-13'))).toBe('checkpoint_out_of_turn')
    expect(await reasonOf(check(1, '2026-06-12', ratna))).toBe('not_found')
    await check(1, '2026-06-12')
    expect(await reasonOf(check(1, '2026-06-13'))).toBe('checkpoint_held')
    expect(await reasonOf(close('2026-07-13'))).toBe('plan_not_over')
    await check(2, '2026-07-13')
    expect(await reasonOf(close('2026-07-13', sari))).toBe('not_found')
    await close('2026-07-13')
    expect(await reasonOf(close('2026-07-13'))).toBe('plan_closed')
    expect((await as(sari, myFollowUp)).plans).toMatchObject([
      { state: 'CLOSED', outcome: 'MET', outcomeReason: REASON, closedByName: 'Hendra Gunawan' },
    ])
  })

  test('without a grade that calls for it is a proposal: it runs on the person’s yes alone', async () => {
    const GROUND = 'Rekap antrean terlambat sejak Maret.'
    const propose = (more: Record<string, unknown> = {}) =>
      as(hendra, (ctx) => openImprovementPlan(ctx, plan(tuti, { ground: GROUND, ...more })))
    const answer = (id: string, agrees: 'yes' | 'no', words?: string, who = tuti) =>
      as(who, (ctx) =>
        answerImprovementPlan(ctx, planAnswer.parse({ planId: id, version: 1, agrees, words: words ?? '' })),
      )
    const stateOf = async (id: string) => (await as(tuti, (ctx) => planSheet(ctx, id))).plan.state
    expect((await as(hendra, (ctx) => planFormFor(ctx, tuti.id))).called).toBe(false)
    expect((await as(hendra, (ctx) => planFormFor(ctx, sari.id))).called).toBe(true)
    expect(await reasonOf(propose({ ground: '' }))).toBe('plan_ground_missing')

    const first = (await propose()).planId
    expect(await as(tuti, myPlanTasks)).toEqual([{ id: first, state: 'PROPOSED' }])
    expect(await as(hendra, myPlanTasks)).toEqual([])
    expect(await reasonOf(propose())).toBe('plan_runs_already')
    const look = { planId: first, number: 1, standing: 'ON_TRACK' as const, note: NOTE }
    expect(await reasonOf(as(hendra, (ctx) => holdCheckpoint(ctx, look), on('2026-06-12')))).toBe(
      'plan_not_running',
    )
    for (const nobody of [hendra, ratna, sari])
      expect(await reasonOf(answer(first, 'yes', '', nobody))).toBe('not_found')
    expect(await reasonOf(answer(first, 'no', 'Tidak.'))).toBe('decline_reason_missing')

    // Put right by another in its place: what was read is not what is answered.
    expect(await reasonOf(propose({ replaces: planId }))).toBe('not_found')
    const second = (await propose({ replaces: first, months: 1 })).planId
    expect(await reasonOf(answer(first, 'yes'))).toBe('plan_answered')
    expect(await stateOf(first)).toBe('WITHDRAWN')
    await answer(second, 'no', 'Beban loket saya sudah penuh.')
    expect(await stateOf(second)).toBe('DECLINED')
    expect(await as(tuti, myPlanTasks)).toEqual([])

    const third = (await propose()).planId
    const withdraw = (id: string, who = hendra) =>
      as(who, (ctx) => withdrawImprovementPlan(ctx, { planId: id, version: 1 }))
    for (const nobody of [ratna, tuti]) expect(await reasonOf(withdraw(third, nobody))).toBe('not_found')
    await withdraw(third)
    expect(await stateOf(third)).toBe('WITHDRAWN')

    const last = (await propose()).planId
    await answer(last, 'yes', 'Saya minta hari Jumat bebas rapat.')
    expect(await reasonOf(withdraw(last))).toBe('plan_answered')
    expect((await as(hendra, (ctx) => planSheet(ctx, last))).plan).toMatchObject({
      state: 'RUNNING',
      ground: GROUND,
      answer: 'Saya minta hari Jumat bebas rapat.',
    })
    const early = closeInput.parse({
      planId: last,
      version: 2,
      outcome: 'PARTLY',
      reason: REASON,
      early: 'yes',
    })
    await as(hendra, (ctx) => closeImprovementPlan(ctx, early))
    expect(await stateOf(last)).toBe('CLOSED')
    expect(JSON.stringify(events)).not.toContain(GROUND)
    await expect(
      database.ask(
        SURAKARTA,
        `UPDATE improvement_plan SET answered_at = NULL WHERE region_id = $1 AND id = $2`,
        [SURAKARTA, last],
      ),
    ).rejects.toThrow(/improvement_plan_answer_check/)
  })

  test('cannot be made longer or softer afterwards by the application', async () => {
    await expect(
      as(hendra, (ctx) =>
        ctx.db.improvementPlan.updateMany({
          where: { regionId: SURAKARTA, id: planId },
          data: { support: 'Lain.' },
        }),
      ),
    ).rejects.toThrow(/permission denied/)
  })
})
