import type { FeedbackDirection, FeedbackSubject, Reason } from './rules.ts'
import type { DueState, ImprovementReason, ImprovementStatus } from './rules/improvements.ts'
import type { RequestReason } from './rules/requests.ts'

export const feedbackSubjectLabels: Record<FeedbackSubject, string> = {
  LOG: 'Catatan harian',
  WORK_RESULT: 'Rencana hasil kerja',
  BEHAVIOUR: 'Perilaku kerja',
}

/** Whose word it is, as the person reads it to whom it was said. */
export const feedbackDirectionLabels: Record<FeedbackDirection, string> = {
  DOWN: 'Dari atasan',
  UP: 'Dari anggota tim',
  PEER: 'Dari rekan',
}

/** Who the other one is, as the person reads it who speaks or asks. */
export const circleLabels: Record<FeedbackDirection, string> = {
  UP: 'Atasan saya',
  DOWN: 'Anggota tim saya',
  PEER: 'Rekan satu unit',
}

export const improvementStatusLabels: Record<ImprovementStatus, string> = {
  OPEN: 'Berjalan',
  DONE: 'Selesai',
  DROPPED: 'Dihentikan',
}

export const dueLabels: Record<Exclude<DueState, 'SETTLED'>, string> = {
  OVERDUE: 'Lewat tenggat',
  NEAR: 'Segera',
  LATER: 'Berjalan',
}

export const refusals: Record<Reason | RequestReason | ImprovementReason, string> = {
  feedback_to_self: 'Umpan balik untuk diri sendiri dapat Anda tulis dalam catatan harian.',
  out_of_circle: 'Umpan balik hanya untuk atasan, anggota tim, dan rekan satu unit.',
  log_is_for_supervisors: 'Catatan harian dibahas oleh atasannya. Pilih hasil kerja atau perilaku.',
  subject_missing: 'Pilih dulu catatan, rencana hasil kerja, atau perilaku yang dimaksud.',
  not_your_feedback: 'Umpan balik ini untuk orang lain.',
  already_read: 'Umpan balik ini sudah Anda baca.',
  ask_self: 'Pilih orang lain untuk dimintai umpan balik.',
  already_asked: 'Anda sudah meminta hal ini kepadanya, dan belum dijawab.',
  already_answered: 'Permintaan ini sudah dijawab.',
  already_declined: 'Permintaan ini sudah ditolak.',
  due_in_the_past: 'Pilih tenggat hari ini atau sesudahnya.',
  due_too_far: 'Pilih tenggat dalam satu tahun.',
  already_settled: 'Kesepakatan ini sudah ditutup.',
  outcome_missing: 'Tulis hasilnya, minimal 10 huruf.',
}
