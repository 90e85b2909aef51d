import { formatNumber, quarterLabel } from '@/lib/calendar/labels'
import type { YearQuarter } from '@/lib/calendar/rules'

export type BehindFigures = { missing: number; expected: number; overdue: number; drafted: boolean }

export const behindTitles = {
  catatan: 'Belum mencatat',
  putusan: 'Belum memutuskan',
  penilaian: 'Belum dinilai',
  tahunan: 'Belum dinilai setahun',
} as const
export type BehindKind = keyof typeof behindTitles

export const behindLeads: Record<BehindKind, string> = {
  catatan: 'Pegawai dengan hari kerja yang masih kosong. Cuti dan hari libur tidak dihitung.',
  putusan: 'Atasan dengan catatan yang menunggu keputusannya.',
  penilaian: 'Pegawai yang penilaian triwulannya belum final, dan penilainya.',
  tahunan: 'Pegawai yang evaluasi tahunannya belum final, dan penilainya.',
}

/** What is missing of one person, in words. */
export function behindWords(
  kind: BehindKind,
  { missing, expected, overdue, drafted }: BehindFigures,
): string {
  if (kind === 'catatan') return `${formatNumber(missing)} dari ${formatNumber(expected)} hari kosong`
  if (kind === 'penilaian' || kind === 'tahunan') return drafted ? 'Masih draf' : 'Belum dimulai'
  const waiting = `${formatNumber(missing)} catatan menunggu`
  return overdue > 0 ? `${waiting}, ${formatNumber(overdue)} lewat 7 hari` : waiting
}

/** Ready to paste in the office's group chat. Names stay on the page. */
export const reminders: Record<BehindKind, (quarter: string) => string> = {
  catatan: (quarter) =>
    `Yth. Bapak/Ibu, masih ada hari kerja ${quarter} yang belum terisi. Mohon lengkapi di Kinerja Terbuka, menu Buku kerja.`,
  putusan: (quarter) =>
    `Yth. Bapak/Ibu atasan, masih ada catatan harian ${quarter} yang menunggu keputusan. Mohon diputus di Kinerja Terbuka, menu Persetujuan.`,
  penilaian: (quarter) =>
    `Yth. Bapak/Ibu penilai, masih ada penilaian ${quarter} yang belum final. Mohon diselesaikan di Kinerja Terbuka, menu Penilaian.`,
  tahunan: (year) =>
    `Yth. Bapak/Ibu penilai, masih ada evaluasi ${year} yang belum final. Mohon diselesaikan di Kinerja Terbuka, menu Penilaian, bagian Tahun.`,
}

/** Of what the list tells: the year for the yearly one, else the quarter. */
export const behindSpan = ({
  kind,
  quarter,
  year,
}: {
  kind: BehindKind
  quarter: YearQuarter
  year: number
}) => (kind === 'tahunan' ? `Tahun ${year}` : quarterLabel(quarter))
