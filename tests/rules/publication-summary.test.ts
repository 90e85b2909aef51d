import { withoutOwnPages } from '../../lib/organization/rules/tree.ts'
import { describe, expect, test } from 'vitest'
import { asOpenData, asRows, type Published } from '../../lib/publication/rules/open-data.ts'
import { unitRows } from '../../lib/publication/rules/open-rows.ts'
import {
  distributionEdition,
  readSummary,
  speakersOf,
  type Summary,
} from '../../lib/publication/rules/summary.ts'
import { gradeLabels } from '../../lib/reviews/labels.ts'
import type { Grade } from '../../lib/reviews/rules.ts'

const SURAKARTA = { slug: 'surakarta', zone: 'Asia/Jakarta' }

const grades = (good: number, veryGood = 0, needs = 0): Grade[] => [
  ...Array.from({ length: good }, (): Grade => 'GOOD'),
  ...Array.from({ length: veryGood }, (): Grade => 'VERY_GOOD'),
  ...Array.from({ length: needs }, (): Grade => 'NEEDS_IMPROVEMENT'),
]

const summary = (distribution: Summary['distribution']): Summary => ({
  schema: 3,
  opinion: null,
  complaints: null,
  year: 2026,
  quarter: 1,
  unit: {
    slug: 'puskesmas-sangkrah',
    name: 'Puskesmas Sangkrah',
    kind: 'UPTD',
    promise: null,
    contact: null,
  },
  office: 'Kepala Puskesmas',
  agreement: null,
  causes: [],
  steps: [],
  services: [],
  goals: ['Derajat kesehatan meningkat'],
  indicators: [
    {
      id: 'indicator-1',
      name: 'Cakupan imunisasi',
      measureUnit: '%',
      direction: 'UP',
      method: 'Bayi lengkap dibagi sasaran',
      source: 'Dokumen',
      goal: 'Derajat kesehatan meningkat',
      target: '90.0000',
      value: null,
    },
  ],
  distribution,
})
const edition = (distribution: Summary['distribution']): Published => ({
  version: 2,
  publishedAt: new Date('2026-04-20T02:00:00Z'),
  note: 'Sasaran bayi diperbaiki.',
  digest: 'abc',
  summary: summary(distribution),
})

describe('the distribution that goes out', () => {
  test('twenty-five people in fives and more are shown', () => {
    const shown = distributionEdition(grades(14, 6, 5))
    expect(shown).toMatchObject({ shown: true, people: 25 })
    expect(shown.shown && shown.cells.map(({ count }) => count)).toEqual([6, 14, 5, 0, 0])
  })

  test('a small cell leaves as nothing, and its complement with it', () => {
    const shown = distributionEdition(grades(20, 8, 2))
    expect(shown.shown && shown.cells.map(({ count }) => count)).toEqual([null, 20, null, 0, 0])
  })

  test('small units, unanimous units and units without reviews say why there is none', () => {
    expect(distributionEdition(grades(9))).toEqual({ shown: false, because: 'unit_too_small' })
    expect(distributionEdition(grades(25))).toEqual({ shown: false, because: 'all_protected' })
    expect(distributionEdition([])).toEqual({ shown: false, because: 'none_reviewed' })
  })
})

test('each person speaks through one public unit, so none can be subtracted from another', () => {
  const units = [
    { id: 'dinas', parentId: null, isPublic: true },
    { id: 'bidang', parentId: 'dinas', isPublic: false },
    { id: 'seksi', parentId: 'bidang', isPublic: false },
    { id: 'puskesmas', parentId: 'dinas', isPublic: true },
    { id: 'setda', parentId: null, isPublic: false },
  ]
  const speakers = speakersOf(units)
  expect(Object.fromEntries(speakers)).toEqual({
    dinas: 'dinas',
    bidang: 'dinas',
    seksi: 'dinas',
    puskesmas: 'puskesmas',
    setda: null,
  })
  // What a public unit speaks for is what an index of all its services is carried from.
  for (const id of ['dinas', 'puskesmas'])
    expect(withoutOwnPages(units, id)).toEqual(
      units.map((unit) => unit.id).filter((unit) => speakers.get(unit) === id),
    )
  expect(withoutOwnPages(units, 'bidang')).toEqual(['bidang', 'seksi'])
})

