import { formatShortDay, quarterLabel, quarterShortLabel } from '../calendar/labels.ts'
import type { Day } from '../calendar/rules.ts'
import type { Reason, StepStatus, UnitGrade, UnitPeriod, UnitReviewStatus } from './rules.ts'

export const unitGradeLabels: Record<UnitGrade, string> = {
  OUTSTANDING: 'Istimewa',
  GOOD: 'Baik',
  NEEDS_IMPROVEMENT: 'Butuh Perbaikan',
  POOR: 'Kurang',
  VERY_POOR: 'Sangat Kurang',
}

export const unitGradeGuides: Record<UnitGrade, string> = {
  OUTSTANDING: 'Capaian melebihi yang disepakati dengan pimpinan.',
  GOOD: 'Capaian sesuai dengan yang disepakati.',
  NEEDS_IMPROVEMENT: 'Sebagian capaian belum sesuai dengan yang disepakati.',
  POOR: 'Sebagian besar capaian belum sesuai dengan yang disepakati.',
  VERY_POOR: 'Sebagian besar rencana aksi belum bergerak.',
}

/** The grade is a judgement on what was agreed (domain.md §2.8); no number makes it. */
export const unitGradeRule =
  'PermenPANRB 6/2022, predikat organisasi, versi 1: diputus pimpinan di atasnya, bukan dihitung.'

export const unitStateLabels: Record<UnitReviewStatus | 'NOT_STARTED', string> = {
  NOT_STARTED: 'Belum diisi',
  DRAFT: 'Draf',
  SUBMITTED: 'Menunggu predikat',
  GRADED: 'Sudah dinilai',
}

export const stepStatusLabels: Record<StepStatus, string> = {
  OPEN: 'Berjalan',
  DONE: 'Selesai',
  DROPPED: 'Dihentikan',
}

export const unitPeriodLabel = ({ year, quarter }: UnitPeriod): string =>
  quarter === 0 ? `Tahun ${year}` : quarterLabel({ year, quarter })

export const unitPeriodShortLabel = ({ year, quarter }: UnitPeriod): string =>
  quarter === 0 ? `Tahun ${year}` : quarterShortLabel({ year, quarter })

/** 'batas 30 September 2026, sudah lewat.' */
export const stepDueSentence = (dueOn: Day, overdue: boolean): string =>
  `batas ${formatShortDay(dueOn)}${overdue ? ', sudah lewat' : ''}.`

export const refusals: Record<Reason, string> = {
  not_the_head: 'Evaluasi unit diisi oleh kepala unitnya.',
  period_not_started: 'Triwulan ini belum mulai. Pilih triwulan lain.',
  period_not_ended: 'Evaluasi dikirim setelah hari terakhirnya. Simpan dulu sebagai draf.',
  already_submitted: 'Evaluasi ini sudah dikirim dan menunggu predikat.',
  not_submitted: 'Evaluasi unit ini belum dikirim. Minta kepala unitnya mengirim dulu.',
  already_graded: 'Unit ini sudah mendapat predikat untuk triwulan ini.',
  cause_missing: 'Tulis penyebabnya, minimal 10 huruf, karena target ini belum tercapai.',
  summary_missing: 'Tulis ringkasannya, minimal 20 huruf.',
  own_unit: 'Predikat unit Anda sendiri diberikan oleh pimpinan setingkat di atasnya.',
  not_the_level_above: 'Predikat unit ini diberikan oleh pimpinan setingkat di atasnya.',
  grade_reason_missing: 'Tulis alasan predikatnya, minimal 20 huruf.',
  step_ended: 'Langkah ini sudah selesai atau dihentikan.',
  step_not_yours: 'Langkah ini diperbarui oleh penanggung jawabnya atau kepala unit.',
  step_owner_elsewhere: 'Pilih penanggung jawab dari unit ini.',
  step_due_past: 'Pilih batas waktu mulai hari ini.',
  step_note_missing: 'Tulis mengapa langkah ini dihentikan, minimal 10 huruf.',
  changed_meanwhile: 'Evaluasi ini baru saja berubah. Muat ulang, lalu coba lagi.',
}
