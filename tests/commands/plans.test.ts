import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { digestOf } from '@/lib/core/digest'
import { newId } from '@/lib/core/id'
import {
  attachToLeader,
  changePlan,
  openPlan,
  recallPlan,
  savePlan,
  startOver,
  withdrawChange,
} from '@/lib/plans/commands'
import { agreePlan, assignContribution, returnPlan, withdrawContribution } from '@/lib/plans/commands/leading'
import { endStandard, saveStandard } from '@/lib/plans/commands/standards'
import { inPlan, planOn } from '@/lib/plans/queries'
import { planGaps } from '@/lib/plans/queries/gaps'
import { found } from '@/lib/core/refusal'
import { mySkp, planEditor } from '@/lib/plans/queries/own'
import { standardLibrary } from '@/lib/plans/queries/standards'
import { ledPlan, roleMatrix, teamPlans } from '@/lib/plans/queries/team'
import type { ContentResult, Parent, PlanContent } from '@/lib/plans/rules'
import { differenceOf } from '@/lib/plans/rules/difference'
import { contributionInput, savePlanInput, standardInput } from '@/lib/plans/schema'
import { freshDatabase, type TestDatabase } from '../support/database'
import { TEST_TODAY } from '../support/day'
import {
  as,
  events,
  handIn,
  hire,
  MAKASSAR,
  openOffice,
  reasonOf,
  refusalOf,
  standIn,
  SURAKARTA,
  type Someone,
} from '../support/line'
import { asAdmin, askAsAdmin, units } from '../support/office'
import { goalOf, promise } from '../support/thread'

let database: TestDatabase
let hendra: Someone, yusuf: Someone, boss: Someone
const iku = newId()

const asked = (over: Partial<ContentResult> = {}): ContentResult => ({
  id: newId(),
  kind: 'MAIN',
  text: 'Terlayaninya pasien rawat jalan sesuai standar',
  parent: { unitIndicatorId: iku },
  serves: null,
  continues: null,
  indicators: [
    {
      id: newId(),
      aspect: 'QUANTITY',
      text: 'Jumlah pasien yang dilayani',
      target: '2400',
      targetText: null,
      measureUnit: 'pasien',
      direction: 'UP',
      evidenceNeeded: 'Register pasien',
      standardId: null,
    },
  ],
  ...over,
})

type Doc = { version?: number; intent?: 'draft' | 'submit'; approach?: string }
const write = (who: Someone, planId: string, results: ContentResult[], over: Doc = {}) =>
  as(who, (ctx) =>
    savePlan(
      ctx,
      savePlanInput.parse({
        planId,
        version: 1,
        approach: 'QUANTITATIVE',
        results,
        annexes: { resources: ['Tensimeter'], accountability: ['Lapor tiap bulan'], consequences: [] },
        intent: 'submit',
        ...over,
      }),
    ),
  )
const open = async (who: Someone, from: 'LAST' | 'EMPTY' = 'EMPTY') =>
  (await as(who, (ctx) => openPlan(ctx, { year: 2026, from }))).planId
const agree = (by: Someone, planId: string, version: number, expectations: PlanContent['behaviours'] = []) =>
  as(by, (ctx) => agreePlan(ctx, { planId, version, expectations }))

async function newcomer(name: string, leader = hendra) {
  const who = await hire(database, name)
  await standIn(database, who, leader)
  return who
}
async function agreed(who: Someone, leader: Someone, results = [asked()]) {
  const planId = await open(who)
  await write(who, planId, results)
  await agree(leader, planId, 2)
  return { planId, results }
}

const versions = (planId: string) =>
  database.ask<{
    number: number
    status: string
    version: number
    content: PlanContent
    digest: string | null
    return_reason: string | null
    leader_id: string | null
  }>(
    SURAKARTA,
    'SELECT number, status, version, content, digest, return_reason, leader_id FROM plan_version WHERE plan_id = $1 ORDER BY number',
    [planId],
  )
