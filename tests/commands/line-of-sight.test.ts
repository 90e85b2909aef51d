import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '@/lib/core/id'
import type { Ctx, Role } from '@/lib/core/types'
import { saveGoal, saveUnitIndicator } from '@/lib/goals/commands'
import { goalAtWork } from '@/lib/measurements/queries/goal-at-work'
import { goalChangesFor } from '@/lib/measurements/queries/goal-changes'
import { goalTree } from '@/lib/measurements/queries/goal-tree'
import { myImpact } from '@/lib/measurements/queries/my-impact'
import { freshDatabase, type TestDatabase } from '../support/database'
import {
  asAdmin,
  askAsAdmin,
  employ,
  MAKASSAR,
  openOffice,
  reasonOf,
  SURAKARTA,
  units,
} from '../support/office'

// Four floors of people under two goals; what the seed of the random says hangs where, so the truth is known.
const FLOORS = [1, 4, 16, 40] as const
const AGREED = '2026-01-10T03:00:00Z'

let database: TestDatabase
const goals = { busy: newId(), idle: newId() }
const visionId = newId()
const missionId = newId()
type Planned = {
  employeeId: string
  resultId: string
  indicatorId: string
  parent: Planned | null
  own: string | null
}
const people: Planned[] = []
const aims: string[] = []

let seed = 20260513
const random = () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
  return seed / 2_147_483_648
}
const pick = <T>(list: readonly T[]): T => {
  const one = list[Math.floor(random() * list.length)]
  if (one === undefined) throw new Error('nothing to pick from')
  return one
}

const put = (table: string, row: Record<string, unknown>) => {
  const columns = Object.keys(row)
  return database.ask(
    SURAKARTA,
    `INSERT INTO ${table} (region_id, ${columns.join(', ')}) VALUES ($1, ${columns.map((_, at) => `$${at + 2}`).join(', ')})`,
    [SURAKARTA, ...Object.values(row)],
  )
}

/** The unit's indicator above a result, as the tree was planted. */
const aimOf = (one: Planned | null): string | null => (one ? (one.own ?? aimOf(one.parent)) : null)
/** All of them up to the top: a change of any is news. */
const aimsAbove = (one: Planned | null): string[] =>
  one ? [...(one.own ? [one.own] : []), ...aimsAbove(one.parent)] : []

const logOn = (day: string, status: string, employeeId: string, resultId: string | null) =>
  put('activity_log', {
    id: newId(),
    log_date: day,
    employee_id: employeeId,
    unit_id: units[SURAKARTA]?.health,
    // Who decides does not matter here, only that somebody does.
    supervisor_id: employeeId,
    work_result_id: resultId,
    title: `Kerja ${day}`,
    minutes: 60,
    status,
    created_at: AGREED,
    updated_at: AGREED,
  })

