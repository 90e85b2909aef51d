import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { spread } from '../../components/charts/chart-data.ts'
import { quarterAxis } from '../../components/charts/quarter-axis.ts'
import { courseSentence, regionSentences } from '../../lib/publication/labels/region.ts'
import {
  opinionDetails,
  opinionSentence,
  serviceWords,
  timeSentence,
} from '../../lib/publication/labels/services.ts'
import { comparison, measuresOf, OPINION, TIMELINESS } from '../../lib/publication/rules/compare.ts'
import { shortNames } from '../../lib/publication/rules/explore.ts'
import { nearFront, searchFront } from '../../lib/publication/rules/search.ts'
import {
  publishedOpinion,
  publishedServices,
  publishedTime,
  serviceHistory,
  slugOf,
  type PublishedOpinion,
  type PublishedService,
} from '../../lib/publication/rules/services.ts'
import type { PublishedIndicator, Summary } from '../../lib/publication/rules/summary.ts'
import { leadsToSomeone } from '../../lib/publication/rules/told.ts'

const opinion = (index: number, over: Partial<PublishedOpinion> = {}): PublishedOpinion => ({
  respondents: 120,
  population: 150,
  index,
  grade: 'B',
  interval: [index - 200, index + 200],
  elements: Array.from({ length: 9 }, () => index),
  ...over,
})

const service = (name: string, over: Partial<PublishedService> = {}): PublishedService => ({
  id: name,
  slug: slugOf(name),
  name,
  opinion: null,
  time: null,
  ...over,
})

const indicator = (name: string, value: string | null, over: Partial<PublishedIndicator> = {}) => ({
  id: `${name} of a unit`,
  name,
  measureUnit: '%',
  direction: 'UP' as const,
  method: 'Dibagi',
  source: 'Dokumen',
  goal: 'Sehat',
  target: '90',
  value,
  ...over,
})

const summary = (over: Partial<Summary>): Summary => ({
  schema: 3,
  opinion: null,
  complaints: null,
  year: 2026,
  quarter: 1,
  unit: { slug: 'u', name: 'U', kind: 'UPTD', promise: null, contact: null },
  office: null,
  goals: [],
  agreement: null,
  indicators: [],
  causes: [],
  steps: [],
  services: [],
  distribution: { shown: false, because: 'none_reviewed' },
  ...over,
})

const unit = (name: string, ...editions: Partial<Summary>[]) => ({
  slug: slugOf(name),
  name,
  promise: null,
  editions: editions.map((over) => ({ summary: summary(over) })),
})

describe('what is told of time', () => {
  test('no count from 1 to 4 can be read off, whoever knows the rule', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.nat(400), (due, kept) => {
        const onTime = Math.min(due, kept)
        const told = publishedTime({ due, onTime, median: 2 })
        if (due < 5) return told === null
        if (!told) return false
        const [least, most] = told.onTime
        const late = due - onTime
        const few = [onTime, late].some((count) => count > 0 && count < 5)
        // It lies between what is told, and where it is few it cannot be told apart from its neighbours.
        return least <= onTime && onTime <= most && (few ? most - least >= 3 : most === least)
      }),
      { numRuns: 2000 },
    )
  })

  test('is said in one sentence, without a share below ten', () => {
    const say = (due: number, onTime: number) => {
      const told = publishedTime({ due, onTime, median: 1.5 })
      return told && timeSentence(told)
    }
    expect(say(50, 40)).toBe(
      '40 dari 50 tahap berkas selesai tepat waktu (80%), separuhnya dalam 1,5 hari kerja atau kurang.',
    )
    expect(say(40, 38)).toMatch(/^Sedikitnya 36 dari 40 tahap berkas selesai tepat waktu \(90%\)/)
    expect(say(40, 2)).toMatch(/^Paling banyak 4 dari 40 tahap/)
    expect(say(8, 8)).toMatch(/^8 dari 8 tahap berkas selesai tepat waktu, separuhnya/)
    expect(say(4, 4)).toBeNull()
  })
})

