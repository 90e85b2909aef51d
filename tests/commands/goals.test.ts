import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '@/lib/core/id'
import { evidenceContent } from '@/lib/evidence/queries'
import {
  endAim,
  reopenAim,
  saveAgreement,
  saveGoal,
  saveMission,
  saveUnitIndicator,
  saveVision,
} from '@/lib/goals/commands'
import { agreementBoard, goalBoard } from '@/lib/goals/queries'
import { freshDatabase, type TestDatabase } from '../support/database'
import {
  adminOf,
  asAdmin,
  askAsAdmin,
  MAKASSAR,
  openOffice,
  reasonOf,
  recorded,
  SURAKARTA,
  units,
} from '../support/office'

let database: TestDatabase

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  await openOffice(database)
})
afterAll(() => database.drop())
beforeEach(() => {
  recorded.length = 0
})

const health = () => units[SURAKARTA]?.health ?? ''
const permits = () => units[SURAKARTA]?.permits ?? ''
const board = (tahun = '2026') => askAsAdmin((ctx) => goalBoard(ctx, { tahun }))
const firstMission = async () => {
  const [mission] = (await board()).missions
  if (!mission) throw new Error('no mission was entered')
  return mission
}
const goalNamed = async (text: string) => {
  const goal = (await board()).missions.flatMap(({ goals }) => goals).find((one) => one.text === text)
  if (!goal) throw new Error(`no goal called ${text}`)
  return goal
}
const indicatorNamed = async (name: string, tahun = '2026') => {
  const found = (await board(tahun)).missions
    .flatMap(({ goals }) => goals)
    .flatMap(({ indicators }) => indicators)
    .find((one) => one.name === name)
  if (!found) throw new Error(`no indicator called ${name}`)
  return found
}
const changes = () =>
  database.ask<{ before: string; after: string; goal_id: string | null; indicator_id: string | null }>(
    SURAKARTA,
    'SELECT before, after, goal_id, indicator_id FROM goal_change WHERE region_id = $1 ORDER BY changed_at, id',
    [SURAKARTA],
  )

const GOAL = 'Menurunnya waktu tunggu layanan warga'
const WAITING = 'Waktu tunggu pendaftaran'
const waiting = (goalId: string) => ({
  unitId: health(),
  goalId,
  name: WAITING,
  measureUnit: 'menit',
  direction: 'DOWN' as const,
  method: 'Rata-rata selisih waktu antrean dan pemeriksaan.',
  source: 'Mesin antrean',
  year: 2026,
})

describe('vision, missions and goals', () => {
  test('are entered from the top down, each with its trace', async () => {
    await asAdmin((ctx) =>
      saveVision(ctx, { text: 'Kota yang melayani warganya', startYear: 2025, endYear: 2029 }),
    )
    const { vision } = await board()
    await asAdmin((ctx) =>
      saveMission(ctx, { visionId: vision?.id ?? '', text: 'Mempercepat layanan publik' }),
    )
    const mission = await firstMission()
    await asAdmin((ctx) => saveGoal(ctx, { missionId: mission.id, text: GOAL }))
    expect(recorded.map(({ event }) => event)).toEqual([
      'vision.added',
      'mission.added',
      'strategic_goal.added',
    ])
    expect((await goalNamed(GOAL)).missionId).toBe(mission.id)
    expect(await changes()).toEqual([])
  })

  test('a second vision over the same years is refused', async () => {
    expect(
      await reasonOf(
        asAdmin((ctx) => saveVision(ctx, { text: 'Visi lain bagi kota', startYear: 2028, endYear: 2032 })),
      ),
    ).toBe('vision_overlaps')
  })

  test('words change with the version that was seen, and a goal keeps what it said before', async () => {
    const { vision } = await board()
    if (!vision) throw new Error('no vision')
    await asAdmin((ctx) => saveVision(ctx, { ...vision, text: 'Kota yang melayani semua warganya' }))
    expect(
      await reasonOf(asAdmin((ctx) => saveVision(ctx, { ...vision, text: 'Kota yang terlambat' }))),
    ).toBe('changed_meanwhile')
    const mission = await firstMission()
    const renamed = { id: mission.id, visionId: vision.id, text: 'Mempercepat dan meratakan layanan' }
    await asAdmin((ctx) => saveMission(ctx, { ...renamed, version: mission.version }))
    expect(await reasonOf(asAdmin((ctx) => saveMission(ctx, { ...renamed, version: mission.version })))).toBe(
      'changed_meanwhile',
    )

    const goal = await goalNamed(GOAL)
    const same = { id: goal.id, version: goal.version, missionId: mission.id, text: GOAL }
    expect(await reasonOf(asAdmin((ctx) => saveGoal(ctx, same)))).toBe('nothing_changed')
    const after = 'Menurunnya waktu tunggu semua layanan'
    await asAdmin((ctx) => saveGoal(ctx, { ...same, text: after }))
    expect(await changes()).toMatchObject([{ goal_id: goal.id, indicator_id: null, before: GOAL, after }])
    await asAdmin((ctx) => saveGoal(ctx, { ...same, version: goal.version + 1, text: GOAL }))
    expect(await reasonOf(asAdmin((ctx) => saveGoal(ctx, { ...same, text: after })))).toBe(
      'changed_meanwhile',
    )
  })
})

