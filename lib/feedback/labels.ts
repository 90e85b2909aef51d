import type { FeedbackDirection, FeedbackSubject, Reason } from './rules.ts'
import type { DueState, ImprovementReason, ImprovementStatus } from './rules/improvements.ts'
import type { DialogueReason } from './rules/dialogues.ts'
import type { Prompt, ReflectionReason, ReflectionSpan } from './rules/reflections.ts'
import type { RequestReason } from './rules/requests.ts'
import type { Level, Statement, StatementReason } from './rules/statements.ts'

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

export const reflectionSpanLabels: Record<ReflectionSpan, string> = { WEEK: 'Pekanan', QUARTER: 'Triwulanan' }

/** Our own questions. */
export const promptLabels: Record<Prompt, string> = {
  PROUD: 'Apa yang berjalan baik pekan ini?',
  OBSTACLE: 'Apa yang menghambat, dan apa yang sudah Anda coba?',
  NEXT: 'Satu hal apa yang ingin Anda ubah pekan depan?',
  GROWTH: 'Apa yang kini bisa Anda kerjakan, yang dulu belum?',
  LESSON: 'Apa pelajaran terbesar triwulan ini?',
  SUPPORT: 'Dukungan apa yang Anda perlukan triwulan berikutnya?',
}

/** Our own sentences, as a member says them of the leader. */
export const statementLabels: Record<Statement, string> = {
  EXPECTATION: 'Saya tahu jelas apa yang diharapkan dari saya.',
  FEEDBACK: 'Saya menerima umpan balik yang bisa saya pakai.',
  TIME: 'Atasan menyediakan waktu ketika saya memerlukannya.',
  FAIRNESS: 'Tugas dan penilaian dibagi dengan adil.',
  SUPPORT: 'Saya mendapat dukungan untuk menyelesaikan tugas.',
  RECOGNITION: 'Pekerjaan saya yang baik diperhatikan.',
  GROWTH: 'Saya didorong untuk berkembang.',
  LISTENING: 'Pendapat saya didengar sebelum keputusan diambil.',
  EXAMPLE: 'Atasan memberi contoh yang baik.',
}

export const levelLabels: Record<Level, string> = {
  1: 'Sangat tidak setuju',
  2: 'Tidak setuju',
  3: 'Setuju',
  4: 'Sangat setuju',
}

type Reasons =
  Reason | RequestReason | ImprovementReason | DialogueReason | ReflectionReason | StatementReason
export const refusals: Record<Reasons, string> = {
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
  dialogue_with_self: 'Pilih orang lain. Untuk diri sendiri ada halaman Refleksi.',
  dialogue_out_of_line: 'Dialog kinerja dicatat bersama atasan atau anggota tim Anda.',
  dialogue_ahead: 'Pilih hari ini atau sebelumnya. Dialog dicatat setelah terlaksana.',
  dialogue_long_ago: 'Pilih tanggal dalam tiga bulan terakhir.',
  dialogue_of_the_other: 'Hanya pencatatnya yang dapat mengubah isi dialog ini.',
  own_dialogue: 'Dialog ini Anda catat sendiri. Pihak lain yang menandai sudah membaca.',
  already_acknowledged: 'Dialog ini sudah dibaca berdua, jadi isinya tetap.',
  reflection_not_open: 'Refleksi ditulis untuk waktu yang berjalan dan satu sebelumnya.',
  prompt_of_other_span: 'Pertanyaan ini bukan untuk waktu yang dipilih. Muat ulang halaman.',
  nothing_changed: 'Belum ada jawaban yang berubah.',
  no_leader: 'Atasan Anda belum tercatat. Jawaban tetap hanya untuk Anda.',
  already_shared: 'Jawaban ini sudah Anda bagikan.',
  not_shared: 'Jawaban ini memang hanya untuk Anda.',
  statements_closed: 'Waktu menjawab untuk triwulan ini sudah lewat.',
  too_few_people: 'Anggota timnya terlalu sedikit, jadi nama Anda tidak bisa disembunyikan.',
  token_taken: 'Kartu suara Anda untuk triwulan ini sudah diambil.',
  token_not_genuine: 'Kartu suara ini tidak dikenal. Muat ulang halaman, lalu coba lagi.',
  token_used: 'Kartu suara ini sudah dipakai. Jawaban Anda sudah masuk.',
  key_unreadable: 'Kartu suara triwulan ini tidak dapat dibuat lagi. Tanyakan kepada BKD.',
}
