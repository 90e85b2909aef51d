import { quarterLabel } from '../calendar/labels.ts'
import { achievementSentence } from '../goals/labels.ts'
import { achievementOf } from '../goals/rules.ts'
import type { PublishedDistribution, PublishedIndicator, Summary } from './rules/summary.ts'

export const unitKindNames: Record<string, string> = {
  SEKRETARIAT_DAERAH: 'Sekretariat daerah',
  SEKRETARIAT_DPRD: 'Sekretariat DPRD',
  INSPEKTORAT: 'Inspektorat',
  DINAS: 'Dinas',
  BADAN: 'Badan',
  SATPOL_PP: 'Satpol PP',
  KESBANGPOL: 'Kesbangpol',
  BPBD: 'BPBD',
  KECAMATAN: 'Kecamatan',
  KELURAHAN: 'Kelurahan',
  UPTD: 'Unit layanan',
  BIDANG: 'Bidang',
  SUBBIDANG: 'Subbidang',
  SEKSI: 'Seksi',
  SUBBAGIAN: 'Subbagian',
  TIM_KERJA: 'Tim kerja',
}

export const stateOf = ({ direction, target, value }: PublishedIndicator) =>
  target === null ? 'NO_VALUE' : achievementOf({ direction, target, value }).state

/** Izin tepat waktu 91%, target 90%: tercapai. */
export function indicatorSentence(indicator: PublishedIndicator): string {
  const { name, value, target, measureUnit } = indicator
  if (target === null) return `${name}: target belum ditetapkan.`
  return achievementSentence({ name, value, target, measureUnit, state: stateOf(indicator) })
}

/** 3 dari 4 target Triwulan I 2026 tercapai. */
export function quarterSentence({
  year,
  quarter,
  indicators,
}: Pick<Summary, 'year' | 'quarter' | 'indicators'>): string {
  const withTarget = indicators.filter(({ target }) => target !== null)
  const reached = withTarget.filter((indicator) => stateOf(indicator) === 'REACHED').length
  if (withTarget.length === 0) return `Belum ada target untuk ${quarterLabel({ year, quarter })}.`
  return `${reached} dari ${withTarget.length} target ${quarterLabel({ year, quarter })} tercapai.`
}

export const whyHidden: Record<Extract<PublishedDistribution, { shown: false }>['because'], string> = {
  too_few: 'Sebaran predikat tidak ditampilkan karena jumlah pegawai yang dinilai kurang dari 10 orang.',
  none_reviewed: 'Belum ada penilaian yang selesai untuk triwulan ini.',
}
