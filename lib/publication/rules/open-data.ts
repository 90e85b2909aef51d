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
      goals: summary.goals,
      indicators: summary.indicators.map(({ target, value, ...indicator }) => ({
        ...indicator,
        target: NUMBER(target),
        value: NUMBER(value),
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

/** The same as rows: one for each indicator of each quarter. */
export function asRows(region: string, editions: readonly Published[]) {
  return editions.flatMap(({ version, publishedAt, summary }) =>
    summary.indicators.map((indicator) => ({
      daerah: region,
      unit: summary.unit.name,
      tahun: summary.year,
      triwulan: summary.quarter,
      indikator: indicator.name,
      satuan: indicator.measureUnit,
      arah: indicator.direction === 'UP' ? 'naik lebih baik' : 'turun lebih baik',
      target: indicator.target ?? '',
      realisasi: indicator.value ?? '',
      sumber: indicator.source,
      cara_hitung: indicator.method,
      versi: version,
      diterbitkan: publishedAt.toISOString(),
    })),
  )
}