const planRow = async (planId: string) =>
  (
    await database.ask<{ status: string; agreed_number: number; ends_on: Date; form: string }>(
      SURAKARTA,
      'SELECT status, agreed_number, ends_on, form FROM performance_plan WHERE id = $1',
      [planId],
    )
  )[0]
const rows = (planId: string) =>
  database.ask<{
    id: string
    text: string
    parent_id: string | null
    unit_indicator_id: string | null
    ended: boolean
  }>(
    SURAKARTA,
    `SELECT id, text, parent_id, unit_indicator_id, ended_on IS NOT NULL AS ended FROM work_result
     WHERE plan_id = $1 ORDER BY position, id`,
    [planId],
  )

async function plantLastYear(who: Someone, results: ContentResult[]) {
  const planId = newId()
  await database.ask(
    SURAKARTA,
    `INSERT INTO performance_plan (region_id, id, employee_id, year, starts_on, ends_on, status, agreed_number, unit_id, position_title)
     VALUES ($1, $2, $3, 2025, '2025-01-01', '2025-12-31', 'CLOSED', 1, $4, 'Perawat')`,
    [SURAKARTA, planId, who.id, units[SURAKARTA]?.health],
  )
  for (const [at, { id, kind, text, parent, serves }] of results.entries())
    await database.ask(
      SURAKARTA,
      `INSERT INTO work_result (region_id, id, plan_id, kind, text, position, parent_id, unit_indicator_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        SURAKARTA,
        id,
        planId,
        kind,
        text,
        at + 1,
        parent && 'resultId' in parent ? parent.resultId : null,
        parent && 'unitIndicatorId' in parent ? parent.unitIndicatorId : serves,
      ],
    )
  const content = {
    results,
    behaviours: [
      'SERVICE_ORIENTED',
      'ACCOUNTABLE',
      'COMPETENT',
      'HARMONIOUS',
      'LOYAL',
      'ADAPTIVE',
      'COLLABORATIVE',
    ].map((code) => ({ code, expectation: '' })),
    annexes: { resources: [], accountability: [], consequences: [] },
  }
  await database.ask(
    SURAKARTA,
    `INSERT INTO plan_version (region_id, id, plan_id, number, status, content, digest, decided_at, decided_by_name, created_at, updated_at)
     VALUES ($1, $2, $3, 1, 'AGREED', $4, $5, '2025-01-20', 'Atasan', '2025-01-06', '2025-01-20')`,
    [SURAKARTA, newId(), planId, JSON.stringify(content), digestOf(content)],
  )
  return planId
}

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  await openOffice(database)
  await promise(database, await goalOf(database), { id: iku, name: 'Kepuasan pasien', measureUnit: 'indeks' })
  hendra = await hire(database, 'Hendra Gunawan')
  yusuf = await hire(database, 'Yusuf Hidayat')
  boss = await hire(database, 'Atasan Makassar', MAKASSAR)
  await standIn(database, hendra, yusuf)
})
afterAll(() => database.drop())
beforeEach(() => void events.splice(0))

describe('from draft to agreement', () => {
  test('what was agreed is frozen, laid out as rows and in force at once', async () => {
    const who = await newcomer('Sari Wulandari')
    const result = asked()
    const planId = await open(who)
    expect(await planRow(planId)).toMatchObject({ status: 'DRAFT', form: 'JA_JF' })
    await write(who, planId, [result], { intent: 'draft' })
    expect(await rows(planId)).toEqual([])
    await write(who, planId, [result], { version: 2 })
    expect(await planRow(planId)).toMatchObject({ status: 'SUBMITTED' })
    expect((await as(hendra, teamPlans))[0]).toMatchObject({
      employeeId: who.id,
      plan: { newest: 'SUBMITTED', results: 1 },
    })
    await agree(hendra, planId, 3, [{ code: 'ADAPTIVE', expectation: 'Coba antrean daring' }])
    const [version] = await versions(planId)
    expect(version).toMatchObject({ status: 'AGREED', leader_id: hendra.id })
    expect(version?.digest).toBe(digestOf(version?.content))
    expect(version?.content.behaviours.find(({ code }) => code === 'ADAPTIVE')?.expectation).toBe(
      'Coba antrean daring',
    )
    expect(await planRow(planId)).toMatchObject({ status: 'ACTIVE', agreed_number: 1 })
    expect(await rows(planId)).toMatchObject([{ id: result.id, unit_indicator_id: iku, ended: false }])
    const inForce = await as(who, (ctx) => planOn(ctx, who.id, TEST_TODAY))
    expect(inForce?.results[0]).toMatchObject({ id: result.id, indicators: [{ target: 2400 }] })
    expect(events.map(({ event }) => event)).toEqual([
      'plan.opened',
      'plan.drafted',
      'plan.submitted',
      'plan.agreed',
    ])
  })

  test('nobody agrees to his own, nobody but the leader of today, and nobody of another region', async () => {
    const who = await newcomer('Dedi Kurnia')
    const planId = await open(who)
    await write(who, planId, [asked()])
    for (const other of [who, yusuf, boss]) expect(await reasonOf(agree(other, planId, 2))).toBe('not_found')
    expect(await reasonOf(as(yusuf, (ctx) => ledPlan(ctx, who.id)))).toBe('not_found')
    expect(await reasonOf(write(hendra, planId, [asked()]))).toBe('not_found')
    await agree(hendra, planId, 2)
  })

  test('what lacks something is refused beside its field and stays a draft', async () => {
    const who = await newcomer('Lina Marlina')
    const planId = await open(who)
    expect(await refusalOf(write(who, planId, [asked({ parent: null })]))).toMatchObject({
      reason: 'parent_missing',
      field: 'results.0.parent',
    })
    const foreign: Parent = { resultId: newId() }
    expect(await refusalOf(write(who, planId, [asked({ parent: foreign })]))).toMatchObject({
      reason: 'parent_unknown',
    })
    expect(await planRow(planId)).toMatchObject({ status: 'DRAFT' })
    await write(who, planId, [asked({ parent: null, text: '' })], { intent: 'draft' })
  })

  test('comes back with a reason, is mended and goes again', async () => {
    const who = await newcomer('Maya Sari')
    const planId = await open(who)
    await write(who, planId, [asked()])
    expect(
      await refusalOf(as(hendra, (ctx) => returnPlan(ctx, { planId, version: 2, reason: 'kurang' }))),
    ).toMatchObject({ reason: 'reason_missing', field: 'reason' })
    const reason = 'Target pasien terlalu rendah dibanding tahun lalu.'
    await as(hendra, (ctx) => returnPlan(ctx, { planId, version: 2, reason }))
    expect(await planRow(planId)).toMatchObject({ status: 'RETURNED' })
    expect((await as(who, (ctx) => mySkp(ctx))).plan?.newest).toMatchObject({
      status: 'RETURNED',
      returnReason: reason,
    })
    await write(who, planId, [asked()], { version: 3 })
    await agree(hendra, planId, 4)
    expect(events.at(-1)?.facts).not.toHaveProperty('reason')
  })

  test('who is faster wins: the leader’s agreement or the member’s recall, never both', async () => {
    const who = await newcomer('Putri Ayu')
    const planId = await open(who)
    await write(who, planId, [asked()])
    const outcomes = await Promise.allSettled([
      agree(hendra, planId, 2),
      as(who, (ctx) => recallPlan(ctx, { planId, version: 2 })),
    ])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const [version] = await versions(planId)
    expect((await planRow(planId))?.status).toBe(version?.status === 'AGREED' ? 'ACTIVE' : 'DRAFT')
  })

  test('a second tab that saw less is told', async () => {
    const who = await newcomer('Rudi Hartono')
    const planId = await open(who)
    await write(who, planId, [asked()], { intent: 'draft' })
    expect(await reasonOf(write(who, planId, [asked()], { intent: 'draft' }))).toBe('changed_meanwhile')
    await write(who, planId, [asked()], { version: 2 })
    expect(await reasonOf(agree(hendra, planId, 2))).toBe('changed_meanwhile')
  })

  test('two openings at once make one plan', async () => {
    const who = await newcomer('Tono Wibowo')
    const outcomes = await Promise.allSettled([open(who), open(who)])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await reasonOf(open(who))).toBe('plan_exists')
  })

  test('an id of somebody else’s result cannot be taken over', async () => {
    const victim = await newcomer('Korban')
    const thief = await newcomer('Pencuri')
    const { results, planId: theirs } = await agreed(victim, hendra)
    const planId = await open(thief)
    await write(thief, planId, [asked({ id: results[0]?.id ?? '', text: 'Hasil milik orang lain ini' })])
    await expect(agree(hendra, planId, 2)).rejects.toThrow()
    expect(await rows(theirs)).toMatchObject([{ text: results[0]?.text }])
  })
})

describe('a change in mid-year', () => {
  test('keeps the agreed version as it was, ends what is gone and updates what stayed', async () => {
    const who = await newcomer('Wahyu Adi')
    const [stays, goes] = [
      asked(),
      asked({ kind: 'ADDITIONAL', parent: null, text: 'Terlaksananya posko banjir' }),
    ]
    const { planId } = await agreed(who, hendra, [stays, goes])
    const log = await handIn(database, who, hendra, { day: '2026-05-12', workResultId: goes.id })
    const [first] = await versions(planId)
    expect(await refusalOf(as(who, (ctx) => changePlan(ctx, { planId, reason: 'pendek' })))).toMatchObject({
      reason: 'reason_missing',
    })
    await as(who, (ctx) => changePlan(ctx, { planId, reason: 'Posko banjir berakhir, poli bertambah.' }))
    expect(await planRow(planId)).toMatchObject({ status: 'ACTIVE', agreed_number: 1 })
    const changed = { ...stays, text: 'Terlayaninya pasien rawat jalan dan lansia' }
    await write(who, planId, [changed])
    const before = await as(hendra, (ctx) => ledPlan(ctx, who.id))
    expect(before.difference?.results.map(({ what }) => what)).toEqual(['changed', 'removed'])
    await agree(hendra, planId, 2)
    const [one, two] = await versions(planId)
    expect(one).toEqual(first)
    expect(two).toMatchObject({ number: 2, status: 'AGREED' })
    expect(await rows(planId)).toMatchObject([
      { id: stays.id, text: changed.text, ended: false },
      { id: goes.id, ended: true },
    ])
    expect(
      await database.ask(SURAKARTA, 'SELECT work_result_id FROM activity_log WHERE id = $1', [log.logId]),
    ).toEqual([{ work_result_id: goes.id }])
    const ask = (day: string) => as(who, (ctx) => inPlan(ctx, who.id, day, { workResultId: goes.id }))
    expect(await ask('2026-05-12')).toBe('yes')
    expect(await ask(TEST_TODAY)).toBe('not_in_plan')
  })

  test('can be dropped; the agreed plan goes on and may be changed again', async () => {
    const who = await newcomer('Bagus Prakoso')
    const { planId } = await agreed(who, hendra)
    await as(who, (ctx) => changePlan(ctx, { planId, reason: 'Ada penugasan baru di posko.' }))
    expect(await reasonOf(as(who, (ctx) => changePlan(ctx, { planId, reason: 'Ada penugasan lagi.' })))).toBe(
      'change_open',
    )
    await as(who, (ctx) => withdrawChange(ctx, { planId, version: 1 }))
    expect((await versions(planId)).map(({ status }) => status)).toEqual(['AGREED', 'WITHDRAWN'])
    await as(who, (ctx) => changePlan(ctx, { planId, reason: 'Ada penugasan baru lagi.' }))
    expect((await versions(planId)).map(({ number }) => number)).toEqual([1, 2, 3])
  })

  test('what was agreed cannot be written over', async () => {
    const who = await newcomer('Eka Putra')
    const { planId } = await agreed(who, hendra)
    expect(await reasonOf(write(who, planId, [asked()], { version: 3 }))).toBe('already_agreed')
    expect(await reasonOf(agree(hendra, planId, 3))).toBe('already_agreed')
  })
})

describe('A8: subordinates never wait', () => {
  test('last year’s tree is enough to be agreed, and moving to the new one loses nothing', async () => {
    const leader = await newcomer('Ketua Tim Lama', yusuf)
    const who = await newcomer('Anggota Cepat', leader)
    const theirs = asked({ text: 'Meningkatnya kepuasan pasien puskesmas' })
    await plantLastYear(leader, [theirs])
    const mine = asked({ parent: { resultId: theirs.id } })
    await plantLastYear(who, [mine])

    const planId = await open(who, 'LAST')
    const [draft] = await versions(planId)
    const [copied] = draft?.content.results ?? []
    expect(copied).toMatchObject({ continues: mine.id, text: mine.text, parent: { resultId: theirs.id } })
    const editor = found((await as(who, (ctx) => planEditor(ctx, planId))) ?? undefined)
    expect(editor.choices.map(({ from }) => from)).toEqual(['LEADER_LAST_YEAR', 'UNIT'])
    await write(who, planId, draft?.content.results ?? [])
    await agree(leader, planId, 2)
    expect((await as(who, (ctx) => mySkp(ctx))).attachments).toEqual([])

    const leaderPlan = await open(leader, 'LAST')
    const [leaderDraft] = await versions(leaderPlan)
    const renewed = (leaderDraft?.content.results ?? []).map((one) => ({
      ...one,
      text: `${one.text} dan pustu`,
    }))
    await write(leader, leaderPlan, renewed)
    await agree(yusuf, leaderPlan, 2)

    const [offer] = (await as(who, (ctx) => mySkp(ctx))).attachments
    expect(offer).toMatchObject({ from: theirs.text, to: { id: renewed[0]?.id, text: renewed[0]?.text } })
    const before = (await versions(planId))[0]?.content
    const choices = [{ resultId: copied?.id ?? '', to: renewed[0]?.id ?? '' }]
    await as(who, (ctx) => attachToLeader(ctx, { planId, version: 3, choices }))
    const [agreedOne, waiting] = await versions(planId)
    expect(agreedOne?.content).toEqual(before)
    expect(waiting).toMatchObject({ number: 2, status: 'SUBMITTED', leader_id: leader.id })
    if (!before || !waiting) throw new Error('no versions')
    const difference = differenceOf(before, waiting.content)
    expect(difference).toMatchObject({ behaviours: [], annexes: [] })
    expect(difference.results).toMatchObject([
      { what: 'changed', indicators: [], changes: [{ field: 'parent' }, { field: 'serves', before: null }] },
    ])
    await agree(leader, planId, 1)
    expect(await rows(planId)).toMatchObject([{ parent_id: renewed[0]?.id, ended: false }])
    expect(
      (await as(who, (ctx) => mySkp(ctx))).plan?.lines[copied?.id ?? '']?.map(({ what }) => what),
    ).toEqual(['RESULT', 'INDICATOR', 'GOAL'])
  })

  test('an open draft is moved where it lies', async () => {
    const leader = await newcomer('Ketua Tim Baru', yusuf)
    const who = await newcomer('Anggota Draf', leader)
    const planId = await open(who)
    await write(who, planId, [asked()], { intent: 'draft' })
    const { results } = await agreed(leader, yusuf)
    const [offer] = (await as(who, (ctx) => mySkp(ctx))).attachments
    expect(offer?.to?.id).toBe(results[0]?.id)
    const choices = [{ resultId: offer?.result.id ?? '', to: results[0]?.id ?? '' }]
    await as(who, (ctx) => attachToLeader(ctx, { planId, version: 2, choices }))
    const [version] = await versions(planId)
    expect(version).toMatchObject({ status: 'DRAFT', version: 3 })
    expect(version?.content.results[0]).toMatchObject({ parent: { resultId: results[0]?.id }, serves: iku })
    expect(
      await reasonOf(
        as(who, (ctx) =>
          attachToLeader(ctx, { planId, version: 3, choices: [{ resultId: newId(), to: newId() }] }),
        ),
      ),
    ).toBe('not_found')
  })
})

describe('the role-result matrix', () => {
  const cell = (
    parentResultId: string,
    of: Someone,
    version = 0,
    text = 'Seluruh pasien lansia terdata lengkap',
  ) => contributionInput.parse({ parentResultId, employeeId: of.id, kind: 'OUTPUT', text, version })

  test('a leader assigns, changes and takes back; the member sees and takes it', async () => {
    const leader = await newcomer('Ketua Matriks', yusuf)
    const who = await newcomer('Anggota Matriks', leader)
    const { results } = await agreed(leader, yusuf)
    const parent = results[0]?.id ?? ''
    expect((await as(leader, roleMatrix)).results[0]).toMatchObject({ orphan: true, cells: {} })
    await as(leader, (ctx) => assignContribution(ctx, cell(parent, who)))
    const planId = await open(who)
    expect((await as(who, (ctx) => mySkp(ctx))).assigned).toMatchObject([
      { taken: false, leaderName: leader.name },
    ])
    await write(who, planId, [asked({ parent: { resultId: parent } })])
    expect((await as(who, (ctx) => mySkp(ctx))).assigned).toMatchObject([{ taken: true }])
    expect((await as(leader, roleMatrix)).results[0]).toMatchObject({
      orphan: false,
      cells: { [who.id]: { kind: 'OUTPUT', version: 1 } },
    })
    expect(await reasonOf(as(leader, (ctx) => assignContribution(ctx, cell(parent, who))))).toBe(
      'contribution_exists',
    )
    await as(leader, (ctx) =>
      assignContribution(ctx, cell(parent, who, 1, 'Seluruh pasien lansia dikunjungi')),
    )
    const [standing] = await database.ask<{ id: string }>(
      SURAKARTA,
      'SELECT id FROM contribution WHERE parent_result_id = $1',
      [parent],
    )
    const choice = { contributionId: standing?.id ?? '', version: 2 }
    for (const other of [who, hendra, boss])
      expect(await reasonOf(as(other, (ctx) => withdrawContribution(ctx, choice)))).toBe('not_found')
    await as(leader, (ctx) => withdrawContribution(ctx, choice))
    expect((await as(who, (ctx) => mySkp(ctx))).assigned).toEqual([])
  })

  test('reaches no further than one’s own people and one’s own results', async () => {
    const leader = await newcomer('Ketua Lain', yusuf)
    const stranger = await newcomer('Bukan Anggota')
    const { results } = await agreed(leader, yusuf)
    expect(
      await reasonOf(as(leader, (ctx) => assignContribution(ctx, cell(results[0]?.id ?? '', stranger)))),
    ).toBe('not_found')
    expect(
      await reasonOf(as(hendra, (ctx) => assignContribution(ctx, cell(results[0]?.id ?? '', stranger)))),
    ).toBe('not_found')
  })
})

describe('a move of post', () => {
  test('closes the plan on the day before and opens another for the rest of the year', async () => {
    const who = await newcomer('Pindah Tugas')
    const { planId } = await agreed(who, hendra)
    expect((await as(who, (ctx) => mySkp(ctx))).moved).toBeNull()
    expect(await reasonOf(as(who, (ctx) => startOver(ctx, { planId, version: 3 })))).toBe('not_found')
    await database.ask(SURAKARTA, `UPDATE assignment SET ends_on = '2026-05-03' WHERE employee_id = $1`, [
      who.id,
    ])
    await database.ask(
      SURAKARTA,
      `INSERT INTO assignment (region_id, id, employee_id, unit_id, kind, position_title, position_family, starts_on)
       VALUES ($1, $2, $3, $4, 'DEFINITIVE', 'Analis Perizinan', 'FUNCTIONAL', '2026-05-04')`,
      [SURAKARTA, newId(), who.id, units[SURAKARTA]?.permits],
    )
    expect((await as(who, (ctx) => mySkp(ctx))).moved).toMatchObject({
      since: '2026-05-04',
      positionTitle: 'Analis Perizinan',
    })
    const gapOf = async () =>
      (await askAsAdmin(planGaps)).rows.find(({ employeeId }) => employeeId === who.id)
    expect(await gapOf()).toMatchObject({ gap: 'MOVED', since: '2026-05-04', status: 'ACTIVE' })
    const { planId: second } = await as(who, (ctx) => startOver(ctx, { planId, version: 3 }))
    expect(await planRow(planId)).toMatchObject({ status: 'CLOSED' })
    expect(
      await database.ask(
        SURAKARTA,
        `SELECT starts_on::text, ends_on::text, position_title FROM performance_plan WHERE employee_id = $1 ORDER BY starts_on`,
        [who.id],
      ),
    ).toMatchObject([
      { starts_on: '2026-01-01', ends_on: '2026-05-03' },
      { starts_on: '2026-05-04', ends_on: '2026-12-31', position_title: 'Analis Perizinan' },
    ])
    expect((await as(who, (ctx) => mySkp(ctx))).plan?.id).toBe(second)
    expect(await gapOf()).toMatchObject({ gap: 'OPEN', status: 'DRAFT' })
    const without = await newcomer('Tanpa SKP')
    const { rows: gaps, counts, withPost } = await askAsAdmin(planGaps)
    expect(gaps.find(({ employeeId }) => employeeId === without.id)).toMatchObject({
      gap: 'NONE',
      status: null,
    })
    expect(withPost).toBeGreaterThan(counts.NONE + counts.OPEN + counts.MOVED)
  })
})

describe('the library of standards', () => {
  const standard = (over: Record<string, unknown> = {}) =>
    standardInput.parse({
      version: 0,
      service: 'Kesehatan',
      unitKind: 'DINAS',
      postPattern: 'pengelola|perawat',
      family: 'SATISFACTION',
      aspect: 'QUALITY',
      resultText: 'Meningkatnya kepuasan pasien',
      text: 'Indeks kepuasan pasien',
      target: '85,5',
      measureUnit: 'indeks',
      direction: 'UP',
      source: 'Standar pelayanan minimal bidang kesehatan',
      ...over,
    })

  test('is kept by BKD, offered to posts that fit, and its ended ones to nobody', async () => {
    await asAdmin((ctx) => saveStandard(ctx, standard()))
    await asAdmin((ctx) => saveStandard(ctx, standard({ postPattern: 'guru', text: 'Nilai rapor siswa' })))
    const all = await askAsAdmin(standardLibrary)
    const fitting = all.find(({ text }) => text === 'Indeks kepuasan pasien')
    expect(fitting).toMatchObject({ target: '85.5', version: 1, used: 0 })
    const who = await newcomer('Pengguna Standar')
    const planId = await open(who)
    const offered = async () =>
      found((await as(who, (ctx) => planEditor(ctx, planId))) ?? undefined).standards.map(({ text }) => text)
    expect(await offered()).toEqual(['Indeks kepuasan pasien'])

    const standardId = fitting?.id ?? ''
    await asAdmin((ctx) => saveStandard(ctx, standard({ standardId, version: 1, target: '88' })))
    expect(await reasonOf(asAdmin((ctx) => endStandard(ctx, { standardId, version: 1 })))).toBe(
      'changed_meanwhile',
    )
    await asAdmin((ctx) => endStandard(ctx, { standardId, version: 2 }))
    expect(await offered()).toEqual([])
    expect(await reasonOf(asAdmin((ctx) => endStandard(ctx, { standardId, version: 3 })))).toBe(
      'standard_ended',
    )
    expect(
      await reasonOf(asAdmin((ctx) => endStandard(ctx, { standardId, version: 3 }), { regionId: MAKASSAR })),
    ).toBe('not_found')
  })
})
