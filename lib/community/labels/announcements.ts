import { formatRange } from '../../calendar/labels.ts'
import type { Day } from '../../calendar/rules.ts'
import { MOST_DAYS, type AnnouncementReason, type Standing } from '../rules/announcements.ts'

export const standingLabels: Record<Standing, string> = {
  AHEAD: 'Terjadwal',
  RUNNING: 'Berlaku',
  OVER: 'Sudah lewat',
  WITHDRAWN: 'Ditarik',
}

export const SHELVES = ['berlaku', 'arsip'] as const
export type Shelf = (typeof SHELVES)[number]
export const shelfLabels: Record<Shelf, string> = { berlaku: 'Berlaku', arsip: 'Arsip' }
export const nothingOn: Record<Shelf, string> = {
  berlaku: 'Tidak ada pengumuman yang berlaku.',
  arsip: 'Belum ada pengumuman yang sudah lewat.',
}

/** For whom and when, in one line. */
export function spanWords(of: {
  wholeRegion: boolean
  units: readonly string[]
  fromDay: Day
  untilDay: Day
}): string {
  const [first = '', ...others] = of.units
  const more = others.length > 0 ? ` dan ${others.length} unit lain` : ''
  const whom = of.wholeRegion ? 'Untuk semua unit' : `Untuk ${first}${more}`
  return `${whom}, ${formatRange({ from: of.fromDay, through: of.untilDay })}.`
}

export const refusals: Record<AnnouncementReason, string> = {
  not_found: 'Pengumuman ini tidak ditemukan. Muat ulang halaman.',
  announcement_past: 'Pilih hari ini atau sesudahnya.',
  announcement_reversed: 'Hari terakhir harus sama atau sesudah hari pertama.',
  announcement_long: `Pengumuman tampil paling lama ${MOST_DAYS} hari.`,
  announcement_over: 'Pengumuman ini sudah lewat. Buat pengumuman baru.',
  announcement_withdrawn: 'Pengumuman ini sudah ditarik.',
  receipt_not_asked: 'Pengumuman ini tidak meminta tanda baca.',
  unit_unknown: 'Salah satu unit tidak ditemukan. Muat ulang halaman, lalu pilih lagi.',
}
