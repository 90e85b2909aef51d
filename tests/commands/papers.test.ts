import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '@/lib/core/id'
import { bknDailySheet } from '@/lib/interop/queries/bkn-daily'
import { layOut } from '@/lib/interop/queries/paper-layout'
import { paperPdf } from '@/lib/interop/queries/pdf'
import { BKN_DAILY_COLUMNS } from '@/lib/interop/rules/bkn-daily'
import { behaviourGuides, behaviourLabels } from '@/lib/plans/labels'
import { BEHAVIOURS } from '@/lib/plans/rules'
import { issuePaper } from '@/lib/publication/commands/papers'
import { verifiedPaper } from '@/lib/publication/public/papers'
import { myPapers, paperByCode } from '@/lib/publication/queries/papers'
import { paperChoice } from '@/lib/publication/schema/papers'
import { freshDatabase, type TestDatabase } from '../support/database'
import {
  as,
  events,
  handIn,
  hire,
  MAKASSAR,
  openOffice,
  openQuarters,
  reasonOf,
  standIn,
  SURAKARTA,
  type Someone,
} from '../support/line'

/** Every text of a layout in its order, and how many rows each table says again on the next page. */
function printedOf(node: unknown): { text: string; tables: { heads: number }[] } {
  const parts: string[] = []
  const tables: { heads: number }[] = []
  const walk = (at: unknown): void => {
    if (typeof at === 'string') parts.push(at.replaceAll('\u200b', ''))
    else if (Array.isArray(at)) at.forEach(walk)
    else if (typeof at === 'object' && at !== null) {
      if ('headerRows' in at && typeof at.headerRows === 'number') tables.push({ heads: at.headerRows })
      for (const key of ['text', 'stack', 'columns', 'table', 'body'] as const)
        if (key in at) walk(Object.getOwnPropertyDescriptor(at, key)?.value)
    }
  }
  walk(node)
  return { text: parts.join(' '), tables }
}

let database: TestDatabase
let sari: Someone, hendra: Someone, ratna: Someone, away: Someone

const MAY = 202605
const recap = (of: Someone, number = MAY) =>
  paperChoice.parse({ kind: 'MONTH_RECAP', subjectId: of.id, number })
const issue = (by: Someone, of: Someone, number?: number) =>
  as(by, (ctx) => issuePaper(ctx, recap(of, number)))

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  await openOffice(database)
  await openQuarters(database)
  sari = await hire(database, 'Sari Wulandari')
  hendra = await hire(database, 'Hendra Gunawan')
  ratna = await hire(database, 'Ratna Dewi')
  away = await hire(database, 'Andi Tenri', MAKASSAR)
  await standIn(database, sari, hendra)
  await handIn(database, sari, hendra, { title: '=HYPERLINK("jahat") Imunisasi balita', status: 'APPROVED' })
})
afterAll(() => database.drop())
beforeEach(() => void events.splice(0))

describe('a month on paper', () => {
  test('has one code for one content, whoever prints it and however often', async () => {
    const first = await issue(sari, sari)
    const again = await issue(hendra, sari)
    expect(again).toEqual(first)
    expect(events.map(({ event }) => event)).toEqual(['paper.issued', 'paper.printed'])
    expect(JSON.stringify(events)).not.toContain('Sari')
  })

  test('holds the sent logs of that month, and a draft never', async () => {
    await handIn(database, sari, hendra, { title: 'Masih draf', status: 'DRAFT' })
    const { code } = await issue(sari, sari)
    const { content } = await as(sari, (ctx) => paperByCode(ctx, { code }))
    const text = JSON.stringify(content)
    expect(text).toContain('Imunisasi balita')
    expect(text).not.toContain('Masih draf')
    expect(content?.parties.map(({ name }) => name)).toEqual(['Sari Wulandari', 'Hendra Gunawan'])
  })

  test('comes as a PDF with numbered pages, in A4 and F4', async () => {
    const { code } = await issue(sari, sari)
    const { content, ...paper } = await as(sari, (ctx) => paperByCode(ctx, { code }))
    if (!content) throw new Error('the paper has no content')
    for (const [size, box] of [
      ['A4', /MediaBox \[0 0 841\.89 595\.28\]/],
      ['F4', /MediaBox \[0 0 935\.43 609\.45\]/],
    ] as const) {
      const pdf = await paperPdf(
        { ...paper, content },
        { size, region: { name: 'Kota Surakarta', zone: 'Asia/Jakarta' } },
      )
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
      expect(pdf.toString('latin1')).toMatch(box)
      expect(pdf.toString('latin1')).not.toMatch(/\/JavaScript|\/OpenAction|\/Launch/)
    }
  })

  test('that moved on is not handed out under its old code, and says so to who scans it', async () => {
    const { code } = await issue(sari, sari)
    expect(await verifiedPaper(code)).toMatchObject({ state: 'CURRENT', holder: 'S… W…', span: 'Mei 2026' })
    await handIn(database, sari, hendra, { title: 'Kunjungan rumah', status: 'APPROVED' })
    expect((await as(sari, (ctx) => paperByCode(ctx, { code }))).content).toBeNull()
    expect(await verifiedPaper(code)).toMatchObject({ state: 'SUPERSEDED' })
    const { code: renewed } = await issue(sari, sari)
    expect(renewed).not.toBe(code)
    expect(await verifiedPaper(renewed)).toMatchObject({ state: 'CURRENT' })
  })

  test('is not made for a month that has not begun, or that is none', async () => {
    expect(await reasonOf(issue(sari, sari, 202606))).toBe('not_found')
    expect(await reasonOf(issue(sari, sari, 202613))).toBe('not_found')
  })
})