const as = <T>(
  employeeId: string,
  run: (ctx: Ctx) => Promise<T>,
  roles: Role[] = ['staff'],
  headsUnits: string[] = [],
) => askAsAdmin((ctx) => run({ ...ctx, actor: { ...ctx.actor, employeeId, roles, headsUnits } }))

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  await openOffice(database)
  await put('vision', { id: visionId, text: 'Kota yang melayani', start_year: 2025, end_year: 2029 })
  await put('mission', { id: missionId, vision_id: visionId, text: 'Layanan cepat', position: 1 })
  for (const [id, text] of [
    [goals.busy, 'Menurunnya waktu tunggu'],
    [goals.idle, 'Terjaganya arsip kota'],
  ])
    await put('strategic_goal', { id, vision_id: visionId, mission_id: missionId, text, position: 1 })
  for (let index = 0; index < 5; index += 1) {
    const id = newId()
    aims.push(id)
    await put('unit_indicator', {
      id,
      unit_id: index % 2 === 0 ? units[SURAKARTA]?.health : units[SURAKARTA]?.permits,
      goal_id: index === 4 ? goals.idle : goals.busy,
      name: `Indikator ${index}`,
      measure_unit: 'menit',
      direction: 'DOWN',
      method: 'Rata-rata selisih waktu.',
      source: 'Mesin antrean',
      position: index + 1,
    })
    await put('indicator_target', { indicator_id: id, year: 2026, quarter: 2, target: 40 })
  }
  await put('indicator_value', {
    indicator_id: aims[0],
    year: 2026,
    quarter: 1,
    value: 82,
    source: 'SURVEY',
    entered_at: AGREED,
  })
  let above: Planned[] = []
  let number = 1
  for (const count of FLOORS) {
    const floor: Planned[] = []
    for (let index = 0; index < count; index += 1) {
      const boss = above.length > 0 ? pick(above) : null
      // Of the fifth indicator, alone under the idle goal, nobody plans anything.
      const own = random() < 0.4 ? pick(aims.slice(0, 4)) : null
      const employeeId = await employ(database, `Pegawai ${number}`, number)
      number += 1
      const one = { employeeId, resultId: newId(), indicatorId: newId(), parent: boss, own }
      if (boss)
        await put('supervision', {
          id: newId(),
          employee_id: employeeId,
          supervisor_id: boss.employeeId,
          starts_on: '2025-01-01',
        })
      const planId = newId()
      await put('performance_plan', {
        id: planId,
        employee_id: employeeId,
        year: 2026,
        starts_on: '2026-01-01',
        ends_on: '2026-12-31',
        status: 'ACTIVE',
        agreed_at: AGREED,
      })
      await put('work_result', {
        id: one.resultId,
        plan_id: planId,
        unit_indicator_id: own,
        parent_id: boss?.resultId ?? null,
        kind: 'MAIN',
        text: `Hasil kerja ${employeeId}`,
        position: 1,
      })
      await put('indicator', {
        id: one.indicatorId,
        work_result_id: one.resultId,
        aspect: 'QUANTITY',
        text: 'Jumlah layanan',
        target: 100,
        measure_unit: 'layanan',
        position: 1,
      })
      await put('employee_month', { month: '2026-05-01', employee_id: employeeId, logs: 3, approved: 2 })
      await put('employee_month_indicator', {
        month: '2026-05-01',
        employee_id: employeeId,
        indicator_id: one.indicatorId,
        logs: 2,
        approved_minutes: 60,
        approved_quantity: 2,
      })
      // The suite's today is a Wednesday: one log on the Sunday before its week, two in it, and a draft that is nobody's business.
      for (const [day, status] of [
        ['2026-05-10', 'APPROVED'],
        ['2026-05-11', 'SUBMITTED'],
        ['2026-05-13', 'RETURNED'],
        ['2026-05-12', 'DRAFT'],
      ])
        await logOn(day ?? '', status ?? '', employeeId, one.resultId)
      floor.push(one)
      people.push(one)
    }
    above = floor
  }
})
afterAll(() => database.drop())

const serving = () => people.filter((one) => aimOf(one) !== null)