describe('a unit’s indicator', () => {
  test('comes with targets and tells of each change what it was before', async () => {
    const goal = await goalNamed(GOAL)
    expect(
      await reasonOf(
        asAdmin((ctx) => saveUnitIndicator(ctx, { ...waiting(goal.id), targets: [null, null, null, null] })),
      ),
    ).toBe('target_missing')
    await asAdmin((ctx) => saveUnitIndicator(ctx, { ...waiting(goal.id), targets: ['45', '40', null, null] }))
    const told = (await changes()).length
    const indicator = await indicatorNamed(WAITING)
    expect(indicator.targets).toEqual(['45', '40', null, null])

    const known = { ...waiting(goal.id), id: indicator.id, version: indicator.version }
    expect(
      await reasonOf(
        asAdmin((ctx) => saveUnitIndicator(ctx, { ...known, targets: ['45', '40', null, null] })),
      ),
    ).toBe('nothing_changed')
    await asAdmin((ctx) => saveUnitIndicator(ctx, { ...known, targets: ['45', '38.5', '35', null] }))
    expect((await changes()).slice(told)).toMatchObject([
      {
        indicator_id: indicator.id,
        before: 'Target TW II 2026: 40 menit; Target TW III 2026: belum ada',
        after: 'Target TW II 2026: 38,5 menit; Target TW III 2026: 35 menit',
      },
    ])
    expect(
      await reasonOf(
        asAdmin((ctx) => saveUnitIndicator(ctx, { ...known, targets: ['45', '38.5', '30', null] })),
      ),
    ).toBe('changed_meanwhile')
    expect(recorded.map(({ event }) => event)).toContain('unit_indicator.changed')
  })

  test('a target is not taken away, nor moved once its quarter is closed', async () => {
    const indicator = await indicatorNamed(WAITING)
    const known = { ...waiting(indicator.goalId), id: indicator.id, version: indicator.version }
    expect(
      await reasonOf(
        asAdmin((ctx) => saveUnitIndicator(ctx, { ...known, targets: [null, '38.5', '35', null] })),
      ),
    ).toBe('target_kept')
    await database.ask(
      SURAKARTA,
      `INSERT INTO period (region_id, id, year, quarter, status, opened_at) VALUES ($1, $2, 2026, 1, 'CLOSED', now())`,
      [SURAKARTA, newId()],
    )
    expect(
      await reasonOf(
        asAdmin((ctx) => saveUnitIndicator(ctx, { ...known, targets: ['44', '38.5', '35', null] })),
      ),
    ).toBe('quarter_closed')
    expect((await board()).closedQuarters).toEqual([1])
  })

  test('targets of another year stand beside those of this one', async () => {
    const indicator = await indicatorNamed(WAITING)
    await asAdmin((ctx) =>
      saveUnitIndicator(ctx, {
        ...waiting(indicator.goalId),
        id: indicator.id,
        version: indicator.version,
        year: 2027,
        targets: ['30', null, null, null],
      }),
    )
    expect((await indicatorNamed(WAITING, '2027')).targets).toEqual(['30', null, null, null])
    expect((await indicatorNamed(WAITING)).targets).toEqual(['45', '38.5', '35', null])
  })
})

describe('an end', () => {
  test('comes from below, leaves everything readable, and can be taken back from above', async () => {
    const mission = await firstMission()
    const goal = await goalNamed(GOAL)
    const indicator = await indicatorNamed(WAITING)
    const end = (kind: 'MISSION' | 'GOAL' | 'INDICATOR', { id, version }: { id: string; version: number }) =>
      reasonOf(asAdmin((ctx) => endAim(ctx, { kind, id, version })))
    const reopen = (
      kind: 'MISSION' | 'GOAL' | 'INDICATOR',
      { id, version }: { id: string; version: number },
    ) => reasonOf(asAdmin((ctx) => reopenAim(ctx, { kind, id, version: version + 1 })))
    expect(await end('MISSION', mission)).toBe('still_carries')
    expect(await end('GOAL', goal)).toBe('still_carries')
    expect(await end('INDICATOR', { ...indicator, version: indicator.version - 1 })).toBe('changed_meanwhile')
    const told = (await changes()).length
    expect([
      await end('INDICATOR', indicator),
      await end('GOAL', goal),
      await end('MISSION', mission),
    ]).toEqual(['done', 'done', 'done'])
    expect((await changes()).slice(told)).toMatchObject([
      { indicator_id: indicator.id, after: 'Diakhiri' },
      { goal_id: goal.id, after: 'Diakhiri' },
    ])
    expect((await indicatorNamed(WAITING)).endedOn).toBe('2026-05-13')
    expect(
      await reasonOf(asAdmin((ctx) => saveGoal(ctx, { missionId: mission.id, text: 'Sasaran yang baru' }))),
    ).toBe('parent_ended')
    expect(
      await reasonOf(
        asAdmin((ctx) => saveUnitIndicator(ctx, { ...waiting(goal.id), targets: ['1', null, null, null] })),
      ),
    ).toBe('goal_ended')

    expect(await reopen('GOAL', goal)).toBe('parent_ended')
    expect([
      await reopen('MISSION', mission),
      await reopen('GOAL', goal),
      await reopen('INDICATOR', indicator),
      await reopen('INDICATOR', indicator),
    ]).toEqual(['done', 'done', 'done', 'not_ended'])
  })
})

