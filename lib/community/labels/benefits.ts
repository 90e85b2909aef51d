import { formatNumber } from '../../calendar/labels.ts'
import type { Benefits } from '../rules/benefits.ts'

export type Benefit = { value: string; title: string; how: string; href: string; way: string }

const HOUR = 60
const DAY = 24 * HOUR

/** Whole minutes, hours or days: nobody is helped by more. */
export function tookWords(minutes: number): string {
  if (minutes < HOUR) return `${formatNumber(minutes)} menit`
  if (minutes < 2 * DAY) return `${formatNumber(Math.round(minutes / HOUR))} jam`
  return `${formatNumber(Math.round(minutes / DAY))} hari`
}

/** Each number with how it is reckoned and the page behind it; a zero is said as it is. */
export const benefitsOf = (of: Benefits, year: number): Benefit[] => [
  {
    value: formatNumber(of.counted),
    title: 'catatan sudah mengisi SKP Anda',
    how:
      of.counted === 0
        ? `Belum ada catatan ${year} yang disetujui dan berindikator. Pilih rencana hasil kerja saat mencatat, maka realisasinya terisi sendiri.`
        : `Dari ${formatNumber(of.logs)} catatan ${year}: yang disetujui dan punya indikator. Realisasinya tidak perlu Anda rekap lagi.`,
    href: '/capaian',
    way: 'Lihat realisasinya',
  },
  {
    value: formatNumber(of.evidence),
    title: 'berkas bukti tersimpan rapi',
    how:
      of.evidence === 0
        ? `Belum ada foto atau berkas pada catatan ${year}.`
        : `Foto dan berkas berbeda pada catatan ${year}. Ikut tampil saat penilaian dan dapat Anda tunjukkan untuk promosi.`,
    href: '/buku-kerja',
    way: 'Buka buku kerja',
  },
  {
    value: of.medianMinutes === null ? 'Belum ada' : tookWords(of.medianMinutes),
    title: 'waktu tunggu putusan atasan',
    how:
      of.medianMinutes === null
        ? `Belum ada catatan ${year} yang diputus.`
        : `Nilai tengah dari ${formatNumber(of.decided)} catatan ${year} yang diputus, sejak terkirim sampai putusan terakhir.`,
    href: '/buku-kerja',
    way: 'Lihat putusannya',
  },
  {
    value: formatNumber(of.feedback),
    title: 'umpan balik untuk Anda',
    how:
      of.feedback === 0 ? `Belum ada pada ${year}. Anda boleh memintanya.` : `Yang diberikan selama ${year}.`,
    href: '/umpan-balik',
    way: of.feedback === 0 ? 'Minta umpan balik' : 'Baca umpan balik',
  },
  {
    value: formatNumber(of.kudos),
    title: 'apresiasi dari rekan',
    how: of.kudos === 0 ? `Belum ada pada ${year}.` : `Yang Anda terima selama ${year} dan tidak ditarik.`,
    href: '/apresiasi',
    way: 'Buka apresiasi',
  },
  {
    value: formatNumber(of.reviews),
    title: 'penilaian triwulan lengkap dengan buktinya',
    how:
      of.reviews === 0
        ? 'Belum ada penilaian yang dibagikan kepada Anda.'
        : 'Semua yang pernah dibagikan kepada Anda. Dipakai saat kenaikan pangkat dan promosi, tanpa mengumpulkan berkas lagi.',
    href: '/penilaian',
    way: 'Lihat penilaian',
  },
]