describe('the tree, downwards', () => {
  test('counts everybody whose result hangs on a goal, through however many leaders, and nobody twice', async () => {
    const tree = await askAsAdmin((ctx) => goalTree(ctx, undefined))
    const [mission] = tree.missions
    const busy = mission?.goals.find(({ id }) => id === goals.busy)
    expect(busy?.effort).toEqual({
      people: serving().length,
      results: serving().length,
      loggers: serving().length,
      logs: serving().length * 2,
      minutes: serving().length * 60,
      week: { people: serving().length, logs: serving().length * 2 },
    })
    expect(busy).toMatchObject({ indicators: 4, units: 2, measured: 0 })
    expect(serving().length).toBeGreaterThan(20)
    expect(serving().length).toBeLessThan(people.length)
  })

  test('names the goal that nobody works on, and counts the logs that serve none', async () => {
    const { idle, orphans } = await askAsAdmin((ctx) => goalTree(ctx, '2026-2'))
    expect(idle).toEqual([{ id: goals.idle, text: 'Terjaganya arsip kota' }])
    expect(orphans).toEqual({
      all: people.length * 3,
      logs: people.length * 3 - serving().length * 2,
      week: { all: people.length * 2, logs: (people.length - serving().length) * 2 },
    })
  })

  test('the week is the region’s own, from Monday to Sunday, and stands beside the running quarter alone', async () => {
    const weekAt = (at: string, quarter?: string) =>
      askAsAdmin(
        async (ctx) => {
          const { week, missions } = await goalTree(ctx, quarter)
          return { week, effort: missions[0]?.goals.find(({ id }) => id === goals.busy)?.effort.week }
        },
        { at: new Date(at) },
      )
    // Half past eleven on Sunday in Surakarta, and an hour later.
    expect(await weekAt('2026-05-10T16:30:00Z')).toEqual({
      week: { from: '2026-05-04', through: '2026-05-10' },
      effort: { people: serving().length, logs: serving().length },
    })
    expect(await weekAt('2026-05-10T17:30:00Z')).toEqual({
      week: { from: '2026-05-11', through: '2026-05-17' },
      effort: { people: serving().length, logs: serving().length * 2 },
    })
    expect(await weekAt('2026-05-20T02:00:00Z')).toMatchObject({ effort: { people: 0, logs: 0 } })
    expect(await weekAt('2026-05-13T02:00:00Z', '2026-1')).toEqual({ week: null, effort: null })
  })

  test('costs the same few statements, however many people there are', async () => {
    let asked = 0
    await askAsAdmin((ctx) => {
      const counting = new Proxy(ctx.db, {
        get(target, name) {
          if (name === '$queryRaw' || !String(name).startsWith('$')) asked += 1
          const value: unknown = Reflect.get(target, name)
          return typeof value === 'function' ? value.bind(target) : value
        },
      })
      return goalTree({ ...ctx, db: counting }, undefined)
    })
    expect(asked).toBeGreaterThan(3)
    expect(asked).toBeLessThanOrEqual(6)
  })

  test('a cycle that should not be there ends the walk instead of the service', async () => {
    const [top] = people
    const below = people.find(({ parent }) => parent === top)
    if (!top || !below) throw new Error('the tree has no second floor')
    await database.ask(SURAKARTA, 'UPDATE work_result SET parent_id = $2 WHERE region_id = $1 AND id = $3', [
      SURAKARTA,
      below.resultId,
      top.resultId,
    ])
    await askAsAdmin((ctx) => goalTree(ctx, undefined))
    await as(below.employeeId, myImpact)
    await database.ask(
      SURAKARTA,
      'UPDATE work_result SET parent_id = NULL WHERE region_id = $1 AND id = $2',
      [SURAKARTA, top.resultId],
    )
  })
})

