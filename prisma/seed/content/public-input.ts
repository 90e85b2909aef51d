// What citizens tell the units that serve them, and what they are answered. All invented.
import type { InputKind, Track } from '../../../lib/public-input/rules.ts'
import type { ThemeKey } from './themes.ts'

export type Voice = {
  kind: InputKind
  text: string
  answer: string
  track?: Track
  /** What the unit does about it. */
  step?: string
}

export const VOICES: Partial<Record<ThemeKey, readonly Voice[]>> = {
  clinic: [
    {
      kind: 'COMPLAINT',
      text: 'Antrean obat Senin pagi sampai dua jam. Banyak lansia berdiri karena kursinya kurang.',
      answer: 'Loket obat ditambah satu pada Senin dan Selasa. Kursi tunggu ditambah dua belas.',
      step: 'Membuka loket obat kedua setiap Senin dan Selasa pagi',
    },
    {
      kind: 'SUGGESTION',
      text: 'Mohon jadwal imunisasi ditempel juga di balai RW, tidak hanya di puskesmas.',
      answer: 'Mulai bulan depan jadwal dikirim kepada kader dan ditempel di setiap balai RW.',
      step: 'Mengirim jadwal imunisasi bulanan kepada semua kader',
    },
    {
      kind: 'PRAISE',
      text: 'Perawat di ruang tindakan sabar menghadapi anak saya yang takut disuntik. Terima kasih.',
      answer: 'Terima kasih. Pesan ini kami bacakan pada apel pagi.',
    },
    {
      kind: 'CRITICISM',
      text: 'Papan nomor antrean sering mati, jadi pasien tidak tahu kapan dipanggil.',
      answer: 'Layarnya sudah diganti. Bila mati lagi, petugas memanggil dengan pengeras suara.',
    },
    {
      kind: 'COMPLAINT',
      text: 'Rujukan ibu saya ditolak rumah sakit karena kodenya salah tulis. Kami harus kembali lagi.',
      answer: 'Kami memeriksa berkasnya. Kode salah salin dan kini diperiksa dua orang sebelum dicetak.',
      track: 'DISPUTE',
    },
  ],
  health: [
    {
      kind: 'SUGGESTION',
      text: 'Tolong umumkan jadwal pengasapan dua hari sebelumnya supaya warga dapat menutup makanan.',
      answer: 'Jadwal kini dikirim dua hari sebelumnya lewat kelurahan dan pengurus RT.',
    },
    {
      kind: 'COMPLAINT',
      text: 'Depot air minum di dekat pasar airnya keruh. Mohon diperiksa.',
      answer: 'Contoh air diambil dan diuji. Depot diminta mengganti saringan, lalu lulus uji ulang.',
      track: 'FIELD_CHECK',
    },
  ],
  education: [
    {
      kind: 'COMPLAINT',
      text: 'Pungutan buku latihan masih diminta padahal katanya tidak wajib.',
      answer: 'Sekolah sudah diminta mengembalikan uangnya. Buku latihan tidak boleh diwajibkan.',
      track: 'DISPUTE',
    },
    {
      kind: 'SUGGESTION',
      text: 'Mohon hasil pertemuan komite sekolah dapat dibaca orang tua yang tidak bisa datang.',
      answer: 'Ringkasannya kini dikirim kepada wali murid paling lambat tiga hari setelah pertemuan.',
      step: 'Menyediakan ringkasan pertemuan komite untuk semua wali murid',
    },
  ],
  school: [
    {
      kind: 'CRITICISM',
      text: 'Toilet siswa sering tidak ada air menjelang siang.',
      answer: 'Pompa sudah diperbaiki dan tandonya dibersihkan. Petugas memeriksa setiap pukul sepuluh.',
      step: 'Memeriksa air toilet dua kali sehari dengan lembar catatan',
    },
    {
      kind: 'PRAISE',
      text: 'Laporan belajar bulanan sangat membantu kami mendampingi anak di rumah.',
      answer: 'Terima kasih. Laporan tetap kami kirim setiap akhir bulan.',
    },
    {
      kind: 'SUGGESTION',
      text: 'Mohon gerbang samping dibuka saat pulang sekolah agar tidak macet di depan.',
      answer: 'Gerbang samping dibuka mulai pukul 12.30 sampai 13.30 dengan penjaga.',
    },
  ],
  registry: [
    {
      kind: 'COMPLAINT',
      text: 'Akta kelahiran dijanjikan selesai hari itu, ternyata saya diminta datang lagi lusa.',
      answer: 'Sistem pusat terputus siang itu. Kini pemohon dikabari lewat pesan sebelum datang lagi.',
      step: 'Mengabari pemohon bila sistem terputus sebelum mereka datang',
    },
    {
      kind: 'CRITICISM',
      text: 'Syarat di papan berbeda dengan yang diminta petugas. Saya bolak-balik fotokopi.',
      answer: 'Papan syarat sudah diganti. Petugas hanya boleh meminta yang tertulis di sana.',
      step: 'Menyamakan papan syarat dengan daftar periksa petugas',
    },
    {
      kind: 'PRAISE',
      text: 'Perekaman KTP di kelurahan sangat membantu ibu saya yang memakai kursi roda.',
      answer: 'Terima kasih. Layanan keliling berikutnya diumumkan di halaman kami.',
    },
    {
      kind: 'SUGGESTION',
      text: 'Mohon ada nomor antrean untuk lansia dan ibu hamil.',
      answer: 'Loket prioritas dibuka setiap hari kerja di loket satu.',
    },
    {
      kind: 'COMPLAINT',
      text: 'Nama anak saya salah satu huruf di kartu keluarga dan perbaikannya belum selesai.',
      answer: 'Berkas ditemukan dan diperbaiki. Kartu keluarga yang benar dapat diambil di loket tiga.',
      track: 'DISPUTE',
    },
  ],
  permits: [
    {
      kind: 'PRAISE',
      text: 'Izin usaha warung saya selesai dua hari tanpa biaya. Petugasnya jelas menerangkan.',
      answer: 'Terima kasih. Semoga usahanya lancar.',
    },
    {
      kind: 'COMPLAINT',
      text: 'Permohonan saya dikembalikan tanpa keterangan apa yang kurang.',
      answer: 'Mulai sekarang setiap pengembalian wajib menyebut berkas yang kurang.',
      step: 'Mewajibkan alasan tertulis pada setiap berkas yang dikembalikan',
    },
    {
      kind: 'SUGGESTION',
      text: 'Buka layanan konsultasi sampai sore satu hari dalam seminggu untuk yang bekerja.',
      answer: 'Setiap Rabu konsultasi dibuka sampai pukul 18.00.',
    },
  ],
  waste: [
    {
      kind: 'COMPLAINT',
      text: 'Sampah di dekat lapangan menumpuk lima hari dan mulai dikerubungi lalat.',
      answer: 'Sudah diangkut. Jalur truk diubah sehingga lapangan dilewati setiap dua hari.',
      track: 'FIELD_CHECK',
      step: 'Melewati lapangan setiap dua hari pada jalur truk yang baru',
    },
    {
      kind: 'CRITICISM',
      text: 'Truk sampah lewat terlalu siang, baunya sampai ke warung makan.',
      answer: 'Jadwal di ruas itu dimajukan menjadi pukul lima pagi.',
      step: 'Memajukan jadwal angkut di ruas pasar ke pukul lima pagi',
    },
    {
      kind: 'SUGGESTION',
      text: 'Tempat sampah terpilah di taman tulisannya pudar, warga jadi asal buang.',
      answer: 'Tulisannya dicat ulang dengan gambar agar mudah dikenali.',
    },
    {
      kind: 'COMPLAINT',
      text: 'Got di gang kami tersumbat sisa bangunan dan belum dibersihkan.',
      answer: 'Got dibersihkan bersama warga. Pemilik bangunan diminta mengangkut sisanya.',
      track: 'FIELD_CHECK',
    },
    {
      kind: 'PRAISE',
      text: 'Petugas sapu di jalan utama rajin sekali, paginya selalu bersih.',
      answer: 'Terima kasih. Kami sampaikan kepada regunya.',
    },
  ],
  transport: [
    {
      kind: 'COMPLAINT',
      text: 'Lampu penyeberangan di depan sekolah mati sejak minggu lalu.',
      answer: 'Lampu menyala kembali. Tiangnya masuk daftar periksa mingguan.',
      track: 'FIELD_CHECK',
      step: 'Memeriksa semua lampu di depan sekolah setiap Senin',
    },
    {
      kind: 'SUGGESTION',
      text: 'Halte di depan rumah sakit perlu atap karena banyak orang sakit menunggu.',
      answer: 'Atap masuk anggaran perubahan. Sementara dipasang tenda.',
      step: 'Memasang atap halte di depan rumah sakit',
    },
    {
      kind: 'CRITICISM',
      text: 'Uji kendaraan antreannya dimulai pukul tujuh tetapi loket buka pukul delapan.',
      answer: 'Loket kini dibuka pukul 07.30 dan nomor antrean dapat diambil sehari sebelumnya.',
    },
  ],
  district: [
    {
      kind: 'PRAISE',
      text: 'Surat pengantar selesai sepuluh menit dan petugasnya menanyakan kabar. Terima kasih.',
      answer: 'Terima kasih kembali.',
    },
    {
      kind: 'SUGGESTION',
      text: 'Mohon ada kotak penyewaan payung karena parkirnya jauh dari pintu.',
      answer: 'Dua belas payung disediakan di pos jaga dan boleh dipinjam.',
    },
    {
      kind: 'COMPLAINT',
      text: 'Surat keterangan harus diurus dua kali karena pejabat yang bertanda tangan tidak di tempat.',
      answer: 'Sekarang ada pejabat pengganti setiap hari sehingga surat tetap selesai.',
      step: 'Menetapkan pejabat pengganti tanda tangan untuk setiap hari kerja',
    },
  ],
}

/** About somebody's conduct: the inspectorate alone reads them. */
export const ABOUT_SOMEONE: readonly { text: string; answer: string }[] = [
  {
    text: 'Petugas di loket membentak ibu saya karena berkasnya kurang satu lembar.',
    answer:
      'Kami memeriksa rekaman dan menegur yang bersangkutan. Permintaan maaf kami sampaikan kepada Anda.',
  },
  {
    text: 'Saya dimintai uang rokok agar berkas didahulukan. Kejadiannya hari Selasa siang.',
    answer: 'Pemeriksaan selesai dan yang bersangkutan diproses menurut aturan disiplin.',
  },
]

/** Of what could not be let through. */
export const DECLINED = {
  text: 'Harga sewa kios di terminal antarkota naik tanpa pemberitahuan.',
  reason: 'Terminal antarkota dikelola pemerintah provinsi. Laporan Anda kami teruskan ke SP4N-LAPOR!.',
  laporNumber: '4815162',
} as const

export const DISPUTE_TEXT = 'Kemarin masih terjadi lagi, mohon diperiksa sekali lagi.'
