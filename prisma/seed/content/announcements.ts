// What the personnel agency told in a year. All invented.
import type { ThemeKey } from './themes.ts'

export type Told = {
  title: string
  text: string
  /** So many days before the demo's day it began, and so many it stood. */
  ago: number
  days: number
  asksReceipt: boolean
  /** Said to the units of one kind; left out, to everybody. */
  theme?: ThemeKey
  /** How it read before it was corrected. */
  before?: string
  /** Why it was taken back. */
  withdrawn?: string
}

export const ANNOUNCEMENTS: readonly Told[] = [
  {
    title: 'SKP tahun ini disusun lewat portal',
    text: 'Mulai tahun ini SKP disusun dan disetujui di portal. Atasan dan anggota tim membicarakan harapan lebih dulu, lalu anggota mengirim SKP. BKD membuka klinik tanya jawab setiap Kamis pagi.',
    ago: 340,
    days: 21,
    asksReceipt: true,
  },
  {
    title: 'Cara mencatat kerja saat dinas luar',
    text: 'Catat pada hari kegiatannya, dari HP, dengan satu foto atau surat tugas. Bila tidak ada sinyal, tulisan tersimpan di HP dan dikirim setelah tersambung.',
    ago: 270,
    days: 14,
    asksReceipt: false,
  },
  {
    title: 'Jadwal pembaruan data kepegawaian',
    text: 'Periksa pangkat, jabatan, dan pendidikan Anda di halaman Karier. Yang keliru sampaikan ke BKD sebelum akhir bulan.',
    before: 'Periksa pangkat, jabatan, dan pendidikan Anda di halaman Karier sebelum hari Jumat.',
    ago: 200,
    days: 25,
    asksReceipt: true,
  },
  {
    title: 'Pelatihan daring etika pelayanan dibatalkan',
    text: 'Pelatihan daring etika pelayanan dibuka untuk semua pegawai minggu depan.',
    ago: 150,
    days: 10,
    asksReceipt: false,
    withdrawn: 'Pengajarnya berhalangan. Jadwal baru diumumkan tersendiri.',
  },
  {
    title: 'Jam layanan puskesmas selama bulan puasa',
    text: 'Loket puskesmas dibuka setengah jam lebih awal selama bulan puasa. Jadwal jaga disesuaikan oleh kepala puskesmas masing-masing.',
    ago: 84,
    days: 30,
    asksReceipt: true,
    theme: 'clinic',
  },
  {
    title: 'Penilaian triwulan: dengarkan dulu, baru menilai',
    text: 'Sebelum memberi penilaian triwulan, atasan membaca penilaian diri anggota dan berbicara langsung dengannya. Penilaian tanpa bukti dikembalikan oleh portal.',
    ago: 40,
    days: 21,
    asksReceipt: true,
  },
  {
    title: 'Periksa hari kosong sebelum akhir bulan',
    text: 'Hari kerja tanpa catatan tampil di halaman Hari ini. Lengkapi selagi masih bisa dicatat. Bila terlewat, minta atasan membuka harinya.',
    ago: 6,
    days: 20,
    asksReceipt: false,
  },
  {
    title: 'Lindungi data pribadi dalam catatan dan bukti',
    text: 'Jangan menulis nama, NIK, atau nomor telepon warga dalam catatan harian. Tutup bagian itu pada foto bukti sebelum diunggah. Atasan mengembalikan catatan yang masih memuatnya.',
    ago: 3,
    days: 18,
    asksReceipt: true,
  },
]