describe('one goal', () => {
  const names = (work: { people: { results: { text: string }[] }[] }) =>
    work.people.flatMap(({ results }) => results.map(({ text }) => text.replace('Hasil kerja ', ''))).sort()

  test('shows counts to everybody and names to those who reach the person', async () => {
    const boss = people.find((one) => serving().filter(({ parent }) => parent === one).length > 1)
    if (!boss) throw new Error('nobody leads two people who serve the goal')
    const under = serving()
      .filter((one) => one.parent === boss || one === boss)
      .map(({ employeeId }) => employeeId)
      .sort()
    const asBoss = await as(boss.employeeId, (ctx) => goalAtWork(ctx, goals.busy, undefined), [
      'staff',
      'supervisor',
    ])
    expect(names(asBoss)).toEqual(under)
    expect(asBoss.units).toMatchObject([{ people: serving().length, weekLogs: serving().length * 2 }])

    const outsider = await employ(database, 'Orang luar', 900)
    const seen = await as(outsider, (ctx) => goalAtWork(ctx, goals.busy, undefined))
    expect(seen.people).toEqual([])
    expect(seen.effort.people).toBe(serving().length)

    const head = await as(
      outsider,
      (ctx) => goalAtWork(ctx, goals.busy, undefined),
      ['staff', 'unit_head'],
      [units[SURAKARTA]?.health ?? ''],
    )
    expect(head.inReach).toBe(serving().length)
    expect((await askAsAdmin((ctx) => goalAtWork(ctx, goals.busy, undefined))).inReach).toBe(serving().length)
  })

  test('leads down to this week’s logs, in words for whoever reads them and as a count for BKD', async () => {
    const one = serving().find(({ parent }) => parent !== null)
    if (!one?.parent) throw new Error('nobody who serves the goal has a leader')
    const weekOf = async (ctx: Ctx) => {
      const { people: seen } = await goalAtWork(ctx, goals.busy, undefined)
      const result = seen.find(({ id }) => id === one.employeeId)?.results[0]
      return result && { count: result.weekLogs, days: result.logs.map(({ day }) => day) }
    }
    const told = { count: 2, days: ['2026-05-13', '2026-05-11'] }
    expect(await as(one.employeeId, weekOf)).toEqual(told)
    expect(await as(one.parent.employeeId, weekOf, ['staff', 'supervisor'])).toEqual(told)
    const head = await employ(database, 'Kepala dinas', 901)
    expect(await as(head, weekOf, ['staff', 'unit_head'], [units[SURAKARTA]?.health ?? ''])).toEqual(told)
    expect(await askAsAdmin(weekOf)).toEqual({ count: 2, days: [] })
    const past = await as(one.employeeId, (ctx) => goalAtWork(ctx, goals.busy, '2026-1'))
    expect(past.week).toBeNull()
    expect(past.people.flatMap(({ results }) => results).every(({ weekLogs }) => weekLogs === null)).toBe(
      true,
    )
  })

  test('of another region is not found', async () => {
    expect(
      await reasonOf(askAsAdmin((ctx) => goalAtWork(ctx, goals.busy, undefined), { regionId: MAKASSAR })),
    ).toBe('not_found')
  })
})

describe('the thread, upwards', () => {
  test('leads from each person’s result through the leaders to the nearest indicator', async () => {
    for (const one of people) {
      const { threads } = await as(one.employeeId, myImpact)
      expect(threads).toHaveLength(1)
      const expected: string[] = []
      for (let up = one.parent; up; up = up.parent) expected.push(up.resultId)
      expect(threads[0]?.above.map(({ resultId }) => resultId)).toEqual(expected)
      expect(threads[0]?.aim?.id ?? null).toBe(aimOf(one))
    }
  })

  test('begins with this week’s logs and the quarter’s count; what hangs on no result of the plan is told apart', async () => {
    const one = people.at(-1)
    if (!one) throw new Error('the tree is empty')
    const before = await as(one.employeeId, myImpact)
    expect(before.threads[0]).toMatchObject({ quarterLogs: 3 })
    expect(before.threads[0]?.logs.map(({ day }) => day)).toEqual(['2026-05-13', '2026-05-11'])
    expect(before).toMatchObject({ loose: 0, former: 0 })
    const [planId, formerResult] = [newId(), newId()]
    await put('performance_plan', {
      id: planId,
      employee_id: one.employeeId,
      year: 2025,
      starts_on: '2025-01-01',
      ends_on: '2025-12-31',
      status: 'CLOSED',
    })
    await put('work_result', {
      id: formerResult,
      plan_id: planId,
      kind: 'MAIN',
      text: 'Hasil kerja tahun lalu',
      position: 1,
    })
    await logOn('2026-05-12', 'SUBMITTED', one.employeeId, formerResult)
    await logOn('2026-05-12', 'SUBMITTED', one.employeeId, null)
    expect(await as(one.employeeId, myImpact)).toMatchObject({ loose: 1, former: 1 })
  })

  test('ends with what citizens said of that unit, or honestly with nothing', async () => {
    const of = (unitId: string | undefined) =>
      people.find((one) => {
        const at = aims.indexOf(aimOf(one) ?? '')
        return at !== -1 && (at % 2 === 0 ? units[SURAKARTA]?.health : units[SURAKARTA]?.permits) === unitId
      })
    const health = of(units[SURAKARTA]?.health)
    const permits = of(units[SURAKARTA]?.permits)
    if (!health || !permits) throw new Error('the planted tree serves one unit only')
    expect((await as(health.employeeId, myImpact)).threads[0]?.citizens).toMatchObject([
      { name: 'Indikator 0', value: '82', quarter: { year: 2026, quarter: 1 } },
    ])
    expect((await as(permits.employeeId, myImpact)).threads[0]?.citizens).toEqual([])
  })

  test('tells what my delay holds up', async () => {
    for (const one of people) {
      const { waiting } = await as(one.employeeId, myImpact)
      const children = people.filter(({ parent }) => parent === one).length
      expect(waiting.children).toMatchObject({ people: children, results: children })
      expect(waiting.children.names).toHaveLength(children)
    }
  })
})

