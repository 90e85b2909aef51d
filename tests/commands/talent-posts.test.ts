import type { QueryResultRow } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '@/lib/core/id'
import { closePost, describePost, seatHolder, unseatHolder } from '@/lib/talent/commands/posts'
import { peopleAgainst } from '@/lib/talent/queries/candidates'
import { factsOf, positionProfile } from '@/lib/talent/queries/facts'
import { allMismatches, mismatches } from '@/lib/talent/queries/mismatches'
import { allPosts, postList, postSheet } from '@/lib/talent/queries/posts'
import { fitOf, verdictOf } from '@/lib/talent/rules/fit'
import { retirementAge, retiresOn, type PostLevel } from '@/lib/talent/rules/posts'
import { postInput, type PostInput } from '@/lib/talent/schema/posts'
import { freshDatabase, type TestDatabase } from '../support/database'
import { asAdmin, employ, openOffice, reasonOf, recorded, SURAKARTA, units } from '../support/office'

let database: TestDatabase
const health = units[SURAKARTA]?.health ?? ''
const permits = units[SURAKARTA]?.permits ?? ''

const form = (words: Record<string, unknown> = {}): PostInput =>
  postInput.parse({
    version: 0,
    unitId: health,
    title: 'Kepala Bidang Pelayanan',
    level: 'ADMINISTRATOR',
    echelon: '32',
    seats: '1',
    workField: 'HEALTH',
    fields: 'Kesehatan Masyarakat\n Kedokteran \n\nKedokteran',
    clusters: ['HEALTH'],
    minRank: 'III_D',
    earlierYears: '3',
    earlierLevels: ['PENGAWAS'],
    competences: { INTEGRITY: '3' },
    ...words,
  })
const describe_ = (words?: Record<string, unknown>) => asAdmin((ctx) => describePost(ctx, form(words)))

const ask = <R extends QueryResultRow>(sql: string, values: unknown[] = []) =>
  database.ask<R>(SURAKARTA, sql, values)
const seatOf = async (employeeId: string) =>
  (
    await ask<{ id: string; position_id: string | null }>(
      'SELECT id, position_id FROM assignment WHERE employee_id = $1',
      [employeeId],
    )
  )[0]

async function studied(employeeId: string, level: string, field: string, cluster: string | null) {
  await ask(
    `INSERT INTO education_record (region_id, id, employee_id, level, field, cluster, year, source, entered_at)
     VALUES ($1, $2, $3, $4, $5, $6, 2005, 'uji', now())`,
    [SURAKARTA, newId(), employeeId, level, field, cluster],
  )
}

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  await openOffice(database)
})
afterAll(() => database.drop())

