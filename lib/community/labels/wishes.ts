import type { WishReason, WishState } from '../rules/wishes.ts'
import { refusals as helpRefusals } from './help.ts'

export const wishStateLabels: Record<WishState, string> = {
  RECEIVED: 'Diterima',
  IN_PROGRESS: 'Dikerjakan',
  DONE: 'Sudah dikerjakan',
  DECLINED: 'Tidak dikerjakan',
}

export const WISH_VIEWS = ['semua', 'selesai', 'saya', 'baru'] as const
export type WishView = (typeof WISH_VIEWS)[number]
export const wishViewLabels: Record<WishView, string> = {
  semua: 'Berjalan',
  selesai: 'Selesai',
  saya: 'Usulan saya',
  baru: 'Belum dibaca BKD',
}
export const noWishes: Record<WishView, string> = {
  semua: 'Tidak ada usulan yang sedang berjalan.',
  selesai: 'Belum ada usulan yang selesai.',
  saya: 'Anda belum mengirim usulan.',
  baru: 'Tidak ada usulan baru.',
}

export const refusals: Record<WishReason, string> = {
  not_found: 'Usulan ini tidak ditemukan. Muat ulang halaman.',
  too_many_today: helpRefusals.too_many_today,
  own_wish: 'Ini usulan Anda sendiri.',
  wish_moved_on: 'Keadaan usulan ini sudah berubah. Muat ulang halaman.',
}
