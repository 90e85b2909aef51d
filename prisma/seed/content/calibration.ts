// What heads of units ask assessors to look at again, and what came of it.
export const QUESTIONS = [
  'Dua orang di tim lain dengan capaian serupa dinilai lebih tinggi. Mohon lihat lagi catatan yang belum dikutip.',
  'Mohon pastikan peringkat ini memakai bukti sepanjang triwulan, bukan hanya bulan terakhir.',
  'Apakah tugas di luar rencana sudah ikut dipertimbangkan?',
] as const

export const KEPT_ANSWERS = [
  'Sudah saya baca ulang. Buktinya merata di tiga bulan, peringkat saya pertahankan.',
  'Tugas tambahan itu sudah termasuk dalam hasil kerja yang dinilai. Peringkat tetap.',
] as const

export const CHANGED_ANSWER =
  'Benar, capaian akhir triwulan belum saya hitung. Peringkat hasil kerja saya perbaiki menjadi di atas ekspektasi.'
