// A catalogue as a region might offer it, and why people want to learn. All of it invented.
import type { Behaviour } from '../../../lib/plans/rules.ts'
import type { Category, Kind } from '../../../lib/training/rules.ts'
import type { Competence } from '../../../lib/training/rules/needs.ts'

export type CourseSpec = {
  title: string
  kind: Kind
  category: Category
  hours: number
  summary: string
  behaviour?: Behaviour
  series?: readonly [name: string, part: number]
  /** How many sit in it; many where it is meant for everybody. */
  seats: number
}

export const COURSES: readonly CourseSpec[] = [
  {
    title: 'Pelayanan publik yang ramah dan tuntas',
    kind: 4,
    category: 'PUBLIC_SERVICE',
    hours: 8,
    summary: 'Lokakarya sehari: menyapa, mendengar, menyelesaikan di loket pertama, dan menutup keluhan.',
    behaviour: 'SERVICE_ORIENTED',
    seats: 30,
  },
  {
    title: 'Mengelola waktu dan berkas masuk',
    kind: 4,
    category: 'TIME_MANAGEMENT',
    hours: 6,
    summary: 'Menata hari kerja, memilah yang mendesak, dan menyelesaikan berkas sebelum tenggat.',
    behaviour: 'ACCOUNTABLE',
    seats: 30,
  },
  {
    title: 'Data layanan 1: tabel yang rapi',
    kind: 3,
    category: 'IT',
    hours: 10,
    summary: 'Membuat tabel yang bisa dihitung ulang, menyaring, dan menemukan angka yang janggal.',
    series: ['Data layanan', 1],
    seats: 24,
  },
  {
    title: 'Data layanan 2: grafik yang jujur',
    kind: 3,
    category: 'IT',
    hours: 10,
    summary: 'Memilih grafik yang menjawab pertanyaan, memberi judul, dan menjelaskan batasnya.',
    series: ['Data layanan', 2],
    seats: 24,
  },
  {
    title: 'Data layanan 3: laporan triwulan otomatis',
    kind: 3,
    category: 'IT',
    hours: 12,
    summary: 'Menyusun laporan triwulan yang terisi sendiri dari catatan harian dan register layanan.',
    series: ['Data layanan', 3],
    seats: 20,
  },
  {
    title: 'Keamanan kata sandi dan data pribadi',
    kind: 16,
    category: 'IT',
    hours: 4,
    summary: 'Belajar daring mandiri: kata sandi, berbagi berkas dengan aman, dan data pribadi warga.',
    seats: 60,
  },
  {
    title: 'Surat elektronik dan tanda tangan digital',
    kind: 8,
    category: 'IT',
    hours: 6,
    summary: 'Mengirim, mendisposisi, dan menandatangani naskah dinas tanpa kertas.',
    seats: 30,
  },
  {
    title: 'Memimpin tim kecil',
    kind: 5,
    category: 'LEADERSHIP',
    hours: 20,
    summary: 'Membagi tugas, memberi umpan balik yang dipakai, dan memimpin rapat singkat.',
    behaviour: 'HARMONIOUS',
    seats: 16,
  },
  {
    title: 'Kepemimpinan pengawas',
    kind: 1,
    category: 'LEADERSHIP',
    hours: 60,
    summary: 'Pelatihan struktural bagi pejabat pengawas dengan rencana perubahan di unit masing-masing.',
    seats: 8,
  },
  {
    title: 'Perekat bangsa dalam layanan',
    kind: 6,
    category: 'SOCIO_CULTURAL',
    hours: 6,
    summary: 'Melayani warga yang beragam dengan adil, tanpa prasangka dan tanpa membedakan.',
    behaviour: 'LOYAL',
    seats: 30,
  },
  {
    title: 'Pertolongan pertama di tempat layanan',
    kind: 3,
    category: 'TECHNICAL',
    hours: 8,
    summary: 'Menangani warga yang pingsan, terluka, atau sesak sampai petugas kesehatan datang.',
    seats: 20,
  },
  {
    title: 'Arsip dan perjanjian kinerja',
    kind: 8,
    category: 'ADMINISTRATION',
    hours: 6,
    summary: 'Menyimpan bukti dukung, menyusun perjanjian kinerja, dan menyiapkan pemeriksaan.',
    seats: 30,
  },
  {
    title: 'Komunitas belajar: berbagi praktik layanan',
    kind: 23,
    category: 'PUBLIC_SERVICE',
    hours: 2,
    summary: 'Rekan berbagi satu praktik yang berhasil, lalu dicoba bersama di unit lain.',
    behaviour: 'COLLABORATIVE',
    seats: 30,
  },
  {
    title: 'Bimbingan di tempat kerja: loket pertama',
    kind: 24,
    category: 'PUBLIC_SERVICE',
    hours: 8,
    summary: 'Dua pekan didampingi petugas loket yang berpengalaman, dengan lembar amatan harian.',
    seats: 10,
  },
]

