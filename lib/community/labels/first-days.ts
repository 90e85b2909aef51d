import type { FirstReason, FirstStep } from '../rules/first-days.ts'

export const stepTitles: Record<FirstStep, string> = {
  SIGNED_IN: 'Masuk ke portal',
  SUPERVISOR: 'Atasan Anda benar?',
  LOG: 'Tulis satu catatan',
  EVIDENCE: 'Tambahkan satu foto atau berkas',
  RECEIPT: 'Lihat tanda terimanya',
}

export const refusals: Record<FirstReason, string> = {
  not_found: 'Daftar ini tidak ditemukan. Muat ulang halaman.',
  no_supervisor: 'Atasan Anda belum tercatat. Minta BKD melengkapinya.',
  no_log_yet: 'Tulis satu catatan lebih dulu.',
}
