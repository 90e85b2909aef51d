// What assessors wrote under a year, and what their people answered.
export const YEAR_ABOVE_REASONS = [
  'Sepanjang tahun hasil utama melampaui target, dan mutunya tidak turun pada triwulan terakhir.',
  'Target setahun terlampaui dengan bukti lengkap; cara kerjanya kini dipakai rekan satu tim.',
] as const
export const YEAR_BELOW_REASONS = [
  'Dua hasil utama tidak mencapai target setahun, walau sudah dibahas tiap triwulan.',
  'Sebagian besar hasil tertinggal sejak pertengahan tahun dan belum terkejar sampai Desember.',
] as const
export const YEAR_BEHAVIOUR_ABOVE_REASONS = [
  'Menjadi teladan bagi rekan sepanjang tahun, juga saat beban kerja tinggi.',
  'Membimbing rekan baru tanpa diminta dan selalu terbuka pada masukan.',
] as const
export const YEAR_BEHAVIOUR_BELOW_REASONS = [
  'Masukan tentang cara melayani warga belum diikuti sampai akhir tahun.',
] as const
export const YEAR_NOTES = [
  'Terima kasih, tahun ini saya lanjutkan.',
  'Setuju. Mohon bimbingan untuk hasil yang masih tertinggal.',
] as const
