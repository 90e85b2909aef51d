// What BKD chooses criteria from. A round's document copies what was chosen, so a later catalogue changes no round.
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

/** With the weight that a new round begins with. */
export const CATALOGUE: readonly (Criterion & { code: CriterionCode })[] = [
  {
    code: 'kinerja',
    name: 'Predikat kinerja dua tahun',
    source: 'GRADES',
    weight: 3500,
    guide: 'Rata-rata dua tahun. Sangat Baik 100, Baik 80, Butuh Perbaikan 50, Kurang 25.',
    points: { kind: 'GRADES', worth: WORTH, last: 2 },
  },
  {
    code: 'kompetensi',
    name: 'Kecocokan kompetensi',
    source: 'COMPETENCE',
    weight: 2000,
    guide: 'Kecocokan 50 persen bernilai 0, kecocokan 100 persen bernilai 100.',
    points: { kind: 'LINE', from: 5000, to: 10_000, unit: 'PERCENT' },
  },
  {
    code: 'pengalaman',
    name: 'Pengalaman jabatan',
    source: 'MONTHS_IN_POSTS',
    weight: 1000,
    guide: 'Bulan memegang jabatan. Sepuluh tahun bernilai 100.',
    points: { kind: 'LINE', from: 0, to: 120, unit: 'MONTHS' },
  },
  {
    code: 'pelatihan',
    name: 'Jam pelatihan',
    source: 'TRAINING_HOURS',
    weight: 0,
    guide: 'Jam yang sudah diverifikasi dalam dua tahun terakhir. 80 jam bernilai 100.',
    points: { kind: 'LINE', from: 0, to: 80, unit: 'HOURS' },
  },
  {
    code: 'gagasan',
    name: 'Gagasan untuk jabatan ini',
    source: 'PANEL',
    weight: 2000,
    guide: 'Tujuan jelas, langkah masuk akal, hasil dapat diukur warga.',
    points: null,
  },
  {
    code: 'memimpin',
    name: 'Kepemimpinan',
    source: 'PANEL',
    weight: 1500,
    guide: 'Pernah menggerakkan orang lain, memberi contoh, dan menyelesaikan masalah bersama.',
    points: null,
  },
]

/** The criteria with these weights, those without weight left out, and equals parted by the heavier first. */
export function chosenCriteria(
  weights: Readonly<Partial<Record<CriterionCode, number>>>,
): Pick<RulesDocument, 'criteria' | 'tieOrder'> {
  const criteria = CATALOGUE.flatMap((one) => {
    const weight = weights[one.code] ?? 0
    return weight > 0 ? [{ ...one, weight }] : []
  })
  return {
    criteria,
    tieOrder: criteria.toSorted((a, b) => b.weight - a.weight).map(({ code }) => code),
  }
}