describe('a change upstairs', () => {
  const told = async (one: Planned) =>
    (await as(one.employeeId, (ctx) => goalChangesFor(ctx, one.employeeId))).map(
      ({ what, after }) => `${what} ${after}`,
    )

  test('of an indicator reaches everybody below it and nobody else; of a goal likewise', async () => {
    for (const one of people) expect(await told(one)).toEqual([])
    const changed = aims[1] ?? ''
    await asAdmin((ctx) =>
      saveUnitIndicator(ctx, {
        id: changed,
        version: 1,
        unitId: units[SURAKARTA]?.permits ?? '',
        goalId: goals.busy,
        name: 'Indikator 1',
        measureUnit: 'menit',
        direction: 'DOWN',
        method: 'Rata-rata selisih waktu.',
        source: 'Mesin antrean',
        year: 2026,
        targets: [null, '35', null, null],
      }),
    )
    const below = people.filter((one) => aimsAbove(one).includes(changed))
    expect(below.length).toBeGreaterThan(3)
    for (const one of people)
      expect(await told(one)).toEqual(below.includes(one) ? ['INDICATOR Target TW II 2026: 35 menit'] : [])

    await asAdmin((ctx) =>
      saveGoal(ctx, { id: goals.busy, version: 1, missionId, text: 'Menurunnya waktu tunggu semua layanan' }),
    )
    for (const one of people)
      expect((await told(one)).includes('GOAL Menurunnya waktu tunggu semua layanan')).toBe(
        aimOf(one) !== null,
      )
  })

  test('is no longer told once the plan was agreed after it', async () => {
    const one = serving()[0]
    if (!one) throw new Error('nobody serves a goal')
    await database.ask(
      SURAKARTA,
      `UPDATE performance_plan SET agreed_at = '2026-05-14' WHERE region_id = $1 AND employee_id = $2`,
      [SURAKARTA, one.employeeId],
    )
    expect(await told(one)).toEqual([])
  })

  test('above somebody else’s plan is told to those who reach him', async () => {
    const one = people.findLast((each) => each.parent !== null && aimOf(each) !== null)
    if (!one?.parent) throw new Error('nobody has a leader')
    const boss = one.parent
    expect((await as(boss.employeeId, (ctx) => goalChangesFor(ctx, one.employeeId))).length).toBeGreaterThan(
      0,
    )
    const other = people.find((two) => two !== one.parent && two !== one && two.parent !== null)
    if (!other) throw new Error('the tree is too small')
    expect(await reasonOf(as(other.employeeId, (ctx) => goalChangesFor(ctx, one.employeeId)))).toBe(
      'not_found',
    )
  })
})