describe('what citizens say', () => {
  const result = { index: 8000, grade: 'B' as const, interval: null, elements: [{ index: 8000 }] }
  test('is published from thirty answers on', () => {
    expect(publishedOpinion({ respondents: 29, population: null, result })).toBeNull()
    expect(publishedOpinion({ respondents: 30, population: null, result })).toMatchObject({ index: 8000 })
    expect(publishedOpinion({ respondents: 40, population: null, result: null })).toBeNull()
  })

  test('a change within the intervals is said to be chance', () => {
    const quarter = { year: 2026, quarter: 1 } as const
    expect(opinionSentence(quarter, opinion(8410), opinion(8290))).toBe(
      'Indeks 84,10 (B, Baik) pada TW I 2026, naik 1,20 dari triwulan sebelumnya.',
    )
    expect(opinionDetails(opinion(8410), opinion(8290))).toMatch(
      /^Dengan 95% keyakinan antara 82,10 dan 86,10\. 120 responden dari 150 pengguna layanan; sampel cukup\. Perbedaannya masih/,
    )
    expect(opinionDetails(opinion(8900), opinion(8290))).not.toMatch(/kebetulan/)
    expect(serviceWords(service('x'))).toBe('Belum cukup data untuk ditampilkan')
  })
})

describe('a service', () => {
  test.each([
    ['Akta Kelahiran', 'akta-kelahiran'],
    ['  Izin / Usaha (Mikro)! ', 'izin-usaha-mikro'],
    ['Café Élan', 'cafe-elan'],
    ['!!!', 'layanan'],
  ])('%j has the address %j', (name, slug) => expect(slugOf(name)).toBe(slug))

  const reading = { respondents: 0, population: null, result: null }
  test('has its time by its name, however it is written, and one that is only timed is told too', () => {
    const services = publishedServices(
      [
        { id: 'b', name: 'KTP Elektronik', reading },
        { id: 'a', name: 'Akta kelahiran', reading },
      ],
      [
        { service: 'ktp elektronik', due: 50, onTime: 40, median: 2 },
        { service: 'Kartu keluarga', due: 20, onTime: 20, median: 1 },
      ],
    )
    expect(services.map(({ slug, id, time }) => [slug, id, time?.due])).toEqual([
      ['akta-kelahiran', 'a', undefined],
      ['kartu-keluarga', null, 20],
      ['ktp-elektronik', 'b', 50],
    ])
  })

  test('two that are called alike have two addresses, and the time is counted once', () => {
    const services = publishedServices(
      [
        { id: '1', name: 'Surat', reading },
        { id: '2', name: 'surat!', reading },
      ],
      [{ service: 'Surat', due: 9, onTime: 9, median: 1 }],
    )
    expect(new Set(services.map(({ slug }) => slug))).toEqual(new Set(['surat', 'surat-2']))
    expect(services.filter(({ time }) => time)).toHaveLength(1)
  })

  test('keeps its history when it is renamed, and its old address leads to it', () => {
    const editions = [
      { summary: { services: [service('KTP', { id: 'k' })] } },
      { summary: { services: [service('KTP elektronik', { id: 'k' }), service('Akta', { id: 'a' })] } },
    ]
    for (const slug of ['ktp', 'ktp-elektronik']) {
      const found = serviceHistory(editions, slug)
      expect(found?.service.name).toBe('KTP elektronik')
      expect(found?.history.map(({ service: one }) => one?.name)).toEqual(['KTP', 'KTP elektronik'])
    }
    expect(serviceHistory(editions, 'paspor')).toBeUndefined()
  })
})