describe('a paper is for its holder, his supervisors and BKD', () => {
  test('a colleague and another region find nothing, and nothing is written', async () => {
    const { code } = await issue(sari, sari)
    events.splice(0)
    expect(await reasonOf(issue(ratna, sari))).toBe('not_found')
    expect(await reasonOf(issue(away, sari))).toBe('not_found')
    expect(await reasonOf(as(ratna, (ctx) => paperByCode(ctx, { code })))).toBe('not_found')
    expect(await reasonOf(as(away, (ctx) => paperByCode(ctx, { code })))).toBe('not_found')
    expect(events).toEqual([])
  })
})

describe('whoever scans the code', () => {
  test('learns neither name nor number nor what was done', async () => {
    const { code } = await issue(sari, sari)
    const shown = JSON.stringify(await verifiedPaper(code))
    const [row] = await database.ask<{ nip: string }>(SURAKARTA, 'SELECT nip FROM employee WHERE id = $1', [
      sari.id,
    ])
    for (const secret of ['Sari', 'Wulandari', 'Hendra', row?.nip ?? 'no nip', 'Imunisasi', sari.id])
      expect(shown).not.toContain(secret)
  })

  test.each(['KD-01-2EY6FB6EQVSXA-1', 'KD-ZZ-0000000000000-0', 'apa saja', ''])(
    'is told that %j is unknown',
    async (code) => expect(await verifiedPaper(code)).toBeUndefined(),
  )
})

test('the list offers the months with logs', async () => {
  await database.ask(
    SURAKARTA,
    `INSERT INTO employee_month (region_id, month, employee_id, logs, approved) VALUES ($1, '2026-05-01', $2, 3, 2) ON CONFLICT DO NOTHING`,
    [SURAKARTA, sari.id],
  )
  const { months, reviews } = await as(sari, myPapers)
  expect(months).toMatchObject([{ kind: 'MONTH_RECAP', subjectId: sari.id, number: MAY, title: 'Mei 2026' }])
  expect(reviews).toEqual([])
})

test('a month as BKN’s daily form: eight columns, the oldest day first, whole numbers, and no draft', async () => {
  await handIn(database, sari, hendra, {
    day: '2026-05-04',
    title: 'Kunjungan ke posyandu',
    quantity: 2.5,
    status: 'RETURNED',
  })
  const { name, rows } = await as(sari, (ctx) => bknDailySheet(ctx, { month: MAY }))
  expect(name).toBe('bkn-harian-2026-05')
  expect(rows[0]).toEqual([...BKN_DAILY_COLUMNS])
  expect(rows[1]).toEqual(['', '04/05/2026', '', '', 'Kunjungan ke posyandu', 3, 'orang', ''])
  expect(rows.every((row) => row.length === 8)).toBe(true)
  expect(JSON.stringify(rows)).not.toContain('Masih draf')
})

