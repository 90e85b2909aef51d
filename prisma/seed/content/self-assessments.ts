/** Of results that kept up with the plan, of those that fell behind, and of those on which nothing is counted. */
export const OWN_SENTENCES = {
  reached: [
    'Sesuai rencana sampai akhir triwulan. Cara kerjanya akan saya pertahankan.',
    'Sempat tersendat pada bulan kedua, lalu terkejar setelah jadwal diatur ulang.',
    'Tercapai, juga karena pembagian tugas di tim lebih jelas.',
  ],
  behind: [
    'Belum sesuai rencana. Saya perlu menata ulang jadwal triwulan depan.',
    'Tertinggal dari rencana karena permintaan layanan lebih sedikit daripada perkiraan.',
    'Masih perlu alat bantu yang lebih baik agar bisa mengejar rencana.',
  ],
  told: [
    'Saya mendampingi rekan baru sampai dapat bekerja sendiri.',
    'Masih perlu alat bantu yang lebih baik agar hasilnya tetap rapi.',
  ],
} as const

export const OWN_SUMMARIES = [
  'Yang paling berarti: warga tidak lagi datang dua kali untuk urusan yang sama. Saya ingin belajar mengolah data sendiri.',
  'Pekerjaan rutin berjalan baik. Saya ingin lebih cepat melapor bila ada kendala.',
  'Triwulan ini saya banyak belajar dari rekan satu tim. Berikutnya saya ingin berbagi cara kerja yang sudah rapi.',
] as const

export const TO_LEADERS = [
  'Arahan singkat tiap Senin sangat membantu. Mohon diteruskan.',
  'Mohon umpan balik diberikan lebih awal, sebelum pekerjaan selesai.',
] as const