describe('for machines', () => {
  test('numbers are numbers, a gap stays a gap, a hidden count says that it is hidden', () => {
    const open = asOpenData('surakarta', [edition(distributionEdition(grades(20, 8, 2)))])
    expect(open.quarters[0]?.indicators[0]).toMatchObject({ target: 90, value: null })
    expect(open.quarters[0]?.distribution).toMatchObject({
      people: 30,
      cells: [
        { count: null, hidden: true },
        { count: 20, hidden: false },
        { hidden: true },
        { count: 0 },
        { count: 0 },
      ],
    })
    expect(open.quarters[0]).toMatchObject({
      version: 2,
      note: 'Sasaran bayi diperbaiki.',
      publishedAt: '2026-04-20T02:00:00.000Z',
    })
  })

  test('a hidden distribution tells no number at all', () => {
    const open = asOpenData('surakarta', [edition(distributionEdition(grades(25)))])
    expect(open.quarters[0]?.distribution).toEqual({ hidden: true, because: 'all_protected' })
    expect(asOpenData('surakarta', [])).toEqual({ schema: 1, region: 'surakarta', unit: null, quarters: [] })
  })

  test('rows hold one indicator of one quarter each', () => {
    expect(asRows(SURAKARTA, [edition(distributionEdition([]))], gradeLabels)).toEqual([
      expect.objectContaining({
        daerah: 'surakarta',
        tahun: 2026,
        triwulan: 1,
        indikator: 'Cakupan imunisasi',
        target: '90.0000',
        realisasi: '',
        versi: 2,
      }),
    ])
  })

  test('rows hold the distribution as far as the page shows it', () => {
    const rows = asRows(SURAKARTA, [edition(distributionEdition(grades(20, 8, 2)))], gradeLabels)
    expect(
      rows
        .filter(({ bagian }) => bagian === 'sebaran predikat')
        .map((row) => [row.indikator, row.realisasi, row.satuan]),
    ).toEqual([
      ['Sangat Baik', 'disembunyikan', 'orang'],
      ['Baik', 20, 'orang'],
      ['Butuh Perbaikan', 'disembunyikan', 'orang'],
      ['Kurang/Misconduct', 0, 'orang'],
      ['Sangat Kurang', 0, 'orang'],
    ])
    const closed = asRows(SURAKARTA, [edition(distributionEdition(grades(25)))], gradeLabels)
    expect(closed.map(({ bagian }) => bagian)).toEqual(['target'])
  })

  test('who answers for a unit is a post; whom to call stands by itself', () => {
    const unit = {
      id: 'a',
      slug: 'kesehatan',
      name: 'Dinas Kesehatan',
      kindName: 'Dinas',
      promise: null,
      contact: 'Petugas informasi, jam kerja',
    }
    const latest = new Map([['a', { year: 2025, quarter: 4 as const, office: 'Kepala Dinas Kesehatan' }]])
    expect(unitRows('surakarta', [unit, { ...unit, id: 'b' }], latest)).toEqual([
      expect.objectContaining({
        penanggung_jawab: 'Kepala Dinas Kesehatan',
        terbitan_terakhir: '2025-4',
        kontak: 'Petugas informasi, jam kerja',
      }),
      expect.objectContaining({ penanggung_jawab: null, terbitan_terakhir: null }),
    ])
  })

  test('an edition of an unknown schema is not guessed at', () => {
    expect(readSummary(summary({ shown: false, because: 'none_reviewed' })).year).toBe(2026)
    for (const stored of [null, 'x', {}, { schema: 4 }]) expect(() => readSummary(stored)).toThrow()
  })

  test('an edition from before services were told of says nothing about them', () => {
    const {
      office: _,
      agreement: __,
      causes: ___,
      steps: ____,
      services: _____,
      opinion: ______,
      complaints: _______,
      ...first
    } = summary({
      shown: false,
      because: 'none_reviewed',
    })
    expect(readSummary({ ...first, schema: 1 })).toEqual({
      ...first,
      schema: 3,
      office: null,
      agreement: null,
      causes: [],
      steps: [],
      services: [],
      opinion: null,
      complaints: null,
    })
    const { opinion: _o, complaints: _c, ...second } = summary({ shown: false, because: 'none_reviewed' })
    expect(readSummary({ ...second, schema: 2 })).toEqual({
      ...second,
      schema: 3,
      opinion: null,
      complaints: null,
    })
  })
})