describe('a search', () => {
  const units = [
    { ...unit('Dinas Kependudukan'), services: [service('Akta kelahiran'), service('KTP elektronik')] },
    { ...unit('Puskesmas Élok'), services: [service('Imunisasi anak')] },
  ]
  const found = (typed: string) => {
    const { units: of, services } = searchFront(units, typed)
    return [...of.map(({ name }) => name), ...services.map(({ service: { name } }) => name)]
  }
  test.each([
    ['akta', ['Akta kelahiran']],
    ['  AKTÁ  lahir', []],
    ['kelahiran akta', ['Akta kelahiran']],
    ['elok', ['Puskesmas Élok', 'Imunisasi anak']],
    ['imun pusk', ['Imunisasi anak']],
    ['%_\\', []],
    ['paspor', []],
  ])('%j finds %j', (typed, names) => expect(found(typed)).toEqual(names))

  const meant = (typed: string) => {
    const { units: of, services } = nearFront(units, typed, 5)
    return [...of.map(({ name }) => name), ...services.map(({ service: { name } }) => name)]
  }
  test.each([
    ['akta kelahirn', ['Akta kelahiran']],
    ['cara buat akta anak saya', ['Akta kelahiran', 'Imunisasi anak']],
    ['puskesmas elak', ['Puskesmas Élok']],
    ['puskemas', ['Puskesmas Élok']],
    ['imunisasi bayi', ['Imunisasi anak']],
    ['paspor', []],
    ['ktq', []],
    ['dan untuk', []],
    ['%_\\', []],
    ['a'.repeat(80), []],
  ])('%j finds nothing, and %j may be meant', (typed, names) => expect(meant(typed)).toEqual(names))
  test('no more is guessed than there is room for', () => {
    const many = Array.from({ length: 30 }, (_, at) => ({ ...unit(`Puskesmas Ke${at}`), services: [] }))
    expect(nearFront(many, 'puskesmas lain', 5).units).toHaveLength(5)
  })
})

describe('quarters under a chart', () => {
  test('each year stands once, over its own quarters', () =>
    expect(quarterAxis(['TW IV 2024', 'TW I 2025', 'TW II 2025'])).toEqual({
      quarters: [
        { key: 'TW IV 2024', at: 0, quarter: 'IV' },
        { key: 'TW I 2025', at: 1, quarter: 'I' },
        { key: 'TW II 2025', at: 2, quarter: 'II' },
      ],
      years: [
        { key: 'TW IV 2024', first: 0, last: 0, year: '2024' },
        { key: 'TW I 2025', first: 1, last: 2, year: '2025' },
      ],
    }))
  test('what is no quarter is left as it is', () =>
    expect(quarterAxis(['12 Mei', 'TW I 2025'])).toBeUndefined())
  test('labels keep apart and within their two ends', () => {
    expect(spread([172, 180], 34, [14, 172])).toEqual([138, 172])
    expect(spread([2, 4], 34, [14, 172])).toEqual([14, 48])
    expect(spread([50, 190], 34, [14, 172])).toEqual([50, 172])
  })
})

describe('a comparison', () => {
  const rated = (name: string, index: number | null) =>
    service(name, {
      opinion: index === null ? null : opinion(index),
      time: publishedTime({ due: 40, onTime: 38, median: 1 }),
    })
  const units = [
    unit(
      'B',
      {
        year: 2025,
        quarter: 4,
        services: [rated('Sampah', 7000)],
        indicators: [indicator('Imunisasi', '70')],
      },
      { services: [rated('Sampah', 7100)], indicators: [indicator('Imunisasi', '80')] },
    ),
    unit('A', {
      services: [rated('KTP', 8000), rated('Akta', null)],
      indicators: [indicator('Imunisasi', null)],
    }),
    unit('C', { indicators: [indicator('Lain', '1')] }),
    unit('D'),
  ]

  test('is offered where there are two to compare', () => {
    expect(measuresOf(units).map(({ key }) => key)).toEqual([OPINION, TIMELINESS, 'indikator-imunisasi'])
    expect(measuresOf(units.slice(2))).toEqual([])
    expect(comparison(units, 'indikator-lain', 'nama')).toBeUndefined()
  })

  test('stands by name or by value, and what has no number comes last', () => {
    const names = (order: 'nama' | 'nilai') =>
      comparison(units, OPINION, order)?.rows.map((row) => row.service?.name)
    expect(names('nama')).toEqual(['Akta', 'KTP', 'Sampah'])
    expect(names('nilai')).toEqual(['KTP', 'Sampah', 'Akta'])
  })

  test('tells who stands behind a number, the quarters before, and no number of few', () => {
    const [first] = comparison(units, 'indikator-imunisasi', 'nilai')?.rows ?? []
    expect(first).toMatchObject({
      unit: { name: 'B' },
      value: 80,
      target: 90,
      before: [{ quarter: { year: 2025, quarter: 4 }, value: 70 }],
    })
    expect(comparison(units, OPINION, 'nama')?.rows[0]).toMatchObject({ value: null, count: null })
    // Two of forty were late.
    expect(comparison(units, TIMELINESS, 'nama')?.rows[0]).toMatchObject({
      value: null,
      interval: [90, 97.5],
      count: 40,
    })
  })
})

