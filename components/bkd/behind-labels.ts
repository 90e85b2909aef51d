import { formatNumber } from '@/lib/calendar/labels'

export type BehindFigures = { missing: number; expected: number; overdue: number; drafted: boolean }

export const behindTitles = {
  catatan: 'Belum mencatat',
  putusan: 'Belum memutuskan',
  penilaian: 'Belum dinilai',
} as const
export type BehindKind = keyof typeof behindTitles

export const behindLeads: Record<BehindKind, string> = {
  catatan: 'Pegawai dengan hari kerja yang masih kosong. Cuti dan hari libur tidak dihitung.',
  putusan: 'Atasan dengan catatan yang menunggu keputusannya.',
  penilaian: 'Pegawai yang penilaian triwulannya belum final, dan penilainya.',
}

/** What is missing of one person, in words. */
export function behindWords(
  kind: BehindKind,
  { missing, expected, overdue, drafted }: BehindFigures,
): string {
  if (kind === 'catatan') return `${formatNumber(missing)} dari ${formatNumber(expected)} hari kosong`
  if (kind === 'penilaian') return drafted ? 'Masih draf' : 'Belum dimulai'
  const waiting = `${formatNumber(missing)} catatan menunggu`
  return overdue > 0 ? `${waiting}, ${formatNumber(overdue)} lewat 7 hari` : waiting
}
