// Attempts on frozen rules in plain words: what was tried, and why it was refused.
import { refusals } from '../labels.ts'

const TRIED: Record<string, string> = {
  'promotion_round.prepare': 'Menulis ulang aturan',
  'promotion_round.announce': 'Membekukan sekali lagi',
  'promotion_round.revise': 'Mengubah aturan',
  'promotion_round.confirm_change': 'Mengesahkan perubahan',
  'promotion_round.close': 'Menutup pendaftaran',
}

// What every action may answer.
const GENERAL: Record<string, string> = {
  bad_input: 'Isiannya tidak sesuai bentuk yang diterima.',
  role_missing: 'Perannya tidak membolehkan.',
  not_found: 'Tidak ada yang menunggu untuk itu.',
  changed_meanwhile: 'Halamannya sudah lama, datanya sudah berubah.',
  password_differs: 'Kata sandinya tidak cocok.',
  slowed_down: 'Terlalu banyak percobaan kata sandi.',
}

export const attemptLabel = (name: string): string => TRIED[name] ?? 'Tindakan lain'

export const attemptReason = (reason: string): string =>
  GENERAL[reason] ?? Object.entries(refusals).find(([known]) => known === reason)?.[1] ?? 'Ditolak.'
