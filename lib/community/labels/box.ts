import type { BoxReason } from '../rules/box.ts'

/** Stands where a name would stand. */
export const UNNAMED = 'Tanpa nama'

export const refusals: Record<BoxReason, string> = {
  box_closed: 'Kotak ini baru saja dibuka. Salin tulisan Anda, muat ulang halaman, lalu kirim lagi.',
  token_taken: 'Anda sudah mengambil kartu untuk kotak ini. Tunggu sampai kotaknya dibuka.',
  token_not_genuine: 'Kartu ini tidak dikenali. Muat ulang halaman, lalu coba lagi.',
  token_used: 'Kartu ini sudah dipakai.',
  key_unreadable: 'Kartu belum bisa dibuat. Hubungi BKD.',
}
