import type { SessionReason, SessionState } from '../rules/sessions.ts'

export const sessionStateLabels: Record<SessionState, string> = {
  PLANNED: 'Akan datang',
  HELD: 'Terlaksana',
  CALLED_OFF: 'Batal',
}

export const refusals: Record<SessionReason, string> = {
  session_past: 'Pilih hari ini atau sesudahnya.',
  session_reversed: 'Jam selesai harus sesudah jam mulai.',
  session_over: 'Diskusi ini sudah ditutup. Muat ulang halaman.',
  session_ahead: 'Notula ditulis pada hari diskusi atau sesudahnya.',
}
