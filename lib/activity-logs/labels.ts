import { LOG_STATUSES, type LogStatus, type LogStepKind, type Reason } from './rules.ts'
import type { Flag } from './rules/flags.ts'
import type { SuggestionSource } from './rules/progress.ts'

export const logStatusLabels: Record<LogStatus, string> = {
  DRAFT: 'Draf',
  SUBMITTED: 'Terkirim',
  RETURNED: 'Dikembalikan',
  APPROVED: 'Disetujui',
  EXPIRED: 'Tidak dihitung',
}

/** How a status is named in an address. */
export const logStatusSlugs: Record<LogStatus, string> = {
  DRAFT: 'draf',
  SUBMITTED: 'terkirim',
  RETURNED: 'dikembalikan',
  APPROVED: 'disetujui',
  EXPIRED: 'tidak-dihitung',
}

export const statusFromSlug = (slug: string | undefined): LogStatus | undefined =>
  LOG_STATUSES.find((status) => logStatusSlugs[status] === slug)

export const logStepLabels: Record<LogStepKind, string> = {
  SUBMITTED: 'Dikirim',
  EDITED: 'Diubah',
  RETURNED: 'Dikembalikan',
  APPROVED: 'Disetujui',
  UNDONE: 'Keputusan dibatalkan',
  WITHDRAWN: 'Ditarik kembali',
}

export const flagLabels: Record<Flag, string> = {
  COPIED_TEXT: 'Teks mirip catatan lain',
  NO_EVIDENCE: 'Belum ada bukti dukung',
  LATE: 'Dicatat lewat batas',
  LONG: 'Lebih dari 7 jam 30 menit',
  ODD_HOURS: 'Di luar jam kerja',
  BURST: 'Banyak dicatat sekaligus',
}

export const WEEKEND_NOTE = 'Tanggal ini akhir pekan. Catatan tetap dapat dikirim.'

export const suggestionLabels: Record<SuggestionSource, string> = {
  REPEAT: 'Ulangi',
  FAVOURITE: 'Favorit',
  TARGET: 'Dari target',
}

export const returnReasonTemplates = [
  'Bukti dukung belum menunjukkan hasilnya. Mohon tambahkan foto atau dokumen.',
  'Uraian belum jelas. Mohon tulis apa hasilnya dan untuk siapa.',
  'Lamanya belum sesuai dengan pekerjaannya. Mohon periksa lagi menitnya.',
  'Rencana hasil kerja yang dipilih belum sesuai. Mohon pilih yang tepat.',
] as const

export const refusals: Record<Reason, string> = {
  not_your_log: 'Catatan ini milik orang lain. Buka catatan Anda sendiri.',
  already_approved: 'Catatan ini sudah disetujui. Buat catatan baru bila ada tambahan.',
  expired: 'Catatan ini sudah tidak dihitung karena triwulannya ditutup. Hubungi BKD bila ada keberatan.',
  date_fixed: 'Tanggal catatan yang sudah dikirim tidak dapat diganti. Buat catatan baru untuk tanggal lain.',
  minutes_missing: 'Isi lamanya dalam menit, atau jam mulai dan jam selesai.',
  minutes_out_of_range: 'Isi lamanya antara 1 dan 1.440 menit.',
  span_incomplete: 'Isi jam mulai dan jam selesai, atau kosongkan keduanya.',
  end_before_start: 'Jam selesai harus sesudah jam mulai. Periksa kedua jamnya.',
  minutes_exceed_span:
    'Menitnya lebih banyak daripada jarak jam mulai ke jam selesai. Sesuaikan salah satunya.',
  quarter_closed: 'Triwulan untuk tanggal ini sudah ditutup. Hubungi BKD bila masih ada yang perlu diubah.',
  future_date: 'Tanggal ini belum tiba. Pilih hari ini atau hari sebelumnya.',
  future_hours: 'Jam selesainya belum tiba. Kirim setelah pekerjaannya selesai, atau simpan sebagai draf.',
  on_leave: 'Anda tercatat cuti pada tanggal ini. Hubungi BKD bila cutinya batal.',
  holiday: 'Tanggal ini hari libur. Minta atasan membuka tanggal ini bila Anda bertugas.',
  too_late: 'Batas mencatat tanggal ini sudah lewat. Minta atasan membuka harinya.',
  no_supervisor: 'Atasan Anda pada tanggal ini belum tercatat. Simpan sebagai draf dan hubungi BKD.',
  overlap: 'Jamnya bertumpuk dengan “{title}”, {from} sampai {through}. Ubah jam mulai atau jam selesai.',
  day_full: 'Jumlah menit pada tanggal ini melebihi 24 jam. Kurangi lamanya.',
  not_submitted: 'Catatan ini tidak sedang menunggu keputusan. Muat ulang untuk melihat keadaannya.',
  own_log: 'Catatan Anda sendiri diputuskan oleh atasan Anda.',
  not_their_supervisor:
    'Pada tanggal ini pegawai tersebut bukan di bawah Anda. Keputusan ada pada atasannya.',
  reason_missing: 'Tulis alasannya, minimal 10 huruf, agar jelas apa yang perlu dilakukan.',
  not_decided: 'Tidak ada keputusan yang dapat dibatalkan. Muat ulang untuk melihat keadaannya.',
  not_your_decision: 'Keputusan ini dibuat orang lain. Hanya pembuatnya yang dapat membatalkan.',
  undo_too_late: 'Waktu membatalkan, 10 detik, sudah lewat.',
  built_upon: 'Keputusan ini sudah dipakai dalam penilaian, jadi tidak dapat dibatalkan lagi.',
  day_still_open: 'Tanggal ini masih bisa diisi pegawai tanpa dibuka.',
  day_already_opened: 'Tanggal ini sudah dibuka. Pegawai dapat langsung mencatat.',
  changed_meanwhile: 'Catatan ini baru saja berubah. Muat ulang, lalu coba lagi.',
  moved_meanwhile: '{what} oleh {name}, {at}. Muat ulang untuk melihat keadaan terakhirnya.',
  evidence_missing: 'Salah satu bukti dukung tidak ditemukan. Unggah lagi berkasnya.',
  indicator_mismatch: 'Indikator ini bukan bagian dari rencana hasil kerja yang dipilih. Pilih lagi.',
  not_in_plan: 'Rencana hasil kerja ini bukan bagian dari SKP Anda pada tanggal itu. Pilih lagi dari daftar.',
  no_post: 'Jabatan Anda pada tanggal ini belum tercatat. Pilih tanggal lain atau hubungi BKD.',
  quarter_not_open:
    'Triwulan untuk tanggal ini belum dibuka. Simpan sebagai draf, lalu kirim setelah BKD membukanya.',
  already_sent: 'Catatan ini sudah dikirim. Tarik kembali dulu bila ingin menjadikannya draf.',
  not_draft: 'Hanya draf yang belum mendapat umpan balik yang dapat dihapus.',
  too_many_favourites: 'Favorit sudah 20. Hapus satu yang jarang dipakai, lalu simpan lagi.',
}

/** A refusal as a sentence, with its facts filled in; what is out of reach is said to be not found. */
export function refusalSentence(
  reason: Reason | 'not_found',
  facts: Record<string, string | number> = {},
): string {
  if (reason === 'not_found')
    return 'Catatan ini tidak ditemukan. Mungkin sudah berpindah atau bukan dalam jangkauan Anda.'
  return refusals[reason].replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(facts[name] ?? whole))
}
