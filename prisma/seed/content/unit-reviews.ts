// What units write about their own quarters, and what the level above answers. Invented, and about no one.
import type { UnitGrade } from '../../../lib/unit-reviews/rules.ts'

export const UNIT_SUMMARIES = [
  'Layanan utama berjalan sesuai janji. Antrean pagi masih panjang pada pekan pertama tiap bulan.',
  'Pendataan ulang selesai, sehingga sasaran triwulan berikutnya lebih tepat. Dua kegiatan lapangan tertunda karena cuaca.',
  'Petugas baru sudah mandiri. Waktu layanan membaik, pelaporan masih perlu dirapikan.',
  'Kerja sama dengan kelurahan membuat kunjungan lebih merata. Yang belum tercapai ada pada kegiatan malam hari.',
] as const

export const MISSED_CAUSES = [
  'Dua petugas pindah tugas pada bulan kedua dan penggantinya baru terlatih di akhir triwulan.',
  'Sasaran bertambah setelah pendataan ulang, sedangkan jadwal kunjungan belum disesuaikan.',
  'Perbaikan jaringan selama tiga pekan membuat layanan dilakukan manual.',
  'Hujan lebat menunda kegiatan lapangan pada bulan kedua.',
] as const

export const STEP_TEXTS = [
  'Menyusun jadwal bergilir agar loket selalu terisi pada jam ramai',
  'Melatih dua petugas pengganti untuk layanan utama',
  'Mendata ulang sasaran bersama kelurahan setiap bulan',
  'Memeriksa berkas setiap pagi agar tidak menumpuk di akhir pekan',
  'Menambah kunjungan lapangan setiap Sabtu di wilayah yang tertinggal',
] as const

export const STEP_NOTES = [
  'Jadwal sudah dipakai sejak pekan lalu, hasilnya dipantau setiap Senin.',
  'Satu dari dua kelurahan sudah berjalan.',
  'Menunggu petugas pengganti selesai pelatihan.',
] as const

export const DROPPED_NOTE = 'Digabung dengan langkah lain yang sasarannya sama.'

export const UNIT_GRADE_REASONS: Record<UnitGrade, string> = {
  OUTSTANDING: 'Cara kerja barunya memangkas waktu tunggu warga dan sudah dipakai unit lain.',
  GOOD: 'Sebagian besar target tercapai, dan penyebab yang belum tercapai sudah jelas.',
  NEEDS_IMPROVEMENT: 'Beberapa target utama belum tercapai. Langkah perbaikannya perlu dipercepat.',
  POOR: 'Sebagian besar target belum tercapai, dan rencana aksi berjalan lambat.',
  VERY_POOR: 'Hampir semua rencana aksi belum bergerak.',
}

export const OUTSIDE_REASON =
  'Capaian unit melampaui janji karena kerja bersama. Predikat tiap orang mengikuti buktinya masing-masing dan tidak disesuaikan agar cocok dengan panduan.'