/** Where, in the region's own buildings. */
export const ROOMS = ['Aula BKPSDM', 'Ruang pelatihan lantai 2', 'Aula sekretariat daerah', 'Daring'] as const

export type NeedSpec = {
  competence: Competence
  required: number
  now: number
  category: Category
  hours: number
  gap: string
  expected: string
}

export const NEEDS: readonly NeedSpec[] = [
  {
    competence: 'TECHNICAL',
    required: 3,
    now: 2,
    category: 'IT',
    hours: 10,
    gap: 'Belum lancar membuat rekap antrean dari register layanan.',
    expected: 'Rekap antrean mingguan selesai sendiri sebelum Senin pukul sembilan.',
  },
  {
    competence: 'PUBLIC_SERVICE',
    required: 3,
    now: 2,
    category: 'PUBLIC_SERVICE',
    hours: 8,
    gap: 'Belum tenang menghadapi warga yang marah di loket.',
    expected: 'Keluhan di loket selesai tanpa dioper lebih dari sekali.',
  },
  {
    competence: 'RESULT_ORIENTATION',
    required: 3,
    now: 2,
    category: 'TIME_MANAGEMENT',
    hours: 6,
    gap: 'Berkas mendesak sering kalah oleh berkas yang datang terakhir.',
    expected: 'Berkas dikerjakan menurut tenggat, tidak ada yang lewat dua hari.',
  },
  {
    competence: 'MANAGING_CHANGE',
    required: 4,
    now: 2,
    category: 'IT',
    hours: 12,
    gap: 'Laporan triwulan masih disalin dengan tangan dari tiga berkas.',
    expected: 'Laporan triwulan tersusun otomatis dan diperiksa dua orang.',
  },
  {
    competence: 'COMMUNICATION',
    required: 3,
    now: 2,
    category: 'LEADERSHIP',
    hours: 20,
    gap: 'Rapat pagi sering lewat dari lima belas menit tanpa keputusan.',
    expected: 'Rapat pagi sepuluh menit dengan satu keputusan tercatat.',
  },
]

export const CERTIFICATES = [
  ['Seminar mutu layanan daerah', 9, 'PUBLIC_SERVICE', 6, 'Asosiasi Pelayanan Publik'],
  ['Kursus pengolahan data tingkat dasar', 11, 'IT', 12, 'Balai Latihan Kerja'],
  ['Bimbingan teknis pengadaan', 8, 'ADMINISTRATION', 10, 'Lembaga Kebijakan Pengadaan'],
  ['Belajar mandiri: etika pelayan publik', 22, 'SOCIO_CULTURAL', 4, 'Platform belajar daerah'],
] as const satisfies readonly (readonly [string, Kind, Category, number, string])[]

/** What a leading post asks for, and who has brought it along: by the level of his seat. */
export const LEADERSHIP = {
  SUPERVISOR: 'Pelatihan Kepemimpinan Pengawas',
  ADMINISTRATOR: 'Pelatihan Kepemimpinan Administrator',
} as const
export const LEADERSHIP_PROVIDER = 'Lembaga Administrasi Negara'

export const USED_FOR = [
  'Rekap antrean kini selesai sebelum rapat pagi.',
  'Warga yang marah lebih cepat tenang di loket.',
  'Berkas mendesak saya kerjakan lebih dulu.',
  'Saya pakai untuk laporan triwulan.',
] as const
