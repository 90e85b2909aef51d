import { quarterLabel } from '../calendar/labels.ts'
import { achievementSentence } from '../goals/labels.ts'
import { achievementOf } from '../goals/rules.ts'
import { unitKindLabels } from '../organization/labels.ts'
import type { Reason } from './rules.ts'
import type { DistributionEdition, PublishedIndicator, Summary } from './rules/summary.ts'

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

/** What stands on a unit's card, and beside its shared address. */
export function unitSentence(name: string, editions: readonly { summary: Summary }[]): string {
  const newest = editions.at(-1)
  return newest ? quarterSentence(newest.summary) : `Janji ${name} kepada warga.`
}

export const whyHidden: Record<Extract<DistributionEdition, { shown: false }>['because'], string> = {
  unit_too_small:
    'Sebaran predikat tidak ditampilkan karena jumlah pegawai yang dinilai kurang dari 10 orang.',
  all_protected: 'Sebaran predikat tidak ditampilkan karena akan menunjukkan nilai orang tertentu.',
  none_reviewed: 'Belum ada penilaian yang selesai untuk triwulan ini.',
}

export const refusals: Record<Reason, string> = {
  quarter_not_closed: 'Triwulan ini belum ditutup. Tutup triwulan dahulu, lalu terbitkan.',
  unit_not_public: 'Unit ini tidak melayani warga, jadi tidak diterbitkan.',
  no_indicators: 'Unit ini belum punya indikator. Isi indikator dan targetnya dahulu.',
  correction_note_missing: 'Tulis alasan koreksi, minimal 20 huruf. Alasan ini dibaca warga.',
  nothing_changed: 'Tidak ada angka yang berubah sejak terbitan terakhir.',
  changed_meanwhile: 'Unit ini baru saja diterbitkan orang lain. Muat ulang, lalu periksa lagi.',
}

const kindNames: Record<string, string> = unitKindLabels

export const unitKindName = (kind: string): string => kindNames[kind] ?? kind

/** From which post something was published; before that was kept, the office is said. */
export const publisherName = (post: string | null): string => post ?? 'badan kepegawaian daerah'