describe('a unit’s performance agreement', () => {
  const agreement = () => ({ unitId: health(), year: 2026, statement: 'Menurunkan waktu tunggu pasien.' })

  test('stands once a year for a unit and changes with the version that was seen', async () => {
    await asAdmin((ctx) => saveAgreement(ctx, { ...agreement(), version: 0, agreedOn: '2026-01-20' }))
    await expect(asAdmin((ctx) => saveAgreement(ctx, { ...agreement(), version: 0 }))).rejects.toThrow()
    await asAdmin((ctx) =>
      saveAgreement(ctx, {
        ...agreement(),
        version: 1,
        plan: 'Loket kedua dan antrean daring.',
        agreedWith: 'Wali Kota',
        agreedOn: '2026-01-20',
      }),
    )
    expect(await reasonOf(asAdmin((ctx) => saveAgreement(ctx, { ...agreement(), version: 1 })))).toBe(
      'changed_meanwhile',
    )
    const { rows } = await askAsAdmin((ctx) => agreementBoard(ctx, '2026'))
    expect(rows.find(({ unitId }) => unitId === health())).toMatchObject({
      version: 2,
      agreedOn: '2026-01-20',
      agreedWith: 'Wali Kota',
      plan: 'Loket kedua dan antrean daring.',
      file: null,
    })
    expect(rows.find(({ unitId }) => unitId === permits())).toMatchObject({ version: 0, statement: null })
    expect(recorded.map(({ event }) => event)).toEqual(['unit_agreement.added', 'unit_agreement.changed'])
  })

  test('takes an own file, keeps it when another admin saves, and shows it to everybody of the region', async () => {
    const file = await evidenceFile(adminOf(SURAKARTA), 'perjanjian.pdf')
    const foreign = await evidenceFile(newId(), 'orang-lain.pdf')
    expect(
      await reasonOf(
        asAdmin((ctx) => saveAgreement(ctx, { ...agreement(), version: 2, evidenceIds: [foreign] })),
      ),
    ).toBe('evidence_missing')
    await asAdmin((ctx) => saveAgreement(ctx, { ...agreement(), version: 2, evidenceIds: [file] }))
    const asSomeone = <T>(run: (ctx: Parameters<typeof evidenceContent>[0]) => Promise<T>) =>
      askAsAdmin((ctx) => run({ ...ctx, actor: { ...ctx.actor, accountId: newId(), roles: ['staff'] } }))
    // The bytes were never stored: what counts here is that the row is found.
    expect(await asSomeone((ctx) => evidenceContent(ctx, { id: file }))).toMatchObject({ lost: 'missing' })
    expect(await reasonOf(asSomeone((ctx) => evidenceContent(ctx, { id: foreign })))).toBe('not_found')
    await asAdmin((ctx) =>
      saveAgreement(
        { ...ctx, actor: { ...ctx.actor, accountId: newId() } },
        { ...agreement(), version: 3, evidenceIds: [file] },
      ),
    )
    const { rows } = await askAsAdmin((ctx) => agreementBoard(ctx, '2026'))
    expect(rows.find(({ unitId }) => unitId === health())?.file?.id).toBe(file)
  })

  async function evidenceFile(ownerAccountId: string, name: string): Promise<string> {
    const id = newId()
    await database.ask(
      SURAKARTA,
      `INSERT INTO evidence_file (region_id, id, owner_account_id, name, mime, size, sha256, storage_key, created_at)
       VALUES ($1, $2, $3, $4, 'application/pdf', 10, $5, $6, now())`,
      [
        SURAKARTA,
        id,
        ownerAccountId,
        name,
        'ab'.repeat(32),
        `${SURAKARTA}/2026/05/${newId().slice(0, 14)}4${newId().slice(15)}`,
      ],
    )
    return id
  }
})

test('another region’s goals can be neither read nor changed', async () => {
  const goal = await goalNamed(GOAL)
  const there = { regionId: MAKASSAR }
  expect((await askAsAdmin((ctx) => goalBoard(ctx, {}), there)).missions).toEqual([])
  expect(
    await reasonOf(
      asAdmin(
        (ctx) =>
          saveGoal(ctx, {
            id: goal.id,
            version: goal.version,
            missionId: goal.missionId,
            text: 'Milik kami sekarang',
          }),
        there,
      ),
    ),
  ).toBe('not_found')
})
