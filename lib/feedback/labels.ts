import type { FeedbackSubject, Reason } from './rules.ts'

export const feedbackSubjectLabels: Record<FeedbackSubject, string> = {
  LOG: 'Catatan harian',
  WORK_RESULT: 'Rencana hasil kerja',
  BEHAVIOUR: 'Perilaku kerja',
}

export const refusals: Record<Reason, string> = {
  feedback_to_self: 'Umpan balik untuk diri sendiri dapat Anda tulis dalam catatan harian.',
  not_their_supervisor: 'Umpan balik diberikan oleh atasan pegawai ini. Minta atasannya menyampaikan.',
  subject_missing: 'Pilih dulu catatan, rencana hasil kerja, atau perilaku yang dimaksud.',
  not_your_feedback: 'Umpan balik ini untuk orang lain.',
  already_read: 'Umpan balik ini sudah Anda baca.',
}
