export const OWN_SENTENCES = [
  'Target tercapai, dan catatannya lengkap sejak bulan pertama.',
  'Sempat tersendat pada bulan kedua, lalu terkejar setelah jadwal diatur ulang.',
  'Saya mendampingi rekan baru sampai dapat bekerja sendiri.',
  'Waktu penyelesaian kini lebih singkat daripada triwulan lalu.',
  'Masih perlu alat bantu yang lebih baik agar hasilnya tetap rapi.',
] as const

export const OWN_SUMMARIES = [
  'Yang paling berarti: warga tidak lagi datang dua kali untuk urusan yang sama. Saya ingin belajar mengolah data sendiri.',
  'Pekerjaan rutin berjalan baik. Saya ingin lebih cepat melapor bila ada kendala.',
  'Triwulan ini saya banyak belajar dari rekan satu tim. Berikutnya saya ingin berbagi cara kerja yang sudah rapi.',
] as const

export const TO_LEADERS = [
  'Arahan singkat tiap Senin sangat membantu. Mohon diteruskan.',
  'Mohon umpan balik diberikan lebih awal, sebelum pekerjaan selesai.',
] as const
