import type { Grade } from '../../reviews/rules.ts'
import type { Summary } from './summary.ts'

export type Published = {
  version: number
  publishedAt: Date
  note: string | null
  digest: string
  summary: Summary
}

const NUMBER = (text: string | null) => (text === null ? null : Number(text))

/** One unit's published quarters for machines. Numbers as numbers, hidden counts as null with `hidden: true`. */
export function asOpenData(region: string, editions: readonly Published[]) {
  return {
    schema: 1,
    region,
    unit: editions.at(-1)?.summary.unit ?? null,
    quarters: editions.map(({ version, publishedAt, note, digest, summary }) => ({
      year: summary.year,
      quarter: summary.quarter,
      version,
      publishedAt: publishedAt.toISOString(),
      note,
      digest,
      office: summary.office,
      agreement: summary.agreement,
      goals: summary.goals,
      indicators: summary.indicators.map(({ target, value, ...indicator }) => ({
        ...indicator,
        target: NUMBER(target),
        value: NUMBER(value),
      })),
      causes: summary.causes,
      steps: summary.steps,
      services: summary.services.map(({ opinion, ...service }) => ({
        ...service,
        opinion: opinion && { ...opinion, hundredths: true },
      })),
      distribution: summary.distribution.shown
        ? {
            people: summary.distribution.people,
            cells: summary.distribution.cells.map(({ grade, count }) => ({
              grade,
              count,
              hidden: count === null,
            })),
          }
        : { hidden: true, because: summary.distribution.because },
    })),
  }
}

/** Which grades there are, and what citizens call them. */
export type GradeNames = Record<Grade, string>

/** The same as rows: one for each indicator of each quarter, and one for each grade where they may be shown. */
export function asRows(region: string, editions: readonly Published[], gradeNames: GradeNames) {
  return editions.flatMap(({ version, publishedAt, summary }) => {
    const ofQuarter = {
      daerah: region,
      unit: summary.unit.name,
      tahun: summary.year,
      triwulan: summary.quarter,
    }
    const edition = { versi: version, diterbitkan: publishedAt.toISOString() }
    const indicators = summary.indicators.map((indicator) => ({
      ...ofQuarter,
      bagian: 'target',
      indikator: indicator.name,
      satuan: indicator.measureUnit,
      arah: indicator.direction === 'UP' ? 'naik lebih baik' : 'turun lebih baik',
      target: indicator.target ?? '',
      realisasi: indicator.value ?? '',
      sumber: indicator.source,
      cara_hitung: indicator.method,
      ...edition,
    }))
    if (!summary.distribution.shown) return indicators
    const grades = summary.distribution.cells.map(({ grade, count }) => ({
      ...ofQuarter,
      bagian: 'sebaran predikat',
      indikator: gradeNames[grade],
      satuan: 'orang',
      arah: '',
      target: '',
      realisasi: count ?? 'disembunyikan',
      sumber: 'Penilaian kinerja triwulan',
      cara_hitung: 'Jumlah pegawai yang dinilai dengan predikat ini; yang kecil disembunyikan.',
      ...edition,
    }))
    return [...indicators, ...grades]
  })
}
