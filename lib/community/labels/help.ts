import { MOST_A_DAY, type HelpReason, type QuestionCategory } from '../rules/help.ts'

export const questionCategoryLabels: Record<QuestionCategory, string> = {
  USE: 'Cara memakai portal',
  DATA: 'Data saya',
  RULE: 'Aturan kinerja',
  ACCOUNT: 'Akun dan masuk',
  OTHER: 'Lainnya',
}

export const DESK_VIEWS = ['menunggu', 'dijawab', 'bantuan'] as const
export type DeskView = (typeof DESK_VIEWS)[number]
export const deskViewLabels: Record<DeskView, string> = {
  menunggu: 'Menunggu',
  dijawab: 'Dijawab',
  bantuan: 'Bantuan untuk semua',
}
export const nothingAtDesk: Record<DeskView, string> = {
  menunggu: 'Tidak ada pertanyaan yang menunggu.',
  dijawab: 'Belum ada pertanyaan yang dijawab.',
  bantuan: 'Belum ada bantuan.',
}

export const refusals: Record<HelpReason, string> = {
  not_found: 'Tulisan ini tidak ditemukan. Muat ulang halaman.',
  too_many_today: `Paling banyak ${MOST_A_DAY} sehari. Lanjutkan besok, atau hubungi BKD langsung.`,
  question_answered: 'Pertanyaan ini sudah dijawab. Muat ulang halaman.',
  question_unanswered: 'Jawab pertanyaannya lebih dulu.',
  entry_exists: 'Pertanyaan ini sudah menjadi bantuan. Ubah bantuannya bila perlu.',
  entry_withdrawn: 'Bantuan ini sudah ditarik.',
  asker_named: 'Hapus nama penanyanya: bantuan dibaca semua pegawai.',
}
