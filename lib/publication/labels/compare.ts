import { formatNumber, quarterShortLabel } from '../../calendar/labels.ts'
import { formatMeasure } from '../../goals/labels.ts'
import { achievementOf } from '../../goals/rules.ts'
import { LEAST_ANSWERS } from '../../measurements/rules/samples.ts'
import { indexWords } from '../../surveys/labels.ts'
import type { Compared, Measure } from '../rules/compare.ts'

export const measureWords = (measure: Measure, value: number): string =>
  measure.kind === 'OPINION' ? indexWords(Math.round(value * 100)) : formatMeasure(value, measure.measureUnit)

export function rangeWords(measure: Measure, { interval }: Pick<Compared, 'interval'>): string {
  return interval ? `${measureWords(measure, interval[0])} sampai ${measureWords(measure, interval[1])}` : ''
}

/** A number, or why there is none. */
export function comparedWords(measure: Measure, row: Compared): string {
  if (row.value !== null) return measureWords(measure, row.value)
  if (row.interval) return rangeWords(measure, row)
  if (measure.kind === 'OPINION') return `kurang dari ${LEAST_ANSWERS} jawaban`
  return measure.kind === 'TIME' ? 'kurang dari 10 berkas' : 'belum ada data'
}

export const comparedName = ({ unit, service }: Compared): string =>
  service ? `${service.name}, ${unit.name}` : unit.name

/** What is counted behind a number of this kind. */
export const countHeads: Record<Measure['kind'], string> = {
  OPINION: 'Responden',
  TIME: 'Tahap berkas',
  INDICATOR: 'Target',
}

export function countWords(measure: Measure, { count, target }: Compared): string {
  if (measure.kind === 'INDICATOR') return target === null ? 'belum ada' : measureWords(measure, target)
  return count === null ? `< ${measure.kind === 'OPINION' ? LEAST_ANSWERS : 5}` : formatNumber(count)
}

export const comparedQuarter = (row: Compared): string => quarterShortLabel(row.quarter)

const things = (measure: Measure, count: number) =>
  `${formatNumber(count)} ${measure.kind === 'INDICATOR' ? 'unit' : 'layanan'}`

/** Made of the numbers, above the chart. */
export function comparisonSentence(measure: Measure, rows: readonly Compared[]): string {
  const values = rows.flatMap(({ value }) => (value === null ? [] : [value]))
  if (measure.kind === 'INDICATOR') {
    const aimed = rows.flatMap(({ target, value }) => (target === null ? [] : [{ target, value }]))
    const reached = aimed.filter(
      ({ target, value }) =>
        achievementOf({ direction: measure.direction, target, value }).state === 'REACHED',
    )
    return `${formatNumber(reached.length)} dari ${things(measure, aimed.length)} mencapai targetnya.`
  }
  if (values.length < 2) return `Baru ${things(measure, values.length)} yang angkanya dapat ditampilkan.`
  const least = measureWords(measure, Math.min(...values))
  const most = measureWords(measure, Math.max(...values))
  return `Dari ${things(measure, values.length)}, yang terendah ${least} dan yang tertinggi ${most}.`
}

export const fairWords: Record<Measure['kind'], string> = {
  OPINION:
    'Batang di sekitar titik adalah rentang dengan 95% keyakinan. Bila dua batang bertumpuk, perbedaannya bisa kebetulan. Selisih 1 sampai 2 poin tidak bermakna.',
  TIME: 'Batang tanpa titik adalah rentang: jumlah 1 sampai 4 berkas tidak ditampilkan. Tiap layanan punya janji waktunya sendiri.',
  INDICATOR: 'Garis tegak adalah target unit itu sendiri. Sasaran dan keadaan tiap wilayah berbeda.',
}

export const compareRows = (region: string, measure: Measure, rows: readonly Compared[]) =>
  rows.map((row) => ({
    daerah: region,
    ukuran: measure.name,
    unit: row.unit.name,
    layanan: row.service?.name ?? '',
    tahun: row.quarter.year,
    triwulan: row.quarter.quarter,
    nilai: row.value ?? (row.interval ? '' : 'disembunyikan atau belum ada'),
    satuan: measure.measureUnit,
    dari: row.interval?.[0] ?? '',
    sampai: row.interval?.[1] ?? '',
    jumlah: row.count ?? '',
    target: row.target ?? '',
    sebelumnya: row.before
      .map(
        ({ quarter, value }) =>
          `${quarterShortLabel(quarter)}: ${value === null ? 'tidak ada' : formatNumber(value)}`,
      )
      .join('; '),
  }))