describe('three sentences', () => {
  test('tell of targets, of opinions and of time', () => {
    const units = [
      unit(
        'A',
        { year: 2025, quarter: 4, indicators: [indicator('X', '80')] },
        {
          indicators: [indicator('X', '95')],
          services: [
            service('s', { opinion: opinion(8000), time: publishedTime({ due: 50, onTime: 40, median: 1 }) }),
          ],
        },
      ),
    ]
    expect(regionSentences('Kota', units)).toEqual([
      'Dari 1 target yang terakhir diterbitkan, 1 tercapai, naik dari 0.',
      'Warga menilai 1 layanan, dan 1 di antaranya baik atau sangat baik.',
      '80% dari 50 tahap berkas selesai tepat waktu.',
    ])
    expect(courseSentence(units[0]?.editions ?? [])).toBe(
      'Dibanding Triwulan IV 2025, dari 1 indikator 1 membaik.',
    )
    expect(regionSentences('Kota', [unit('A')])).toHaveLength(1)
  })
})

describe('at the end of a line', () => {
  test.each([
    [
      ['Puskesmas Banjarsari', 'Puskesmas Laweyan'],
      ['Banjarsari', 'Laweyan'],
    ],
    [
      ['Izin usaha mikro, Dinas Penanaman Modal', 'Izin praktik tenaga kesehatan, Dinas Penanaman Modal'],
      ['usaha mikro', 'praktik\ntenaga'],
    ],
    [
      ['Izin usaha mikro', 'Izin usaha besar', 'KTP elektronik'],
      ['mikro', 'besar', 'KTP\nelektronik'],
    ],
    [
      ['Puskesmas', 'Puskesmas Jebres'],
      ['Puskesmas', 'Jebres'],
    ],
    [['Dinas Kesehatan'], ['Dinas\nKesehatan']],
    [['Legalisir, Puskesmas Laweyan'], ['Legalisir']],
    [['Dinas Kependudukan dan Pencatatan Sipil'], ['Dinas\nKependudukan']],
  ])('%j are %j', (names, short) => expect(shortNames(names)).toEqual(short))

  test('no word is cut, and one that is longer than the room stands alone', () => {
    const word = fc.stringMatching(/^[A-Za-z]{1,11}$/)
    const name = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 4 }), (names) =>
        shortNames(names).every((short, at) => {
          const words = names[at]?.split(' ') ?? []
          const lines = short.split('\n')
          return (
            lines.length <= 2 &&
            lines.every((line) => line.length <= 12 && line.split(' ').every((one) => words.includes(one)))
          )
        }),
      ),
    )
  })
})

describe('free text that leads to somebody', () => {
  const names = ['Sari Wulandari', 'Ani', 'Moh. Rizal Lawira']
  test.each([
    ['Petugas sari wulandari pindah.', true],
    ['SARI  WULANDARI', true],
    ['Menurut Moh Rizal Lawira antre panjang', true],
    ['NIP 199104152014022003', true],
    ['Tangan kanan petani', false],
    ['Sari buah wulandari', false],
    ['Dua petugas pindah.', false],
  ])('%j: %j', (text, leads) => expect(leadsToSomeone(text, names)).toBe(leads))
})
