// What BKD chooses criteria from: each with a few ready ways to be counted. A round's document copies what was chosen, so a later
// catalogue changes no round.
import type { Grade } from '../../reviews/rules.ts'
import type { Criterion, RulesDocument } from './document.ts'

const WORTH: Record<Grade, number> = {
  VERY_GOOD: 10_000,
  GOOD: 8000,
  NEEDS_IMPROVEMENT: 5000,
  POOR_MISCONDUCT: 2500,
  VERY_POOR: 0,
}

export const CRITERION_CODES = [
  'kinerja',
  'kompetensi',
  'pengalaman',
  'pelatihan',
  'gagasan',
  'memimpin',
] as const
export type CriterionCode = (typeof CRITERION_CODES)[number]

/** One ready way to count a criterion: the source, the sentence about it, the arithmetic. */
export type Way = Pick<Criterion, 'source' | 'guide' | 'points'> & { key: string; label: string }

type Entry = {
  code: CriterionCode
  name: string
  /** With which a new round begins. */
  weight: number
  /** The first one is the usual one. */
  ways: readonly [Way, ...Way[]]
}

const judged = (guide: string): readonly [Way] => [
  { key: 'panel', label: 'Nilai panel', source: 'PANEL', guide, points: null },
]

export const CATALOGUE: readonly Entry[] = [
  {
    code: 'kinerja',
    name: 'Predikat kinerja',
    weight: 3500,
    ways: [
      {
        key: 'two-years',
        label: 'Rata-rata dua tahun terakhir',
        source: 'GRADES',
        guide: 'Rata-rata dua tahun. Sangat Baik 100, Baik 80, Butuh Perbaikan 50, Kurang 25.',
        points: { kind: 'GRADES', worth: WORTH, last: 2 },
      },
      {
        key: 'last-year',
        label: 'Tahun terakhir saja',
        source: 'GRADES',
        guide: 'Tahun terakhir. Sangat Baik 100, Baik 80, Butuh Perbaikan 50, Kurang 25.',
        points: { kind: 'GRADES', worth: WORTH, last: 1 },
      },
    ],
  },
  {
    code: 'kompetensi',
    name: 'Kecocokan kompetensi',
    weight: 2000,
    ways: [
      {
        key: 'from-half',
        label: 'Dihitung dari kecocokan 50 persen',
        source: 'COMPETENCE',
        guide: 'Kecocokan 50 persen bernilai 0, kecocokan 100 persen bernilai 100.',
        points: { kind: 'LINE', from: 5000, to: 10_000, unit: 'PERCENT' },
      },
      {
        key: 'from-fit',
        label: 'Dihitung dari kecocokan 68 persen',
        source: 'COMPETENCE',
        guide: 'Kecocokan 68 persen bernilai 0, kecocokan 100 persen bernilai 100.',
        points: { kind: 'LINE', from: 6800, to: 10_000, unit: 'PERCENT' },
      },
    ],
  },
  {
    code: 'pengalaman',
    name: 'Pengalaman',
    weight: 1000,
    ways: [
      {
        key: 'posts-ten-years',
        label: 'Memegang jabatan, sepuluh tahun bernilai penuh',
        source: 'MONTHS_IN_POSTS',
        guide: 'Bulan memegang jabatan. Sepuluh tahun bernilai 100.',
        points: { kind: 'LINE', from: 0, to: 120, unit: 'MONTHS' },
      },
      {
        key: 'posts-five-years',
        label: 'Memegang jabatan, lima tahun bernilai penuh',
        source: 'MONTHS_IN_POSTS',
        guide: 'Bulan memegang jabatan. Lima tahun bernilai 100.',
        points: { kind: 'LINE', from: 0, to: 60, unit: 'MONTHS' },
      },
      {
        key: 'service-twenty-years',
        label: 'Masa kerja, dua puluh tahun bernilai penuh',
        source: 'MONTHS_IN_SERVICE',
        guide: 'Bulan sejak pengangkatan pertama. Dua puluh tahun bernilai 100.',
        points: { kind: 'LINE', from: 0, to: 240, unit: 'MONTHS' },
      },
    ],
  },
  {
    code: 'pelatihan',
    name: 'Jam pelatihan',
    weight: 0,
    ways: [
      {
        key: 'eighty-hours',
        label: '80 jam bernilai penuh',
        source: 'TRAINING_HOURS',
        guide: 'Jam yang sudah diverifikasi dalam dua tahun terakhir. 80 jam bernilai 100.',
        points: { kind: 'LINE', from: 0, to: 80, unit: 'HOURS' },
      },
      {
        key: 'forty-hours',
        label: '40 jam bernilai penuh',
        source: 'TRAINING_HOURS',
        guide: 'Jam yang sudah diverifikasi dalam dua tahun terakhir. 40 jam bernilai 100.',
        points: { kind: 'LINE', from: 0, to: 40, unit: 'HOURS' },
      },
    ],
  },
  {
    code: 'gagasan',
    name: 'Gagasan untuk jabatan ini',
    weight: 2000,
    ways: judged('Tujuan jelas, langkah masuk akal, hasil dapat diukur warga.'),
  },
  {
    code: 'memimpin',
    name: 'Kepemimpinan',
    weight: 1500,
    ways: judged('Pernah menggerakkan orang lain, memberi contoh, dan menyelesaikan masalah bersama.'),
  },
]

export type Weights = Readonly<Partial<Record<CriterionCode, number>>>
/** Keys of the ways; the usual one where nothing is said. */
export type Ways = Readonly<Partial<Record<CriterionCode, string>>>

const entryOf = (code: CriterionCode): Entry | undefined => CATALOGUE.find((one) => one.code === code)

export const hasWay = (code: CriterionCode, key: string): boolean =>
  entryOf(code)?.ways.some((way) => way.key === key) ?? false

/** Which of the ready ways a criterion of a document follows; none where it was written by an older catalogue. */
export const wayOf = ({ code, source, points }: Pick<Criterion, 'code' | 'source' | 'points'>) =>
  CATALOGUE.find((one) => one.code === code)?.ways.find(
    (way) => way.source === source && JSON.stringify(way.points) === JSON.stringify(points),
  )?.key

export type TieReason = 'tie_without_weight' | 'tie_twice'

/** Who parts equals is a criterion that is weighed, each once. */
export function whyNotTies(
  weights: Weights,
  ties: readonly CriterionCode[],
): { reason: TieReason; place: number } | undefined {
  for (const [place, code] of ties.entries()) {
    if ((weights[code] ?? 0) === 0) return { reason: 'tie_without_weight', place }
    if (ties.indexOf(code) !== place) return { reason: 'tie_twice', place }
  }
}

/** The criteria with these weights, those without weight left out; equals are parted as chosen, then by the heavier. */
export function chosenCriteria(
  weights: Weights,
  ways: Ways = {},
  ties: readonly CriterionCode[] = [],
): Pick<RulesDocument, 'criteria' | 'tieOrder'> {
  const criteria = CATALOGUE.flatMap(({ code, name, ways: [usual, ...others] }): Criterion[] => {
    const weight = weights[code] ?? 0
    if (weight <= 0) return []
    const { source, guide, points } = others.find(({ key }) => key === ways[code]) ?? usual
    return [{ code, name, source, weight, guide, points }]
  })
  const byWeight = criteria.toSorted((a, b) => b.weight - a.weight).map(({ code }) => code)
  return { criteria, tieOrder: [...new Set<string>([...ties, ...byWeight])] }
}
