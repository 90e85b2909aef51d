import { formatList, formatNumber } from '../calendar/labels.ts'
import type { Distribution, Grade, Rating, Reason, ReviewStatus } from './rules.ts'
import { GRADES } from './rules.ts'

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
    'Tulis alasannya, minimal 20 huruf, karena rating hasil kerja atau perilakunya bukan sesuai ekspektasi.',
  logs_pending: 'Masih ada catatan harian yang menunggu keputusan. Setujui atau kembalikan dulu.',
  changed_meanwhile: 'Penilaian ini baru saja berubah. Muat ulang, lalu coba lagi.',
}

export const taskStateLabels: Record<'NOT_STARTED' | ReviewStatus, string> = {
  NOT_STARTED: 'Belum dinilai',
  DRAFT: 'Draf',
  FINAL: 'Selesai',
}

/** The rule as people may look it up. */
export const ruleLabels: Record<string, string> = {
  'permenpanrb-6-2022/1': 'PermenPANRB 6/2022, kuadran kinerja, versi 1',
}

/** 'Dari 8 yang selesai: 1 Sangat Baik dan 7 Baik.' */
export function distributionSentence(distribution: Distribution): string {
  const counts = GRADES.filter((grade) => distribution[grade] > 0)
  const total = counts.reduce((sum, grade) => sum + distribution[grade], 0)
  if (total === 0) return 'Belum ada penilaian yang selesai.'
  return `Dari ${formatNumber(total)} yang selesai: ${formatList(
    counts.map((grade) => `${formatNumber(distribution[grade])} ${gradeLabels[grade]}`),
  )}.`
}