describe('a post', () => {
  let id = ''
  test('is added with what it asks for, and read back as it was entered', async () => {
    const { positionId } = await describe_()
    id = positionId
    expect(recorded.at(-1)).toMatchObject({ event: 'position.added', subject: { id } })
    const { profile, ...post } = await asAdmin((ctx) => positionProfile(ctx, id))
    expect(post).toMatchObject({ title: 'Kepala Bidang Pelayanan', seats: 1, closed: false, version: 1 })
    expect(profile).toEqual({
      level: 'ADMINISTRATOR',
      education: null,
      fields: ['Kesehatan Masyarakat', 'Kedokteran'],
      clusters: ['HEALTH'],
      minRank: 'III_D',
      experienceMonths: null,
      experienceFields: [],
      earlierPost: { levels: ['PENGAWAS'], months: 36 },
      certificates: [],
      competences: { INTEGRITY: 3 },
      maxAge: null,
      pnsOnly: false,
    })
  })

  test('changes only from the version that was seen', async () => {
    await describe_({ positionId: id, version: 1, seats: '2' })
    expect(recorded.at(-1)).toMatchObject({ event: 'position.changed', facts: { seats: 2 } })
    expect(await reasonOf(describe_({ positionId: id, version: 1 }))).toBe('changed_meanwhile')
  })

  test.each([
    ['title_taken', {}],
    ['echelon_mismatch', { title: 'Lain', echelon: '41' }],
    ['earlier_incomplete', { title: 'Lain', earlierYears: '' }],
    ['earlier_incomplete', { title: 'Lain', earlierLevels: [] }],
    ['experience_incomplete', { title: 'Lain', experienceFields: ['HEALTH'] }],
    ['not_found', { title: 'Lain', unitId: newId() }],
  ])('is refused as %s', async (reason, words) => {
    expect(await reasonOf(describe_(words))).toBe(reason)
  })

  test('takes people of its unit, lets them go, and closes when nobody holds it', async () => {
    const rina = await employ(database, 'Rina Wahyuni', 11)
    const seat = await seatOf(rina)
    const put = () => asAdmin((ctx) => seatHolder(ctx, { positionId: id, assignmentId: seat?.id ?? '' }))
    await put()
    expect(recorded.at(-1)).toMatchObject({ event: 'position.seated', facts: { employee: rina } })
    expect((await seatOf(rina))?.position_id).toBe(id)
    expect(await reasonOf(put())).toBe('already_held')

    const sheet = await asAdmin((ctx) => postSheet(ctx, id))
    expect(sheet.holders).toMatchObject([{ name: 'Rina Wahyuni', since: '2025-01-01' }])
    expect(await reasonOf(asAdmin((ctx) => closePost(ctx, { positionId: id, version: sheet.version })))).toBe(
      'post_held',
    )
    expect(await reasonOf(describe_({ positionId: id, version: 2, unitId: permits }))).toBe('post_held')
    await asAdmin((ctx) => unseatHolder(ctx, { positionId: id, assignmentId: seat?.id ?? '' }))
    expect(
      await reasonOf(asAdmin((ctx) => unseatHolder(ctx, { positionId: id, assignmentId: seat?.id ?? '' }))),
    ).toBe('not_held')
    await asAdmin((ctx) => closePost(ctx, { positionId: id, version: sheet.version }))
    expect(await reasonOf(put())).toBe('post_closed')
    expect(await reasonOf(describe_({ positionId: id, version: 3 }))).toBe('post_closed')
    expect(await asAdmin((ctx) => allPosts(ctx, {}))).toEqual([])
  })

  test('takes nobody from another unit', async () => {
    const { positionId } = await describe_({ title: 'Kepala Bidang Izin', unitId: permits })
    const elsewhere = await seatOf(await employ(database, 'Tono Wijaya', 12))
    expect(
      await reasonOf(asAdmin((ctx) => seatHolder(ctx, { positionId, assignmentId: elsewhere?.id ?? '' }))),
    ).toBe('other_unit')
  })

  test('closing and taking a seat at the same moment cannot both happen', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { positionId } = await describe_({ title: `Jabatan serentak ${round}` })
      const seat = await seatOf(await employ(database, `Orang Serentak ${round}`, 100 + round))
      const [closed, seated] = await Promise.all([
        reasonOf(asAdmin((ctx) => closePost(ctx, { positionId, version: 1 }))),
        reasonOf(asAdmin((ctx) => seatHolder(ctx, { positionId, assignmentId: seat?.id ?? '' }))),
      ])
      expect([
        ['done', 'post_closed'],
        ['post_held', 'done'],
      ]).toContainEqual([closed, seated])
    }
  })
})

