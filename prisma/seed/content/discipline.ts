// Suspected breaches and what became of them. All of it invented.
import type { Measure } from '../../../lib/recognition/rules/discipline.ts'
import type { CaseSource } from '../../../lib/recognition/rules/due-process.ts'

/** How far a case has come, and how long ago it was heard of. */
export type CaseStory = {
  daysAgo: number
  source: CaseSource
  breach: string
  account: string
  found: string
  measure: Measure | null
  ends: 'SUMMONED' | 'EXAMINED' | 'DELIVERED' | 'CONTESTED' | 'KEPT'
}

export const STORIES: readonly CaseStory[] = [
  {
    daysAgo: 640,
    source: 'AUDIT',
    breach: 'Kendaraan dinas dipakai keluar kota dua kali tanpa surat tugas.',
    account: 'Saya mengira izin lisan sudah cukup. Bahan bakarnya saya bayar sendiri.',
    found: 'Pemakaian di luar tugas terbukti dari buku kendaraan. Tidak ada kerugian uang.',
    measure: 'CUT_6_MONTHS',
    ends: 'DELIVERED',
  },
  {
    daysAgo: 120,
    source: 'SUPERVISION',
    breach: 'Berkas pemohon didahulukan karena kenal, tiga kali dalam sebulan.',
    account: 'Pemohonnya lanjut usia dan sakit. Saya tidak menerima apa pun.',
    found: 'Urutan antrean dilanggar tiga kali, tidak ditemukan pemberian.',
    measure: 'CUT_9_MONTHS',
    ends: 'KEPT',
  },
  {
    daysAgo: 200,
    source: 'ABSENCE',
    breach: 'Tiga hari kerja tidak masuk tanpa keterangan.',
    account: 'Anak saya dirawat dan saya lupa memberi kabar.',
    found: 'Ketidakhadiran diakui. Keluarga memang dirawat pada hari itu.',
    measure: 'ORAL_REPRIMAND',
    ends: 'DELIVERED',
  },
  {
    daysAgo: 90,
    source: 'REPORT',
    breach: 'Diduga meminta biaya di luar tarif kepada satu pemohon.',
    account: 'Uang itu biaya fotokopi yang dikembalikan hari itu juga, kuitansinya ada.',
    found: 'Kuitansi dan keterangan pemohon cocok. Tidak ada pungutan.',
    measure: null,
    ends: 'DELIVERED',
  },
  {
    daysAgo: 65,
    source: 'REPORT',
    breach: 'Dugaan membagikan data pemohon di grup percakapan kantor.',
    account: 'Saya salah memilih grup dan menghapusnya dalam lima menit.',
    found: 'Data satu pemohon sempat terbaca sembilan orang. Sudah dihapus.',
    measure: 'WRITTEN_REPRIMAND',
    ends: 'CONTESTED',
  },
  {
    daysAgo: 9,
    source: 'ABSENCE',
    breach: 'Delapan hari kerja tanpa keterangan sejak awal tahun menurut rekap kehadiran.',
    account: '',
    found: '',
    measure: null,
    ends: 'SUMMONED',
  },
]

export const SUMMONS = 'Ruang rapat unit, pukul 09.00, diperiksa atasan langsung.'
export const OBJECTION = 'Kejadiannya tidak sengaja dan sudah saya perbaiki sendiri hari itu juga.'
export const KEPT = 'Keadaan yang meringankan sudah dipertimbangkan. Hukuman tetap.'
export const CLEARED = 'Bukti dan keterangan tidak menunjukkan pelanggaran.'
export const PUNISHED = 'Pelanggaran terbukti. Pengakuan dan masa kerja meringankan.'
