// What candidates, panels and deciders of the demo's rounds wrote. Invented.
export const STATEMENTS = [
  'Antrean satu pintu dengan jadwal yang dapat dipilih warga dari rumah. Dalam enam bulan, lama tunggu turun setengahnya.',
  'Tim keliling dua kali seminggu ke wilayah yang jauh, memakai petugas dan kendaraan yang sudah ada.',
  'Setiap keluhan dijawab dalam tiga hari, dan jawabannya dipasang di papan layanan.',
  'Pegawai lama mendampingi pegawai baru selama tiga bulan, dengan catatan kemajuan tiap minggu.',
  'Berkas yang diminta dipangkas menjadi tiga, sisanya diambil dari data yang sudah dimiliki pemerintah.',
  'Papan kerja bersama supaya tidak ada berkas yang berhenti lebih dari dua hari.',
] as const

/** How somebody has led, without a name or a place. */
export const LEADING = [
  'Saya menggerakkan dua belas orang selama wabah demam berdarah. Jadwal dibagi rata, dan tidak ada kunjungan yang terlewat.',
  'Saat loket kekurangan orang, saya mengajak tiga unit bergantian menjaga. Antrean tetap selesai sebelum sore.',
  'Saya mendampingi empat pegawai baru tiap tahun. Tiga di antaranya kini memimpin timnya sendiri.',
  'Perselisihan jadwal saya selesaikan bersama semua yang terkena, lalu hasilnya kami tulis dan patuhi.',
  'Saya memulai sendiri pencatatan yang rapi sebelum memintanya dari tim. Dua bulan kemudian semua ikut.',
] as const

export const DEPARTURE_REASON =
  'Kandidat ini tiga tahun memimpin layanan di kecamatan terjauh, dan jabatan ini bertugas terutama di sana.'

export const OBJECTION_GROUNDS =
  'Uji kompetensi saya bulan lalu belum ikut dihitung. Mohon nilainya diperiksa lagi dengan hasil terbaru.'

export const SCORE_NOTES = [
  'Langkahnya jelas dan dapat diukur.',
  'Gagasan baik, ukuran hasilnya perlu dipertegas.',
  'Menunjukkan cara mengajak tim, bukan hanya perintah.',
] as const

export const CHANGE_REASON =
  'Bobot gagasan dan kepemimpinan tertukar saat disusun. Pendaftaran diperpanjang empat hari agar semua sempat membaca.'
