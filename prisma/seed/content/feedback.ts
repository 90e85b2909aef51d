// What supervisors say through the year: what was good, what comes next.
import type { Behaviour } from '../../../lib/plans/rules.ts'

export const ABOUT_LOG = [
  'Catatannya jelas dan buktinya cukup. Pertahankan.',
  'Hasilnya baik. Lain kali tuliskan juga siapa yang menerima layanan.',
  'Terima kasih sudah menyelesaikan ini pada hari yang sama.',
  'Jumlahnya naik dibanding pekan lalu. Bagikan caranya kepada rekan satu tim.',
  'Bagus, tetapi lamanya terasa panjang. Mari cari langkah yang bisa disingkat.',
  'Sudah tepat. Mohon lampirkan foto kegiatan bila di luar gedung.',
  'Tindak lanjutnya jangan lupa dicatat besok.',
  'Saya sudah membaca. Ini contoh catatan yang baik untuk tim.',
] as const

export const ABOUT_RESULT = [
  'Capaian Anda sudah di atas rencana. Mari naikkan mutunya, bukan hanya jumlahnya.',
  'Masih tertinggal dari rencana. Kita bahas hambatannya hari Senin.',
  'Perkembangannya baik. Fokuskan sisa triwulan pada wilayah yang belum terjangkau.',
  'Sasaran ini penting bagi indikator unit. Tolong dahulukan pekan ini.',
  'Mutunya naik. Catat apa yang Anda ubah, agar bisa dipakai tim lain.',
  'Jadwalnya perlu dirapikan supaya tidak menumpuk di akhir bulan.',
  'Kerja sama dengan unit lain membantu. Lanjutkan.',
] as const

export const ABOUT_BEHAVIOUR: Record<Behaviour, readonly string[]> = {
  SERVICE_ORIENTED: [
    'Warga menyampaikan terima kasih atas keramahan Anda di loket.',
    'Cepat mencari jalan keluar ketika sistem lambat. Itu yang dibutuhkan warga.',
  ],
  ACCOUNTABLE: [
    'Mengakui salah catat dan segera memperbaikinya. Contoh yang baik.',
    'Tertib menyimpan bukti. Mohon pertahankan sampai akhir triwulan.',
  ],
  COMPETENT: [
    'Hasil pelatihan langsung dipakai. Ajari juga rekan yang baru.',
    'Kemampuan mengolah data meningkat. Coba pegang laporan bulan depan.',
  ],
  HARMONIOUS: [
    'Membantu rekan yang kewalahan tanpa diminta.',
    'Suasana rapat menjadi lebih tenang berkat Anda.',
  ],
  LOYAL: ['Menjaga kerahasiaan berkas dengan baik.', 'Hadir dan bertugas penuh saat hari sibuk.'],
  ADAPTIVE: [
    'Usul antrean baru berjalan baik. Teruskan mencoba hal kecil seperti ini.',
    'Perlu lebih cepat menyesuaikan diri dengan formulir baru. Saya dampingi pekan depan.',
  ],
  COLLABORATIVE: [
    'Kerja sama dengan kader dan kelurahan makin rapi.',
    'Libatkan tim lain sejak awal, jangan menunggu akhir bulan.',
  ],
}

/** Words about behaviour that begin so ask for something; the others praise. */
export const CRITICAL = ['Perlu lebih cepat', 'Libatkan tim lain'] as const

export const BEHAVIOUR_ABOVE_REASONS = [
  'Umpan balik triwulan ini menyebut sikap kerjanya sebagai contoh bagi rekan satu tim.',
  'Terbuka pada masukan dan menepati janji kepada warga; lihat umpan balik yang dikutip.',
] as const
export const BEHAVIOUR_SEEN_REASONS = [
  'Membagi cara kerjanya kepada rekan dan membantu yang tertinggal; lihat catatan yang dikutip.',
  'Menjaga janji layanan pada hari sibuk; lihat catatan yang dikutip.',
] as const
export const BEHAVIOUR_BELOW_REASONS = [
  'Serah terima tugas beberapa kali terlewat; sudah diingatkan secara lisan dan tertulis.',
  'Keluhan warga yang sama berulang walau sudah diingatkan secara tertulis.',
] as const

/** What members tell their leader. */
export const UPWARD = [
  'Arahan pekan ini jelas. Akan lebih baik bila perubahan jadwal disampaikan sehari sebelumnya.',
  'Terima kasih sudah mendampingi saat antrean panjang. Tim merasa didukung.',
  'Rapat pagi terasa panjang. Mungkin cukup 15 menit dengan tiga pokok bahasan.',
  'Pembagian tugas sudah adil. Mohon tugas tambahan dibahas juga dalam rapat tim.',
] as const

/** What colleagues tell each other. */
export const SIDEWAYS = [
  'Terima kasih sudah menggantikan di loket tanpa diminta.',
  'Catatan serah terimamu memudahkan saya melanjutkan pekerjaan.',
  'Berkas yang dititipkan belum lengkap. Mari pakai daftar periksa yang sama.',
  'Cara menjelaskan alur kepada warga mudah dipahami. Saya ikut belajar.',
] as const

export const ASKED = [
  'Apa satu hal yang perlu saya perbaiki dalam melayani warga?',
  'Bagaimana kerja sama dengan saya bulan ini, dan apa yang menghambat?',
  'Apakah laporan saya sudah membantu pekerjaan Anda?',
] as const

/** What follows from a word, and how it went. */
export const AGREED = [
  ['Memisahkan antrean lansia pada pagi hari', 'Antrean lansia terpisah sejak pekan kedua.'],
  ['Melampirkan foto pada setiap kegiatan luar gedung', 'Semua kegiatan luar gedung sudah berfoto.'],
  ['Menyusun daftar periksa serah terima tugas', 'Daftar periksa dipakai seluruh tim.'],
  ['Menyelesaikan laporan sebelum tanggal lima', 'Dua laporan terakhir selesai tanggal tiga.'],
] as const
