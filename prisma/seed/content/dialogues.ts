// What leaders and members talk about, what each keeps to himself, and what people ask themselves. All of it invented.
import type { Prompt } from '../../../lib/feedback/rules/reflections.ts'

/** Topic, what both may read, what is agreed on. */
export const TALKS = [
  [
    'Beban kerja loket pagi',
    'Antrean menumpuk antara pukul tujuh dan sembilan. Kita coba membagi loket menjadi dua, lalu menghitung lagi setelah dua pekan.',
    'Membagi loket pagi menjadi dua dan mencatat lama antrean',
  ],
  [
    'Target triwulan berikutnya',
    'Target jumlah sudah aman, mutunya belum. Fokus triwulan depan pada kunjungan ulang dan kelengkapan berkas.',
    'Memeriksa kelengkapan berkas sebelum warga pulang',
  ],
  [
    'Rencana pengembangan diri',
    'Ada minat mengikuti pelatihan pengolahan data. Atasan mengusulkan namanya untuk angkatan berikutnya.',
    'Membuat satu laporan bulanan dengan tabel ringkas',
  ],
  [
    'Kerja sama antarbidang',
    'Permintaan data dari bidang lain sering mendadak. Disepakati satu pintu permintaan setiap hari Senin.',
    'Menyiapkan lembar permintaan data bersama',
  ],
] as const

export const LEADERS_NOTES = [
  'Tampak lelah bulan ini. Tanyakan lagi pada dialog berikutnya.',
  'Sudah siap diberi tugas memimpin rapat kecil.',
] as const

export const MEMBERS_NOTES = [
  'Ingin bertanya soal rotasi, tetapi belum sempat.',
  'Siapkan contoh laporan sebelum dialog berikutnya.',
] as const

export const REFLECTIONS: Record<Prompt, readonly string[]> = {
  PROUD: [
    'Antrean pagi selesai sebelum pukul sembilan, dua hari berturut-turut.',
    'Warga yang kemarin kesal pulang dengan berkas lengkap.',
  ],
  OBSTACLE: [
    'Jaringan lambat setiap Senin pagi. Saya menyiapkan formulir cetak sebagai cadangan.',
    'Data dari bidang lain terlambat. Saya menelepon langsung petugasnya.',
  ],
  NEXT: [
    'Menulis catatan sebelum pulang, bukan keesokan harinya.',
    'Meminta umpan balik setelah penyuluhan, bukan menunggu akhir bulan.',
  ],
  GROWTH: [
    'Sekarang bisa menyusun rekap bulanan sendiri tanpa menunggu contoh.',
    'Lebih tenang menjelaskan aturan kepada warga yang marah.',
  ],
  LESSON: ['Menyepakati jadwal di awal menghemat waktu semua orang.', 'Foto bukti diambil saat itu juga.'],
  SUPPORT: ['Satu pemindai tambahan di loket.', 'Waktu belajar dua jam setiap pekan.'],
}

/** What members wrote beside their answers. */
export const COMMENTS = [
  'Arahan pagi sekarang lebih jelas daripada awal tahun.',
  'Perubahan jadwal sebaiknya disampaikan sehari sebelumnya.',
  'Kami berharap ada waktu khusus untuk membahas kesulitan di lapangan.',
  'Terima kasih sudah mendengarkan usulan tim.',
] as const
