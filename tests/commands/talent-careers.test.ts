import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Ctx, Role } from '@/lib/core/types'
import {
  recordAssessment,
  recordCredit,
  recordEarlierPost,
  recordEducation,
  recordRank,
  withdrawFact,
} from '@/lib/talent/commands/facts'
import { describePost, seatHolder } from '@/lib/talent/commands/posts'
import { myCareer } from '@/lib/talent/queries/career'
import { personRecords } from '@/lib/talent/queries/records'
import { rankRises, seniorityPattern, timeInRank } from '@/lib/talent/queries/rises'
import { talentMap } from '@/lib/talent/queries/talent-map'
import {
  assessmentInput,
  creditInput,
  earlierPostInput,
  educationInput,
  rankInput,
} from '@/lib/talent/schema/facts'
import { postInput } from '@/lib/talent/schema/posts'
import { newId } from '@/lib/core/id'
import { freshDatabase, type TestDatabase } from '../support/database'
import { as, hire, openOffice, refusalOf, SURAKARTA, type Someone } from '../support/line'
import { asAdmin, reasonOf, recorded, units } from '../support/office'

let database: TestDatabase
let sari: Someone, hendra: Someone, yusuf: Someone
const health = units[SURAKARTA]?.health ?? ''
const permits = units[SURAKARTA]?.permits ?? ''

const rank = (of: Someone, rankCode: string, since: string) =>
  asAdmin((ctx) =>
    recordRank(ctx, rankInput.parse({ employeeId: of.id, rankCode, since, source: 'SK 823/2022' })),
  )
const assess = (of: Someone, potential: string, assessedOn = '2025-03-01') =>
  asAdmin((ctx) =>
    recordAssessment(
      ctx,
      assessmentInput.parse({
        employeeId: of.id,
        assessedOn,
        potential,
        body: 'Lembaga',
        levels: { INTEGRITY: '3' },
      }),
    ),
  )
const bookRank = async (of: Someone) =>
  (
    await database.ask<{ rank_code: string | null }>(
      SURAKARTA,
      'SELECT rank_code FROM employee WHERE id = $1',
      [of.id],
    )
  )[0]?.rank_code

async function graded(of: Someone, year: number, grade: string) {
  await database.ask(
    SURAKARTA,
    `INSERT INTO annual_review (region_id, id, employee_id, assessor_id, unit_id, year, status, result_rating,
       behaviour_rating, grade, items, citations, evidence, rule_version, signed_number, signed_at, delivered_at,
       created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, 'DELIVERED', 'MEETS', 'MEETS', $7, '[]', '[]', '{}', 'uji', 1, now(), now(), now(), now())`,
    [SURAKARTA, newId(), of.id, yusuf.id, health, year, grade],
  )
}

const head = <T>(
  run: (ctx: Ctx) => Promise<T>,
  headsUnits: string[],
  roles: Role[] = ['staff', 'unit_head'],
) => as(yusuf, (ctx) => run({ ...ctx, actor: { ...ctx.actor, headsUnits, roles } }))

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  await openOffice(database)
  sari = await hire(database, 'Sari Wulandari')
  hendra = await hire(database, 'Hendra Gunawan')
  yusuf = await hire(database, 'Yusuf Hidayat')
})
afterAll(() => database.drop())