describe('an agreed plan on paper', () => {
  const content = (text: string) => ({
    results: [
      {
        id: newId(),
        kind: 'MAIN',
        text,
        parent: null,
        serves: null,
        continues: null,
        indicators: [
          {
            id: newId(),
            aspect: 'TIME',
            text: 'Waktu tunggu pasien',
            target: '30',
            targetText: null,
            measureUnit: 'menit',
            direction: 'DOWN',
            evidenceNeeded: null,
            standardId: null,
          },
        ],
      },
    ],
    behaviours: BEHAVIOURS.map((code) => ({
      code,
      expectation: code === 'LOYAL' ? 'Menjaga rahasia pasien' : '',
    })),
    annexes: { resources: ['Alat periksa'], accountability: ['Laporan bulanan'], consequences: [] },
  })
  const planId = newId()
  const agree = (number: number, text: string) =>
    database.ask(
      SURAKARTA,
      `INSERT INTO plan_version (region_id, id, plan_id, number, status, content, digest, decided_at, decided_by, decided_by_name, created_at, updated_at)
       VALUES ($1, $2, $3, $4, 'AGREED', $5, 'ab', '2026-01-20T02:00:00Z', $6, 'Hendra Gunawan', now(), now())`,
      [SURAKARTA, newId(), planId, number, content(text), hendra.accountId],
    )
  beforeAll(async () => {
    await database.ask(
      SURAKARTA,
      `INSERT INTO performance_plan (region_id, id, employee_id, year, starts_on, ends_on, status, agreed_number) VALUES ($1, $2, $3, 2026, '2026-01-01', '2026-12-31', 'ACTIVE', 1)`,
      [SURAKARTA, planId, sari.id],
    )
    await agree(1, 'Terlayaninya pasien rawat jalan')
  })

  test('carries results, the seven behaviours with the leader’s word, and the annexes', async () => {
    const { plans } = await as(sari, myPapers)
    expect(plans).toMatchObject([{ kind: 'PLAN', subjectId: planId, number: 1, title: 'SKP 2026' }])
    const { code } = await as(sari, (ctx) => issuePaper(ctx, { kind: 'PLAN', subjectId: planId, number: 1 }))
    const { content: paper } = await as(sari, (ctx) => paperByCode(ctx, { code }))
    const [main, additional, behaviours, ...annexes] = paper?.parts ?? []
    expect(main).toMatchObject({
      rows: [['1', '–', 'Terlayaninya pasien rawat jalan', 'Waktu', 'Waktu tunggu pasien', '30 menit']],
    })
    expect(additional).toMatchObject({ rows: [] })
    expect(behaviours).toMatchObject({ rows: { length: 7 } })
    expect(JSON.stringify(behaviours)).toContain('Menjaga rahasia pasien')
    expect(annexes.map((annex) => 'text' in annex && annex.text)).toEqual([
      '1. Alat periksa',
      '1. Laporan bulanan',
      'Tidak ada.',
    ])
  })

  test('is laid out with every word of it, both names, and a head that comes again on each page', async () => {
    const { code } = await as(sari, (ctx) => issuePaper(ctx, { kind: 'PLAN', subjectId: planId, number: 1 }))
    const { content: paper } = await as(sari, (ctx) => paperByCode(ctx, { code }))
    if (!paper) throw new Error('the paper has no content')
    const printed = printedOf(
      layOut(paper, 'A4', {
        regionName: 'Kota Surakarta',
        code,
        address: 'https://contoh.go.id',
        fingerprint: 'AB',
        issued: 'hari ini',
        received: null,
        demo: false,
      }).content,
    )
    const facts = content('Terlayaninya pasien rawat jalan')
    for (const words of [
      'Sari Wulandari',
      'Hendra Gunawan',
      ...facts.results.flatMap(({ text, indicators }) => [text, ...indicators.map((one) => one.text)]),
      '30 menit',
      ...BEHAVIOURS.flatMap((code) => [behaviourLabels[code], behaviourGuides[code][0]]),
      'Menjaga rahasia pasien',
      'Alat periksa',
      'Laporan bulanan',
    ])
      expect(printed.text).toContain(words)
    expect(printed.tables.filter(({ heads }) => heads > 1).length).toBe(3)
  })

  test('is superseded once a change is agreed; the earlier one stays readable', async () => {
    const { code } = await as(sari, (ctx) => issuePaper(ctx, { kind: 'PLAN', subjectId: planId, number: 1 }))
    expect(await verifiedPaper(code)).toMatchObject({ state: 'CURRENT' })
    await agree(2, 'Terlayaninya pasien rawat jalan dan kunjungan rumah')
    await database.ask(SURAKARTA, 'UPDATE performance_plan SET agreed_number = 2 WHERE id = $1', [planId])
    expect(await verifiedPaper(code)).toMatchObject({ state: 'SUPERSEDED' })
    expect((await as(sari, (ctx) => paperByCode(ctx, { code }))).content).not.toBeNull()
    expect(
      await reasonOf(as(ratna, (ctx) => issuePaper(ctx, { kind: 'PLAN', subjectId: planId, number: 2 }))),
    ).toBe('not_found')
  })
})

