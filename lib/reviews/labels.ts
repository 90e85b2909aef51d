import { formatList, formatNumber, formatShortDay } from '../calendar/labels.ts'
import type {
  Alternative,
  Distribution,
  Grade,
  Rating,
  Reason,
  ReviewStatus,
  SignatureCause,
} from './rules.ts'
import { GRADES } from './rules.ts'
import type { CitationKind, Recency } from './rules/citations.ts'
import type { PartReason } from './rules/parts.ts'
import type { SelfReason, SelfStatus } from './rules/self-assessment.ts'
import type { Standing } from './rules/clocks.ts'

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
  already_signed: 'Penilaian ini sudah ditandatangani. Perbaiki dengan menyebut alasannya.',
  already_answered: 'Pegawai sudah menanggapi penilaian ini. Isinya tidak dapat diubah lagi.',
  already_final: 'Penilaian ini sudah berlaku dan tidak dapat diubah lagi.',
  not_signed: 'Penilaian ini belum ditandatangani.',
  not_yours: 'Hanya pegawai yang dinilai dapat menanggapi penilaiannya.',
  already_received: 'Penilaian ini sudah tercatat Anda terima.',
  rating_missing: 'Pilih rating hasil kerja dan rating perilaku dulu.',
  reason_missing: 'Tulis alasannya, minimal 20 huruf, karena ada rating yang bukan sesuai ekspektasi.',
  citation_missing:
    'Centang sedikitnya satu bukti di lembar ini: rating di atas atau di bawah ekspektasi harus punya dasar.',
  citation_unknown: 'Ada bukti yang sudah berubah atau ditarik. Muat ulang, lalu centang lagi.',
  logs_pending: 'Masih ada catatan harian yang menunggu keputusan. Setujui atau kembalikan dulu.',
  changed_meanwhile: 'Penilaian ini baru saja berubah. Muat ulang, lalu coba lagi.',
}

export const taskStateLabels: Record<'NOT_STARTED' | ReviewStatus, string> = {
  NOT_STARTED: 'Belum dinilai',
  DRAFT: 'Draf',
  DELIVERED: 'Dibagikan',
  ACKNOWLEDGED: 'Disetujui pegawai',
  OBJECTED: 'Ada keberatan',
  DECIDED: 'Keberatan diputus',
  FINAL: 'Berlaku',
}

/** The same states for the person of whom the review speaks. */
export const myStateLabels: Record<'NOT_STARTED' | ReviewStatus, string> = {
  ...taskStateLabels,
  NOT_STARTED: 'Belum dinilai',
  DRAFT: 'Belum dinilai',
  DELIVERED: 'Menunggu jawaban Anda',
  ACKNOWLEDGED: 'Anda setujui',
  OBJECTED: 'Keberatan diperiksa',
}

const daysLeft = (count: number) => (count === 0 ? 'hari ini terakhir' : `${formatNumber(count)} hari lagi`)

/** Where it stands and by when a word is due, in one sentence. */
export function standingSentence({
  status,
  bySilence,
  received,
  receiptDueOn,
  objectionUntil,
  daysToObject,
}: Standing): string {
  if (bySilence && objectionUntil)
    return `Berlaku, karena tidak ada keberatan sampai ${formatShortDay(objectionUntil)}.`
  if (status === 'DELIVERED' && objectionUntil && daysToObject !== null) {
    const objection = `batas keberatan ${formatShortDay(objectionUntil)}, ${daysLeft(daysToObject)}`
    if (!received && receiptDueOn)
      return `Belum ada tanda terima. Paling lambat ${formatShortDay(receiptDueOn)}; ${objection}.`
    if (received) {
      const how = received.deemed ? 'Dianggap diterima' : 'Diterima'
      return `${how} ${formatShortDay(received.on)}; ${objection}.`
    }
  }
  return STANDING[status]
}

const STANDING: Record<ReviewStatus, string> = {
  DRAFT: 'Belum ditandatangani.',
  DELIVERED: 'Sudah dibagikan.',
  ACKNOWLEDGED: 'Berlaku, karena disetujui.',
  OBJECTED: 'Keberatan sedang diperiksa atasan penilai.',
  DECIDED: 'Berlaku, menurut putusan atas keberatan.',
  FINAL: 'Berlaku.',
}

const sides: Record<Alternative['side'], string> = { RESULT: 'hasil kerja', BEHAVIOUR: 'perilaku kerja' }

/** 'Bila perilaku kerja di bawah ekspektasi: Kurang/Misconduct.' */
export const alternativeSentence = ({ side, rating, grade }: Alternative, now: Grade): string =>
  `Bila ${sides[side]} ${ratingLabels[rating].toLowerCase()}: ${
    grade === now ? `tetap ${gradeLabels[grade]}` : gradeLabels[grade]
  }.`

export const citationKindLabels: Record<CitationKind, string> = {
  LOG: 'Catatan harian',
  FEEDBACK: 'Umpan balik',
  MEASUREMENT: 'Pengukuran',
  REALISATION: 'Realisasi indikator',
  QUARTER: 'Penilaian triwulan',
}

/** '2 dari 5 bukti berasal dari sepertiga akhir triwulan, sejak 1 Juni 2026.' */
export const recencySentence = ({ recent, total, since }: Recency): string =>
  `${formatNumber(recent)} dari ${formatNumber(total)} bukti berasal dari sepertiga akhir triwulan, sejak ${formatShortDay(since)}.`

export const selfRefusals: Record<SelfReason, string> = {
  quarter_not_ended: 'Triwulan ini belum berakhir. Penilaian diri dibuka sesudah hari terakhirnya.',
  quarter_not_open: 'Triwulan ini belum dibuka BKD.',
  quarter_closed: 'Triwulan ini sudah ditutup.',
  already_signed: 'Atasan Anda sudah menandatangani penilaian triwulan ini.',
  rating_missing: 'Beri rating untuk tiap hasil kerja dulu.',
  changed_meanwhile: 'Penilaian diri ini baru saja berubah. Muat ulang, lalu coba lagi.',
}

export const partRefusals: Record<PartReason, string> = {
  own_review: 'Penilaian Anda sendiri diisi oleh atasan Anda.',
  not_your_days: 'Pegawai ini tidak pernah di bawah Anda dalam triwulan ini.',
  your_review: 'Anda penilai triwulan ini: isi lembar penilaiannya.',
  days_not_over: 'Hari-hari Anda belum berakhir.',
  already_signed: 'Bagian Anda sudah ditandatangani.',
  review_signed: 'Penilaian triwulan ini sudah ditandatangani.',
  citation_missing: 'Centang sedikitnya satu bukti dari hari-hari Anda.',
  citation_unknown:
    'Ada bukti yang sudah berubah, atau bukan dari hari-hari Anda. Muat ulang, lalu centang lagi.',
  text_missing: 'Tulis apa yang Anda lihat, minimal 20 huruf.',
}

export const selfStateLabels: Record<'NOT_STARTED' | SelfStatus, string> = {
  NOT_STARTED: 'Belum diisi',
  DRAFT: 'Draf',
  SENT: 'Terkirim',
}

export const signatureCauseLabels: Record<SignatureCause, string> = {
  SIGNED: 'Ditandatangani',
  REVISED: 'Diperbaiki penilai',
  DECIDED: 'Diputus setelah keberatan',
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
