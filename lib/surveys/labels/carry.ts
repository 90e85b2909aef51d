import { refusals as ofMeasurements } from '../../measurements/labels.ts'
import { recordRefusals } from '../../measurements/labels/records.ts'
import type { CarryReason } from '../rules/carry.ts'
import { indexWords } from '../labels.ts'

export const ALL_SERVICES = 'Semua layanan unit'

/** What is kept beside the number: whence it is. */
export const carriedSummary = (of: string, quarter: string, index: number): string =>
  `Indeks kepuasan ${of}, ${quarter}: ${indexWords(index)}. Dihitung dari survei warga.`

const own: Record<CarryReason | 'already_published' | 'quarter_closed', string> = {
  already_published: 'Angka triwulan ini sudah diterbitkan. Koreksinya lewat halaman Capaian.',
  quarter_closed: 'Triwulan ini sudah ditutup. Koreksinya lewat halaman Capaian.',
  nothing_to_carry: 'Unit ini belum punya layanan yang disurvei.',
  too_few_answers: 'Belum ada 30 jawaban pada triwulan ini. Indeksnya belum boleh dipakai.',
  served_untold: 'Isi dahulu jumlah warga yang dilayani, di halaman layanannya.',
  value_from_elsewhere: 'Angka indikator ini diisi dari sumber lain. Ubah lewat halaman Capaian.',
  index_carried: 'Indeks ini sudah menjadi angka indikator itu.',
}

export const carryRefusals = { ...recordRefusals, ...ofMeasurements, ...own }
