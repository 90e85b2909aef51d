// What people asked the personnel agency in a year, what became help, and what they found difficult. All invented.
import type { QuestionCategory } from '../../../lib/community/rules/help.ts'
import type { WishState } from '../../../lib/community/rules/wishes.ts'

export type Asked = {
  category: QuestionCategory
  page: string | null
  text: string
  answer: string | null
  /** As help for all, in words that name nobody. */
  entry?: string
}

export const QUESTIONS: readonly Asked[] = [
  {
    category: 'USE',
    page: '/hari-ini',
    text: 'Kemarin saya lupa mencatat karena dinas luar sampai malam. Apakah masih bisa diisi hari ini?',
    answer:
      'Bisa. Buka Hari ini, pilih tanggalnya di daftar hari kosong, lalu catat. Bila batasnya sudah lewat, minta atasan membuka hari itu dengan alasan.',
    entry: 'Lupa mencatat kemarin. Apakah masih bisa diisi?',
  },
  {
    category: 'USE',
    page: '/hari-ini',
    text: 'Foto kegiatan dari HP saya selalu besar. Apakah harus diperkecil dulu?',
    answer: 'Tidak perlu. Portal memperkecil foto sebelum mengirimnya. Cukup pilih fotonya.',
    entry: 'Apakah foto bukti harus diperkecil dulu?',
  },
  {
    category: 'RULE',
    page: '/skp',
    text: 'Saya pindah unit di tengah tahun. Apakah SKP saya harus dibuat ulang?',
    answer:
      'Ya, SKP baru mengikuti jabatan baru sejak tanggal mulainya. SKP lama tetap tersimpan dan dinilai untuk masa Anda di sana.',
    entry: 'Pindah unit di tengah tahun: apakah SKP dibuat ulang?',
  },
  {
    category: 'RULE',
    page: '/penilaian',
    text: 'Berapa lama waktu untuk mengajukan keberatan atas penilaian triwulan?',
    answer:
      'Paling lambat 14 hari sesudah penilaian Anda terima. Ajukan dari halaman hasilnya dan sertakan bukti.',
    entry: 'Sampai kapan keberatan atas penilaian bisa diajukan?',
  },
  {
    category: 'DATA',
    page: '/karier',
    text: 'Gelar saya belum muncul padahal ijazah sudah saya serahkan ke BKD bulan lalu.',
    answer: 'Sudah kami perbarui hari ini. Silakan periksa halaman Karier Anda.',
  },
  {
    category: 'DATA',
    page: '/profil',
    text: 'Atasan saya di profil masih pejabat yang lama. Ke mana saya melapor?',
    answer:
      'Sampaikan lewat Tanya BKD dengan menyebut atasan yang benar dan sejak kapan. BKD memperbaikinya, dan catatan yang menunggu ikut berpindah.',
    entry: 'Atasan di profil keliru. Ke mana melapor?',
  },
  {
    category: 'ACCOUNT',
    page: null,
    text: 'Saya ganti HP. Apakah HP lama masih bisa membuka akun saya?',
    answer: 'Buka Profil, lalu keluarkan perangkat lama dari daftar. Ganti juga kata sandi bila HP hilang.',
    entry: 'Ganti HP: bagaimana mengeluarkan perangkat lama?',
  },
  {
    category: 'USE',
    page: '/umpan-balik',
    text: 'Apakah umpan balik yang saya minta bisa dibaca rekan lain?',
    answer: 'Tidak. Yang membacanya Anda, pemberinya, dan atasan Anda.',
    entry: 'Siapa yang membaca umpan balik untuk saya?',
  },
  {
    category: 'OTHER',
    page: '/pelatihan',
    text: 'Sertifikat pelatihan daring dari luar apakah dihitung jam pelajarannya?',
    answer: null,
  },
  {
    category: 'RULE',
    page: '/persetujuan',
    text: 'Jika saya cuti, siapa yang menyetujui catatan tim saya?',
    answer: null,
  },
]

export type Wished = {
  page: string | null
  text: string
  headline: string | null
  state: WishState
  answer: string | null
}

export const WISHES: readonly Wished[] = [
  {
    page: '/hari-ini',
    text: 'Setiap hari saya menulis kegiatan yang sama. Mohon ada tombol ulangi.',
    headline: 'Ulangi kegiatan yang sama dengan satu ketukan',
    state: 'DONE',
    answer: 'Kegiatan terakhir dan favorit kini tampil di atas isian. Satu ketukan mengisinya.',
  },
  {
    page: '/buku-kerja',
    text: 'Rekap bulan lalu sulit dicari kalau harus mundur satu per satu.',
    headline: 'Pindah ke bulan lain tanpa mundur satu per satu',
    state: 'DONE',
    answer: 'Pilihan bulan kini ada di atas daftar.',
  },
  {
    page: '/persetujuan',
    text: 'Saya menyetujui puluhan catatan. Mohon bisa sekaligus yang tidak bermasalah.',
    headline: 'Setujui sekaligus catatan yang tidak bermasalah',
    state: 'DONE',
    answer: 'Catatan tanpa tanda kini bisa disetujui bersama. Yang bertanda tetap diperiksa satu per satu.',
  },
  {
    page: '/penilaian',
    text: 'Saya ingin nilai teman satu tim juga tampil supaya bisa membandingkan.',
    headline: 'Tampilkan nilai rekan satu tim',
    state: 'DECLINED',
    answer: 'Penilaian seseorang hanya untuk orang itu dan atasannya. Sebaran nilai unit tetap bisa dilihat.',
  },
  {
    page: '/cetak',
    text: 'Hasil cetak di printer kantor terpotong bagian kanannya.',
    headline: 'Cetakan rekap terpotong di sisi kanan',
    state: 'IN_PROGRESS',
    answer: 'Kami sedang menguji ukuran kertas F4. Sementara ini pilih A4.',
  },
  {
    page: '/pelatihan',
    text: 'Unggah sertifikat dari HP sering gagal kalau sinyal lemah.',
    headline: 'Unggah sertifikat gagal saat sinyal lemah',
    state: 'RECEIVED',
    answer: null,
  },
  {
    page: '/layanan',
    text: 'Kolom nomor berkas terlalu sempit di HP saya.',
    headline: null,
    state: 'RECEIVED',
    answer: null,
  },
]
