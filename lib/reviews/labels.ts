import type { Grade, Rating, Reason, ReviewStatus } from './rules.ts'

export const ratingLabels: Record<Rating, string> = {
  ABOVE: 'Di atas ekspektasi',
  MEETS: 'Sesuai ekspektasi',
  BELOW: 'Di bawah ekspektasi',
}

export const gradeLabels: Record<Grade, string> = {
  VERY_GOOD: 'Sangat Baik',
  GOOD: 'Baik',
  NEEDS_IMPROVEMENT: 'Butuh Perbaikan',
  POOR_MISCONDUCT: 'Kurang/Misconduct',
  VERY_POOR: 'Sangat Kurang',
}

export const reviewStatusLabels: Record<ReviewStatus, string> = { DRAFT: 'Draf', FINAL: 'Final' }

export const resultRatingGuides: Record<Rating, string> = {
  ABOVE: 'Sebagian besar atau semua hasil di atas ekspektasi, dan tidak ada hasil utama di bawahnya.',
  MEETS: 'Sebagian besar atau semua hasil sesuai ekspektasi, hanya sebagian kecil hasil utama di bawahnya.',
  BELOW: 'Sebagian besar atau semua hasil di bawah ekspektasi.',
}

export const behaviourRatingGuides: Record<Rating, string> = {
  ABOVE: 'Perilaku selalu ditunjukkan dan menjadi teladan bagi rekan.',
  MEETS: 'Perilaku ditunjukkan sebagaimana diharapkan.',
  BELOW: 'Perilaku sering belum ditunjukkan.',
}

export const refusals: Record<Reason, string> = {
  quarter_not_ended: 'Triwulan ini belum berakhir. Penilaian dibuka sesudah hari terakhirnya.',
  quarter_not_open: 'Triwulan ini belum dibuka. Hubungi BKD.',
  quarter_closed: 'Triwulan ini sudah ditutup. Hubungi BKD bila masih ada yang perlu diubah.',
  own_review: 'Penilaian Anda sendiri diisi oleh atasan Anda.',
  not_the_assessor:
    'Pegawai ini dinilai oleh atasannya pada hari terakhir triwulan. Hubungi BKD bila atasannya keliru.',
  already_final: 'Penilaian ini sudah final dan tidak dapat diubah lagi.',
  rating_missing: 'Pilih rating hasil kerja dan rating perilaku dulu.',
  reason_missing:
    'Tulis alasannya, minimal 20 huruf, karena rating ini berbeda dari sesuai ekspektasi atau dari usulan.',
  logs_pending: 'Masih ada catatan harian yang menunggu keputusan. Setujui atau kembalikan dulu.',
  changed_meanwhile: 'Penilaian ini baru saja berubah. Muat ulang, lalu coba lagi.',
}
