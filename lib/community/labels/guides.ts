// A short guide for each part of the portal (row R-28): its name, and at most three steps. Keyed by the address in the menu.

import { DESK_GUIDES } from './desk-guides.ts'

export type Guide = readonly [name: string, ...steps: string[]]

const OWN: Record<string, Guide> = {
  '/hari-ini': [
    'Hari ini',
    'Tulis apa yang dikerjakan, pilih rencana hasil kerjanya, lalu Simpan.',
    'Tambah foto atau berkas bila hasilnya perlu bukti.',
    'Catatan yang dikembalikan dan hari kosong tampil di halaman ini sampai beres.',
  ],
  '/buku-kerja': [
    'Buku kerja',
    'Pilih bulan untuk melihat semua catatan Anda.',
    'Buka satu catatan untuk melihat keputusan atasan dan buktinya.',
    'Unduh buku kerja, atau impor catatan dari lembar Excel.',
  ],
  '/umpan-balik': [
    'Umpan balik',
    'Baca umpan balik untuk Anda, lalu tekan Sudah saya baca.',
    'Minta umpan balik dari atasan, rekan, atau anggota tim.',
    'Beri umpan balik: sebut yang Anda lihat, bukan sifat orangnya.',
  ],
  '/kotak-masuk': [
    'Kotak masuk',
    'Buka yang menunggu Anda. Yang selesai hilang sendiri.',
    'Tambahkan alamat surel bila ingin ringkasan sekali sehari.',
  ],
  '/skp': [
    'SKP saya',
    'Bicarakan harapan dengan atasan, lalu susun rencana hasil kerja dan indikatornya.',
    'Kirim untuk disetujui. Sesudah berlaku, catatan harian Anda mengisi realisasinya.',
    'Bila tugas berubah di tengah tahun, usulkan perubahan. Versi lama tetap tersimpan.',
  ],
  '/penilaian': [
    'Penilaian saya',
    'Tulis penilaian diri sebelum atasan menilai.',
    'Baca hasil dan alasannya, lalu terima.',
    'Bila tidak setuju, ajukan keberatan paling lambat 14 hari.',
  ],
  '/capaian': [
    'Capaian saya',
    'Lihat realisasi tiap indikator dan dari mana angkanya.',
    'Tambahkan angka yang tidak berasal dari catatan harian, dengan buktinya.',
  ],
  '/dampak': [
    'Dampak saya',
    'Ikuti garis dari kerja Anda ke sasaran unit dan daerah.',
    'Pilih satu sasaran untuk melihat siapa lagi yang mengerjakannya.',
  ],
  '/dialog': [
    'Dialog kinerja',
    'Catat isi pembicaraan dengan atasan atau anggota tim.',
    'Pihak lain membaca dan membenarkannya.',
    'Catatan pribadi hanya Anda yang membaca.',
  ],
  '/refleksi': [
    'Refleksi',
    'Jawab satu pertanyaan tentang pekan atau bulan ini.',
    'Refleksi hanya untuk Anda, sampai Anda membagikannya kepada atasan.',
  ],
  '/pernyataan': [
    'Suara untuk atasan',
    'Jawab sembilan pernyataan tentang atasan Anda.',
    'Jawaban dikirim tanpa nama. Hasilnya baru tampil bila lima orang menjawab.',
  ],
  '/pengamatan': [
    'Pengamatan',
    'Catat hasil pengamatan, wawancara, atau survei sebagai bukti.',
    'Sebut kapan, di mana, dan apa yang dilihat.',
  ],
  '/keberatan': [
    'Keberatan',
    'Baca alasan penilaian lebih dulu.',
    'Ajukan keberatan dari halaman hasil penilaian, dengan bukti.',
    'Atasan penilai mendengar kedua pihak, lalu memutus dengan alasan tertulis.',
  ],
  '/cetak': [
    'Rekap dan cetak',
    'Pilih bulan dan bentuk rekapnya.',
    'Cetak dari peramban, atau unduh berkas untuk e-Kinerja BKN.',
  ],
  '/karier': [
    'Karier saya',
    'Periksa pangkat, jabatan, pendidikan, dan angka kredit Anda.',
    'Lihat syarat apa yang sudah dan belum terpenuhi.',
    'Data yang keliru diperbaiki oleh BKD. Tanyakan lewat Bantuan.',
  ],
  '/promosi': [
    'Promosi jabatan',
    'Baca syarat dan kriteria tiap putaran.',
    'Nyatakan minat, lalu pantau tahapnya.',
    'Sesudah diumumkan, lihat nilai Anda dan hitung ulang sendiri bila ragu.',
  ],
  '/pelatihan': [
    'Pelatihan',
    'Pilih pelatihan dari katalog, atau sampaikan kebutuhan Anda.',
    'Unggah sertifikat untuk menambah jam pelajaran.',
    'Ikut komunitas belajar: nyatakan hadir, dan jamnya terhitung setelah BKD menerima notulanya.',
  ],
  '/survei': [
    'Survei karier',
    'Jawab survei yang sedang dibuka. Jawaban dikirim tanpa nama.',
    'Hasilnya terbaca semua pegawai sesudah survei ditutup.',
  ],
  '/pembinaan': [
    'Pembinaan saya',
    'Baca rencana perbaikan dan langkah yang disepakati.',
    'Laporkan kemajuan pada tanggal pemeriksaannya.',
  ],
  '/penghargaan': [
    'Penghargaan',
    'Lihat program yang dibuka dan kriterianya.',
    'Usulkan rekan atau diri sendiri dengan bukti dari catatan.',
  ],
  '/apresiasi': [
    'Apresiasi',
    'Pilih rekan dan perilaku yang Anda lihat.',
    'Tulis satu kalimat. Seluruh unit membacanya.',
  ],
  '/manfaat': [
    'Manfaat bagi saya',
    'Lihat apa yang sudah terisi sendiri dari catatan Anda tahun ini.',
    'Buka tautannya untuk melihat dari mana angkanya.',
  ],
  '/profil': [
    'Profil',
    'Periksa data Anda menurut BKD.',
    'Ganti kata sandi, atau keluarkan perangkat yang tidak Anda kenali.',
  ],
}

