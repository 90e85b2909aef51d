import type { PointMove, PointReason, PointState } from '../rules/points.ts'

export const pointStateLabels: Record<PointState, string> = {
  RECEIVED: 'Diterima',
  STUDIED: 'Ditelaah',
  IN_PROGRESS: 'Ditindaklanjuti',
  DONE: 'Selesai',
  DECLINED: 'Tidak dapat dipenuhi',
  TRIAL: 'Dicoba',
  ADOPTED: 'Dipakai',
  DROPPED: 'Tidak dilanjutkan',
}

/** What was done. */
export const pointMoveLabels: Record<PointMove, string> = {
  open: 'Diterima dan ditugaskan',
  study: 'Mulai ditelaah',
  start: 'Ditindaklanjuti',
  report: 'Kabar kemajuan',
  finish: 'Selesai',
  decline: 'Tidak dapat dipenuhi',
  pass_on: 'Dialihkan ke unit lain',
  reopen: 'Dibuka lagi',
  try: 'Mulai dicoba',
  adopt: 'Dipakai',
  drop: 'Tidak dilanjutkan',
}

/** What can be done. */
export const pointDeedLabels: Record<PointMove, string> = {
  open: 'Jadikan tindak lanjut',
  study: 'Telaah',
  start: 'Tindak lanjuti',
  report: 'Beri kabar kemajuan',
  finish: 'Nyatakan selesai',
  decline: 'Tidak dapat dipenuhi',
  pass_on: 'Alihkan ke unit lain',
  reopen: 'Buka lagi',
  try: 'Coba ide ini',
  adopt: 'Pakai seterusnya',
  drop: 'Hentikan percobaan',
}

export const pointTextLabels: Record<PointMove, string> = {
  open: 'Mengapa perlu ditindaklanjuti',
  study: 'Apa yang akan ditelaah',
  start: 'Apa yang dikerjakan, dan sampai kapan',
  report: 'Kemajuannya',
  finish: 'Hasilnya',
  decline: 'Alasannya',
  pass_on: 'Mengapa unit lain',
  reopen: 'Mengapa dibuka lagi',
  try: 'Apa yang dicoba, dan sampai kapan',
  adopt: 'Hasil percobaannya',
  drop: 'Mengapa tidak dilanjutkan',
}

export const refusals: Record<PointReason, string> = {
  not_found: 'Langkah ini bukan wewenang Anda, atau tulisannya tidak ada.',
  already_moved_on: 'Tindak lanjut ini sudah melangkah lebih jauh. Muat ulang halaman.',
  topic_hidden: 'Tulisan yang disembunyikan tidak dapat ditindaklanjuti.',
  same_unit: 'Unit itu sudah memegangnya. Pilih unit lain.',
}

export const BOARDS = ['jalan', 'unit', 'selesai', 'ide'] as const
export type Board = (typeof BOARDS)[number]
export const boardLabels: Record<Board, string> = {
  jalan: 'Berjalan',
  unit: 'Unit saya',
  selesai: 'Selesai',
  ide: 'Papan ide',
}

export const nothingOn: Record<Board, string> = {
  jalan: 'Tidak ada tindak lanjut yang sedang berjalan.',
  unit: 'Tidak ada tindak lanjut yang menunggu unit Anda.',
  selesai: 'Belum ada tindak lanjut yang selesai.',
  ide: 'Belum ada ide yang dicoba.',
}