test('the role-result matrix: whom the leader asked for what, and nothing once nobody is asked', async () => {
  const planId = newId()
  const resultId = newId()
  const matrix = { kind: 'ROLE_MATRIX' as const, subjectId: planId, number: 1 }
  await database.ask(
    SURAKARTA,
    `INSERT INTO performance_plan (region_id, id, employee_id, year, starts_on, ends_on, status, agreed_number) VALUES ($1, $2, $3, 2026, '2026-01-01', '2026-12-31', 'ACTIVE', 1)`,
    [SURAKARTA, planId, hendra.id],
  )
  await database.ask(
    SURAKARTA,
    `INSERT INTO work_result (region_id, id, plan_id, kind, text, position) VALUES ($1, $2, $3, 'MAIN', 'Terlayaninya warga', 1)`,
    [SURAKARTA, resultId, planId],
  )
  await database.ask(
    SURAKARTA,
    `INSERT INTO plan_version (region_id, id, plan_id, number, status, content, digest, decided_at, decided_by, decided_by_name, created_at, updated_at)
     VALUES ($1, $2, $3, 1, 'AGREED', $4, 'ab', '2026-01-20T02:00:00Z', $5, 'Ratna Dewi', now(), now())`,
    [
      SURAKARTA,
      newId(),
      planId,
      {
        results: [
          {
            id: resultId,
            kind: 'MAIN',
            text: 'Terlayaninya warga',
            parent: null,
            serves: null,
            continues: null,
            indicators: [],
          },
        ],
        behaviours: BEHAVIOURS.map((code) => ({ code, expectation: '' })),
        annexes: { resources: [], accountability: [], consequences: [] },
      },
      ratna.accountId,
    ],
  )
  expect(await reasonOf(as(hendra, (ctx) => issuePaper(ctx, matrix)))).toBe('not_found')
  await database.ask(
    SURAKARTA,
    `INSERT INTO contribution (region_id, id, parent_result_id, employee_id, year, kind, text, assigned_by, assigned_at) VALUES ($1, $2, $3, $4, 2026, 'SERVICE', 'Pelayanan di poli umum', $5, now())`,
    [SURAKARTA, newId(), resultId, sari.id, hendra.accountId],
  )
  const { code } = await as(hendra, (ctx) => issuePaper(ctx, matrix))
  const { content } = await as(hendra, (ctx) => paperByCode(ctx, { code }))
  expect(content?.parts).toMatchObject([
    {
      columns: [{ title: 'Nama' }, { title: 'Terlayaninya warga' }],
      rows: [['Sari Wulandari', 'Layanan: Pelayanan di poli umum']],
    },
  ])
  expect(await verifiedPaper(code)).toMatchObject({ state: 'CURRENT', holder: 'H… G…' })
  expect(await reasonOf(as(sari, (ctx) => issuePaper(ctx, matrix)))).toBe('not_found')
  await database.ask(SURAKARTA, 'UPDATE contribution SET withdrawn_at = now() WHERE parent_result_id = $1', [
    resultId,
  ])
  expect(await verifiedPaper(code)).toMatchObject({ state: 'WITHDRAWN' })
})

describe('a qualitative plan', () => {
  test('tells expectation and target in one column, without an aspect', async () => {
    await database.ask(
      SURAKARTA,
      `UPDATE performance_plan SET approach = 'QUALITATIVE' WHERE employee_id = $1`,
      [sari.id],
    )
    const { plans } = await as(sari, myPapers)
    const [plan] = plans
    if (!plan) throw new Error('there is no plan')
    const { code } = await as(sari, (ctx) => issuePaper(ctx, { ...plan, kind: 'PLAN' }))
    const { content: paper } = await as(sari, (ctx) => paperByCode(ctx, { code }))
    const [main] = paper?.parts ?? []
    expect(main).toMatchObject({
      columns: [{}, {}, {}, { title: 'Ukuran keberhasilan/indikator kinerja individu dan target' }],
    })
    expect(JSON.stringify(main)).toContain('Waktu tunggu pasien: 30 menit')
  })
})

test('an unknown employee has no paper', async () => {
  expect(
    await reasonOf(
      as(sari, (ctx) => issuePaper(ctx, { kind: 'MONTH_RECAP', subjectId: newId(), number: MAY })),
    ),
  ).toBe('not_found')
})