describe('vacancies', () => {
  test('follow from seats, holders and the birth dates in their numbers, as the rule says it', async () => {
    const levels: [PostLevel, string | null, string][] = [
      ['JPT_PRATAMA', null, '196611'],
      ['PENGAWAS', null, '196812'],
      ['PELAKSANA', null, '196902'],
      ['AHLI_UTAMA', null, '196301'],
      ['AHLI_PERTAMA', '60', '196805'],
    ]
    for (const [nth, [level, retirement, born]] of levels.entries()) {
      const title = `Uji pensiun ${level}`
      const { positionId } = await describe_({
        title,
        level,
        echelon: '',
        seats: '2',
        retirementAge: retirement ?? '',
        earlierYears: '',
        earlierLevels: [],
      })
      const person = await employ(database, `Menjelang Pensiun ${nth}`, 200 + nth)
      await ask('UPDATE employee SET nip = $2 WHERE id = $1', [person, `${born}15199001100${nth + 1}`])
      const seat = await seatOf(person)
      await asAdmin((ctx) => seatHolder(ctx, { positionId, assignmentId: seat?.id ?? '' }))
      const [row] = await asAdmin((ctx) => allPosts(ctx, { cari: title }))
      const bornOn = `${born.slice(0, 4)}-${born.slice(4)}-15`
      const day = retiresOn(
        bornOn,
        retirementAge(level, retirement ? Number(retirement) : null, '2026-05-13'),
      )
      expect(row).toMatchObject({
        seats: 2,
        held: 1,
        vacant: 1,
        firstLeaves: day,
        leaving: day <= '2028-05-13' ? 1 : 0,
      })
      const sheet = await asAdmin((ctx) => postSheet(ctx, positionId))
      expect(sheet.holders[0]?.retiresOn).toBe(day)
    }
    const list = await asAdmin((ctx) => postList(ctx, { cari: 'Uji pensiun', lowong: 'nanti' }))
    expect(list.rows.map(({ leaving }) => leaving)).toEqual(list.rows.map(() => 1))
    expect(list.kinds.find(({ kind }) => kind === 'JPT')).toEqual({
      kind: 'JPT',
      seats: 2,
      held: 1,
      vacant: 1,
      leaving: 1,
    })
  })

  test('a list goes on where it ended, each post once', async () => {
    for (let nth = 0; nth < 30; nth += 1)
      await describe_({
        title: `Halaman ${String(nth).padStart(2, '0')}`,
        earlierYears: '',
        earlierLevels: [],
      })
    const first = await asAdmin((ctx) => postList(ctx, { cari: 'Halaman' }))
    const second = await asAdmin((ctx) => postList(ctx, { cari: 'Halaman', after: first.next ?? '' }))
    expect([first.rows.length, second.rows.length, second.next]).toEqual([25, 5, null])
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(30)
    expect((await asAdmin((ctx) => postList(ctx, { cari: '100%_' }))).rows).toEqual([])
  })
})

describe('people against a post', () => {
  test('are judged by the facts that stand on the day', async () => {
    const { positionId: below } = await describe_({
      title: 'Kepala Seksi Gizi',
      level: 'PENGAWAS',
      echelon: '41',
      minRank: '',
      earlierYears: '',
      earlierLevels: [],
    })
    const { positionId } = await describe_({ title: 'Kepala Bidang Gizi', pnsOnly: 'true' })
    const dewi = await employ(database, 'Dewi Anjani', 301, { startsOn: '2021-01-01' })
    await ask(`UPDATE employee SET rank_code = 'III_D' WHERE id = $1`, [dewi])
    await ask(
      `INSERT INTO rank_record (region_id, id, employee_id, rank_code, since, source, entered_at) VALUES
       ($1, $2, $4, 'III_D', '2024-04-01', 'uji', now()), ($1, $3, $4, 'III_C', '2020-04-01', 'uji', now())`,
      [SURAKARTA, newId(), newId(), dewi],
    )
    await studied(dewi, '40', 'Gizi', 'HEALTH')
    await ask(
      `INSERT INTO competence_assessment (region_id, id, employee_id, levels, potential, assessed_on, body, entered_at)
       VALUES ($1, $2, $3, '{"INTEGRITY": 3, "GONE": 9}', 7000, '2025-01-01', 'uji', now())`,
      [SURAKARTA, newId(), dewi],
    )
    const seat = await seatOf(dewi)
    await asAdmin((ctx) => seatHolder(ctx, { positionId: below, assignmentId: seat?.id ?? '' }))

    const [facts] = await asAdmin((ctx) => factsOf(ctx, [dewi], '2026-05-13'))
    expect(facts).toMatchObject({
      name: 'Dewi Anjani',
      kind: 'PNS',
      servesSince: '2015-05-01',
      rank: { code: 'III_D', since: '2024-04-01' },
      education: [{ level: '40', field: 'Gizi', cluster: 'HEALTH', year: 2005 }],
      posts: [{ level: 'PENGAWAS', workField: 'HEALTH', from: '2021-01-01', acting: false }],
      assessment: { potential: 7000, on: '2025-01-01' },
      discipline: null,
      certificates: [],
    })
    const sheet = await asAdmin((ctx) => postSheet(ctx, positionId))
    const { rows } = await asAdmin((ctx) => peopleAgainst(ctx, sheet, {}))
    const row = rows.find(({ employeeId }) => employeeId === dewi)
    expect(row?.verdict).toBe('OPEN')
    expect(row?.checks).toEqual(facts && fitOf(sheet.profile, facts, '2026-05-13'))
    expect(
      row?.checks.flatMap(({ requirement, outcome }) => (outcome === 'UNKNOWN' ? [requirement] : [])),
    ).toEqual(['GRADES', 'DISCIPLINE'])
  })

  test('a withdrawn fact counts no more, and a punishment on the books does', async () => {
    const [dewi] = await ask<{ id: string }>(`SELECT id FROM employee WHERE name = 'Dewi Anjani'`)
    const id = dewi?.id ?? ''
    await ask('UPDATE education_record SET withdrawn_at = now() WHERE employee_id = $1', [id])
    await ask(`UPDATE employee SET legal_status = 'DISCIPLINED' WHERE id = $1`, [id])
    const [facts] = await asAdmin((ctx) => factsOf(ctx, [id], '2026-05-13'))
    expect(facts).toMatchObject({ education: [], discipline: { serving: true, until: null } })
  })

  test('more than a thousand at once are not asked for', async () => {
    const many = Array.from({ length: 1001 }, () => newId())
    await expect(asAdmin((ctx) => factsOf(ctx, many, '2026-05-13'))).rejects.toThrow(RangeError)
  })
})