describe('what BKD records of a person', () => {
  test('ranks come in order, and the highest that stands is the rank on the books', async () => {
    await rank(sari, 'III_B', '2022-04-01')
    expect(await bookRank(sari)).toBe('III_B')
    await rank(sari, 'III_A', '2018-04-01')
    expect(await bookRank(sari)).toBe('III_B')
    expect(recorded.at(-1)).toMatchObject({ event: 'rank.recorded', facts: { rank: 'III_A' } })
    expect(await refusalOf(rank(sari, 'III_C', '2020-04-01'))).toMatchObject({
      reason: 'rank_order',
      field: 'since',
    })
    expect(await reasonOf(rank(sari, 'III_C', '2026-05-14'))).toBe('day_ahead')
    expect(await reasonOf(rank(sari, 'III_A', '2017-04-01'))).toBe('rank_known')
  })

  test('a wrong one is withdrawn, stands no more, and can be entered anew', async () => {
    const { ranks } = await asAdmin((ctx) => personRecords(ctx, sari.id))
    const id = ranks[0]?.id ?? ''
    await asAdmin((ctx) => withdrawFact(ctx, { kind: 'RANK', factId: id }))
    expect(await bookRank(sari)).toBe('III_A')
    expect(await reasonOf(asAdmin((ctx) => withdrawFact(ctx, { kind: 'RANK', factId: id })))).toBe(
      'not_found',
    )
    await rank(sari, 'III_B', '2022-06-01')
    expect((await asAdmin((ctx) => personRecords(ctx, sari.id))).ranks.map(({ code }) => code)).toEqual([
      'III_B',
      'III_A',
    ])
  })

  test('schooling, earlier posts and assessments stand with their source', async () => {
    await asAdmin((ctx) =>
      recordEducation(
        ctx,
        educationInput.parse({
          employeeId: sari.id,
          level: '40',
          field: 'Keperawatan',
          cluster: 'HEALTH',
          year: '2010',
          source: 'Ijazah',
        }),
      ),
    )
    const earlier = { employeeId: sari.id, title: 'Staf', level: 'PELAKSANA', office: 'RSUD', source: 'SK' }
    await asAdmin((ctx) =>
      recordEarlierPost(
        ctx,
        earlierPostInput.parse({ ...earlier, startsOn: '2015-05-01', endsOn: '2024-12-31' }),
      ),
    )
    expect(
      await reasonOf(
        asAdmin((ctx) =>
          recordEarlierPost(
            ctx,
            earlierPostInput.parse({ ...earlier, startsOn: '2016-01-01', endsOn: '2015-12-31' }),
          ),
        ),
      ),
    ).toBe('ends_before_start')
    await assess(sari, '82,5')
    expect(await reasonOf(assess(sari, '50', '2026-05-14'))).toBe('day_ahead')
    expect(await asAdmin((ctx) => personRecords(ctx, sari.id))).toMatchObject({
      education: [{ field: 'Keperawatan', source: 'Ijazah' }],
      posts: [{ title: 'Staf', through: '2024-12-31' }],
      assessments: [{ potential: 8250, levels: { INTEGRITY: 3 } }],
    })
  })

  test('credit points from before the portal stand with their paper, in order, and can be withdrawn', async () => {
    const paper = (year: string, points: string, more: object = {}) =>
      asAdmin((ctx) =>
        recordCredit(
          ctx,
          creditInput.parse({
            employeeId: hendra.id,
            level: 'AHLI_MUDA',
            points,
            year,
            decree: '800/7',
            decidedOn: '2025-01-20',
            source: 'SIASN',
            ...more,
          }),
        ),
      )
    await paper('2023', '120,5')
    expect(recorded.at(-1)).toMatchObject({
      event: 'credit.recorded',
      facts: { points: '120.5', year: 2023 },
    })
    expect(await refusalOf(paper('2024', '120,4'))).toMatchObject({ reason: 'credit_order', field: 'points' })
    expect(await refusalOf(paper('2023', '130'))).toMatchObject({ reason: 'credit_known', field: 'year' })
    expect(await refusalOf(paper('2026', '130'))).toMatchObject({ reason: 'year_runs', field: 'year' })
    expect(await refusalOf(paper('2024', '1', { decidedOn: '2026-05-14' }))).toMatchObject({
      reason: 'day_ahead',
      field: 'decidedOn',
    })
    await expect(paper('2024', '2000,001')).rejects.toThrow(/terlalu besar/)
    const twice = await Promise.allSettled([paper('2024', '150'), paper('2024', '150')])
    expect(twice.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const { credits } = await asAdmin((ctx) => personRecords(ctx, hendra.id))
    expect(credits.map(({ year, points }) => [year, points])).toEqual([
      [2024, '150'],
      [2023, '120.5'],
    ])
    await asAdmin((ctx) => withdrawFact(ctx, { kind: 'CREDIT', factId: credits[0]?.id ?? '' }))
    expect((await asAdmin((ctx) => personRecords(ctx, hendra.id))).credits).toHaveLength(1)
  })

  test('nobody enters what his own career is judged by', async () => {
    const own = rankInput.parse({ employeeId: sari.id, rankCode: 'III_D', since: '2026-01-01', source: 'SK' })
    expect(await reasonOf(as(sari, (ctx) => recordRank(ctx, own)))).toBe('own_record')
  })

  test('two officers who enter the same rank at once leave one record', async () => {
    const both = await Promise.all([
      reasonOf(rank(hendra, 'III_D', '2020-04-01')),
      reasonOf(rank(hendra, 'III_D', '2020-04-01')),
    ])
    expect(both.toSorted((a, b) => (a < b ? -1 : 1))).toEqual(['done', 'rank_known'])
  })
})

describe('one’s own career', () => {
  test('shows rank, time, the next rise with its reasons, and where it may lead', async () => {
    const describe_ = (words: object) =>
      asAdmin((ctx) =>
        describePost(
          ctx,
          postInput.parse({ version: 0, unitId: health, seats: '1', workField: 'HEALTH', ...words }),
        ),
      )
    const { positionId } = await describe_({ title: 'Pengelola', level: 'PELAKSANA' })
    await describe_({ title: 'Kepala Seksi', level: 'PENGAWAS', echelon: '41' })
    const [seat] = await database.ask<{ id: string }>(
      SURAKARTA,
      'SELECT id FROM assignment WHERE employee_id = $1',
      [sari.id],
    )
    await asAdmin((ctx) => seatHolder(ctx, { positionId, assignmentId: seat?.id ?? '' }))
    await graded(sari, 2025, 'VERY_GOOD')
    await graded(sari, 2024, 'GOOD')
    const career = await as(sari, (ctx) => myCareer(ctx))
    expect(career).toMatchObject({
      rank: { code: 'III_B', since: '2022-06-01' },
      monthsInRank: 47,
      post: { level: 'PELAKSANA' },
      rise: { state: 'LATER', kind: 'REGULAR', next: 'III_C', window: '2026-06-01' },
      placed: { box: 9, grade: { year: 2025 } },
      // Fewer than five share the rank: that would be telling names.
      peers: null,
    })
    expect(career.next.map(({ title, vacant }) => [title, vacant])).toEqual([['Kepala Seksi', 1]])
    expect(career.next[0]?.checks.map(({ requirement, outcome }) => [requirement, outcome])).toEqual([
      ['KIND', 'PASS'],
      ['EDUCATION_LEVEL', 'PASS'],
      ['EARLIER_POST', 'PASS'],
      ['GRADES', 'PASS'],
      ['DISCIPLINE', 'UNKNOWN'],
    ])
  })
})

describe('what BKD watches', () => {
  test('who is due within a year, who waits longest, and PPPK outside', async () => {
    await database.ask(SURAKARTA, `UPDATE employee SET kind = 'PPPK' WHERE id = $1`, [yusuf.id])
    const due = await asAdmin((ctx) => rankRises(ctx, {}))
    expect(due.rows.map(({ name }) => name)).toContain('Sari Wulandari')
    expect(due.outside).toBe(1)
    expect((await asAdmin((ctx) => rankRises(ctx, { unit: permits }))).rows).toEqual([])
    const waiting = await asAdmin((ctx) => timeInRank(ctx, {}))
    expect(waiting.rows.map(({ name, months }) => [name, months])).toEqual([
      ['Hendra Gunawan', 73],
      ['Sari Wulandari', 47],
    ])
    const { ranks } = await asAdmin((ctx) => seniorityPattern(ctx))
    expect(ranks).toMatchObject([
      { rank: 'III_D', people: 1, overFour: 1, overSix: 1 },
      { rank: 'III_B', people: 1, overFour: 0, overSix: 0 },
    ])
  })
})

describe('the map of talent', () => {
  test('counts by box, names the succession group, and says what is missing of the others', async () => {
    await graded(hendra, 2025, 'POOR_MISCONDUCT')
    await assess(hendra, '60')
    const map = await asAdmin((ctx) => talentMap(ctx, {}))
    expect([map.counts[9], map.counts[3], map.people]).toEqual([1, 1, 3])
    expect(map.rows.map(({ name, placed }) => [name, placed.box])).toEqual([['Sari Wulandari', 9]])
    expect(map.without).toEqual({ NO_GRADE: 1, NO_POTENTIAL: 1, EXPIRED: 0 })
    const third = await asAdmin((ctx) => talentMap(ctx, { kotak: '3' }))
    expect(third.rows.map(({ name }) => name)).toEqual(['Hendra Gunawan'])
  })

  test('the head of a unit reads his own unit without himself; others read none', async () => {
    const map = await head((ctx) => talentMap(ctx, {}), [health])
    expect([map.people, map.unit?.id, map.rows.length]).toEqual([2, health, 1])
    expect(await reasonOf(head((ctx) => talentMap(ctx, { unit: permits }), [health]))).toBe('not_found')
    expect(await reasonOf(head((ctx) => talentMap(ctx, {}), [], ['staff']))).toBe('not_found')
  })
})