const TOGETHER: Record<string, Guide> = {
  '/unit': [
    'Unit saya',
    'Lihat capaian dan evaluasi unit tiap triwulan.',
    'Langkah perbaikan punya penanggung jawab dan tanggal.',
  ],
  '/ruang-tim': [
    'Ruang tim',
    'Bagi tugas dengan nama dan tanggal.',
    'Tulis kemajuan di tugasnya, lalu tandai selesai.',
  ],
  '/pengumuman': [
    'Pengumuman',
    'Baca kabar dari BKD untuk Anda.',
    'Tekan Sudah saya baca bila diminta. Pengingatnya langsung berhenti.',
  ],
  '/forum': [
    'Forum',
    'Mulai pembicaraan, tanggapi, atau dukung tulisan rekan.',
    'Lihat di Tindak lanjut apa yang dikerjakan unit dari usul pegawai.',
    'Yang sulit dikatakan dengan nama, kirim lewat Tanpa nama.',
  ],
  '/unit/beban': [
    'Beban unit',
    'Lihat pembagian tugas dan jam kerja antarpegawai.',
    'Bicarakan dengan yang bebannya jauh di atas atau di bawah rekan.',
  ],
  '/unit/nilai': [
    'Predikat unit',
    'Baca lembar bukti tiap unit, termasuk alasan dari kepala unit.',
    'Beri predikat dengan alasan. Unit sendiri tidak dinilai sendiri.',
  ],
  '/masukan': [
    'Masukan warga',
    'Baca masukan, rapikan bila memuat data pribadi, lalu teruskan.',
    'Unit menjawab sebelum batas waktunya. Jawaban terbaca warga.',
  ],
  '/layanan': [
    'Waktu layanan',
    'Catat berkas yang masuk dan hari selesainya.',
    'Lihat mana yang lewat janji layanan dan mengapa.',
  ],
  '/tujuan': [
    'Siapa mengerjakan apa',
    'Pilih sasaran daerah untuk melihat unit dan orang yang mengerjakannya.',
    'Unduh daftarnya bila perlu untuk rapat.',
  ],
  '/persetujuan': [
    'Persetujuan',
    'Periksa catatan dan buktinya, lalu setujui.',
    'Yang kurang jelas kembalikan dengan alasan yang bisa diperbaiki.',
    'Keputusan bisa dibatalkan dalam sepuluh detik.',
  ],
  '/tim': [
    'Tim saya',
    'Lihat siapa yang perlu bantuan minggu ini.',
    'Buka satu orang untuk membaca catatan dan kemajuannya.',
  ],
  '/tim/penilaian': [
    'Penilaian',
    'Baca bukti dan penilaian diri di samping lembar nilai.',
    'Nilai hasil kerja dan perilaku dengan alasan. Predikat dihitung dari matriks.',
    'Bicarakan hasilnya dengan orangnya sebelum dikirim.',
  ],
  '/tim/skp': [
    'SKP tim',
    'Baca SKP yang dikirim anggota dan perubahannya.',
    'Setujui atau kembalikan dengan alasan.',
    'Matriks peran hasil menunjukkan sasaran yang belum ada pelaksananya.',
  ],
  '/tim/pelatihan': [
    'Pelatihan tim',
    'Lihat jam pelajaran dan kebutuhan anggota.',
    'Setujui kebutuhan yang mendukung hasil kerja.',
  ],
  '/tim/pembinaan': [
    'Pembinaan tim',
    'Buka peringatan dini dan bicarakan dengan orangnya.',
    'Sepakati langkah, tanggal, dan bantuan yang Anda beri.',
  ],
  '/tim/cermin': [
    'Suara tim',
    'Baca ringkasan suara tim tentang Anda sebagai atasan.',
    'Pilih satu hal untuk diperbaiki dan sampaikan kepada tim.',
  ],
  '/promosi/tetapkan': [
    'Tetapkan promosi',
    'Baca urutan hasil seleksi dan catatan panel.',
    'Tetapkan pilihan. Bila bukan urutan pertama, tulis alasannya.',
  ],
  '/promosi/keberatan': [
    'Keberatan promosi',
    'Baca keberatan calon dan data penilaiannya.',
    'Putuskan dengan alasan sebelum batas waktunya.',
  ],
  '/promosi/nilai': [
    'Lembar nilai',
    'Nilai tiap calon dengan label, tanpa nama.',
    'Nyatakan bila Anda punya hubungan dengan calon.',
  ],
  '/promosi/periksa': [
    'Periksa promosi',
    'Pilih putaran, lalu hitung ulang nilainya.',
    'Lihat siapa membuka apa dan kapan.',
  ],
  '/penghargaan/panel': [
    'Panel penghargaan',
    'Nilai tiap usulan menurut kriterianya.',
    'Nyatakan bila Anda punya hubungan dengan yang diusulkan.',
  ],
  '/bantuan': [
    'Bantuan',
    'Cari jawaban, atau baca panduan halaman yang Anda buka.',
    'Tanya BKD bila jawabannya belum ada.',
    'Tekan Sulit di sini bila sebuah layar menyulitkan Anda.',
  ],
}

export const GUIDES: Record<string, Guide> = { ...OWN, ...TOGETHER, ...DESK_GUIDES }

/** Addresses that lead into the menu have no guide of their own. */
export const isSection = (path: string): boolean => Object.hasOwn(GUIDES, path)
export const sectionName = (section: string): string => GUIDES[section]?.[0] ?? 'Lainnya'