describe('schooling and posts that do not match', () => {
  test('are offered a free post that fits, and nobody without a record is on the list', async () => {
    const words = { earlierYears: '', earlierLevels: [], level: 'AHLI_PERTAMA', echelon: '', minRank: '' }
    const { positionId } = await describe_({
      ...words,
      title: 'Perawat Ahli Pertama',
      fields: 'Keperawatan',
      seats: '9',
    })
    const { positionId: free } = await describe_({
      ...words,
      title: 'Perancang Peraturan Ahli Pertama',
      unitId: permits,
      fields: 'Ilmu Hukum',
      clusters: ['LAW'],
    })
    const people = { lawyer: '', nurse: '', unknown: '' }
    for (const [nth, key] of (['lawyer', 'nurse', 'unknown'] as const).entries()) {
      people[key] = await employ(database, `Pejabat ${key}`, 400 + nth)
      const seat = await seatOf(people[key])
      await asAdmin((ctx) => seatHolder(ctx, { positionId, assignmentId: seat?.id ?? '' }))
    }
    await studied(people.lawyer, '40', 'Ilmu Hukum', 'LAW')
    await studied(people.nurse, '40', 'Kebidanan', 'HEALTH')
    const found = await asAdmin((ctx) => mismatches(ctx, {}))
    expect(found.rows).toMatchObject([{ employeeId: people.lawyer, positionId, offers: [{ id: free }] }])
    expect(verdictOf(found.rows[0]?.checks ?? [])).toBe('UNFIT')
    expect(await asAdmin((ctx) => allMismatches(ctx, permits))).toEqual([])
  })
})

describe('the application’s role', () => {
  test('cannot rewrite a recorded fact', async () => {
    const [row] = await ask<{ may: boolean }>(
      `SELECT bool_or(has_column_privilege('kinerja_app', t, c, 'UPDATE')) AS may FROM (VALUES
         ('rank_record', 'rank_code'), ('rank_record', 'since'), ('education_record', 'level'),
         ('post_record', 'starts_on'), ('competence_assessment', 'levels'), ('competence_assessment', 'potential'),
         ('credit_record', 'points'), ('credit_record', 'year')) v (t, c)`,
    )
    expect(row?.may).toBe(false)
    const [deletes] = await ask<{ may: boolean }>(
      `SELECT bool_or(has_table_privilege('kinerja_app', t, 'DELETE')) AS may FROM unnest(ARRAY['position', 'rank_record',
         'education_record', 'post_record', 'competence_assessment', 'credit_record']) t`,
    )
    expect(deletes?.may).toBe(false)
  })
})
