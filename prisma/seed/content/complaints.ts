// What citizens complain of most, wherever there is a counter. All invented.

export const MATTERS: readonly { text: (when: string) => string; answer: string }[] = [
  {
    text: (when) => `Antrean ${when} lebih dari satu jam dan hanya satu loket yang dibuka.`,
    answer: 'Loket kedua kini dibuka bila yang menunggu lebih dari sepuluh orang.',
  },
  {
    text: (when) => `Telepon layanan tidak diangkat ${when}, padahal saya hanya ingin bertanya syarat.`,
    answer: 'Penjaga telepon kini bergiliran. Syaratnya juga kami tulis di halaman ini.',
  },
  {
    text: (when) => `Syarat di papan berbeda dengan yang diminta petugas ${when}.`,
    answer: 'Papan syarat diganti. Petugas hanya boleh meminta yang tertulis di sana.',
  },
  {
    text: (when) => `Loket tutup sebelum jamnya ${when}, berkas saya tidak sempat diterima.`,
    answer: 'Jam layanan ditegaskan kepada semua petugas dan ditempel di pintu masuk.',
  },
  {
    text: (when) => `Berkas yang saya serahkan ${when} tidak ditemukan dan saya diminta melengkapi lagi.`,
    answer: 'Berkas sudah ditemukan. Kini setiap berkas mendapat tanda terima bernomor.',
  },
  {
    text: (when) => `Kursi di ruang tunggu kurang ${when}, banyak lansia yang berdiri.`,
    answer: 'Kursi ditambah delapan dan satu baris disediakan bagi lansia dan ibu hamil.',
  },
  {
    text: (when) => `Yang dijanjikan selesai ${when} ternyata belum jadi, saya datang sia-sia.`,
    answer: 'Sudah selesai dan dapat diambil. Kini pemohon dikabari sebelum datang.',
  },
  {
    text: (when) => `Saya tiga kali dipindah meja ${when} tanpa diberi tahu alasannya.`,
    answer: 'Meja informasi kini menunjukkan loket yang tepat sejak dari pintu.',
  },
]

export const WHENS = [
  'Senin pagi',
  'Selasa siang',
  'Rabu pagi',
  'Kamis menjelang tutup',
  'Jumat pagi',
  'pada awal bulan',
  'sehabis libur panjang',
] as const

/** How many fell due in a quarter and how many of them were answered late: by the place of a unit in its region. */
export const LOADS: readonly { due: number; late: number }[] = [
  { due: 14, late: 0 },
  { due: 15, late: 6 },
  { due: 2, late: 1 },
  { due: 12, late: 2 },
  { due: 18, late: 5 },
  { due: 3, late: 0 },
  { due: 9, late: 0 },
]
