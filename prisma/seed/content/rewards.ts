// Reward programmes and what people say for each other. All of it invented.
export const PROGRAMME_NAMES = {
  quarter: 'Pegawai Berprestasi Triwulan',
  half: 'Tim Pelayanan Terbaik Semester',
} as const

/** What somebody did, and where it can be checked. */
export const NAMINGS: readonly { reason: string; evidence: string }[] = [
  {
    reason: 'Menata ulang loket pendaftaran sehingga antrean pagi habis sebelum pukul sepuluh.',
    evidence: 'Laporan antrean bulanan dan foto papan antrean.',
  },
  {
    reason: 'Mendatangi warga lansia ke rumah agar berkasnya selesai tanpa harus bolak-balik.',
    evidence: 'Buku kunjungan rumah, tiga puluh dua kunjungan.',
  },
  {
    reason: 'Menyusun panduan satu halaman yang kini dipakai semua petugas baru.',
    evidence: 'Panduan layanan versi kedua di map bersama unit.',
  },
  {
    reason: 'Menyelesaikan tunggakan arsip dua tahun sambil tetap melayani loket.',
    evidence: 'Berita acara serah terima arsip.',
  },
  {
    reason: 'Menggantikan dua rekan yang cuti tanpa satu pun layanan tertunda.',
    evidence: 'Jadwal piket dan rekap layanan bulan itu.',
  },
  {
    reason: 'Mengajari rekan unit lain memakai rekap layanan sampai mereka mandiri.',
    evidence: 'Daftar hadir enam pertemuan belajar bersama.',
  },
]

export const DEPARTING =
  'Peringkat berikutnya sudah menerima penghargaan yang sama pada triwulan lalu, jadi giliran diberikan kepada yang lain.'
