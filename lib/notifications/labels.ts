import { formatDay } from '../calendar/labels.ts'
import type { AddressReason, DeviceReason, NoticeKind, Waiting } from './rules.ts'
import type { Due, DueKind } from './rules/reminders.ts'

export const noticeLabels: Record<NoticeKind, string> = {
  RETURNED_LOGS: 'catatan dikembalikan',
  LOGS_TO_DECIDE: 'catatan tim menunggu keputusan',
  PLANS_TO_AGREE: 'SKP tim menunggu persetujuan',
  FEEDBACK_ASKED: 'permintaan umpan balik',
  UNREAD_FEEDBACK: 'umpan balik belum dibaca',
  REVIEWS_TO_READ: 'penilaian menunggu jawaban Anda',
  UNREAD_ANNOUNCEMENTS: 'pengumuman belum Anda tandai dibaca',
  ANSWERED_QUESTIONS: 'pertanyaan Anda sudah dijawab BKD',
  MENTIONS: 'sebutan nama Anda di forum',
  FORUM_ANSWERS: 'tanggapan untuk tulisan Anda di forum',
  HIDDEN_POSTS: 'tulisan Anda disembunyikan moderator',
  POINTS_TO_ANSWER: 'suara pegawai untuk unit Anda',
  INPUTS_TO_ANSWER: 'masukan warga menunggu Anda',
  TEAM_TASKS: 'tugas tim dari rekan untuk Anda',
}

export const noticeDeeds: Record<NoticeKind, string> = {
  RETURNED_LOGS: 'Perbaiki catatan',
  LOGS_TO_DECIDE: 'Periksa dan putuskan',
  PLANS_TO_AGREE: 'Buka SKP tim',
  FEEDBACK_ASKED: 'Jawab permintaan',
  UNREAD_FEEDBACK: 'Baca umpan balik',
  REVIEWS_TO_READ: 'Buka penilaian',
  UNREAD_ANNOUNCEMENTS: 'Baca pengumuman',
  ANSWERED_QUESTIONS: 'Baca jawaban',
  MENTIONS: 'Buka forum',
  FORUM_ANSWERS: 'Baca tanggapan',
  HIDDEN_POSTS: 'Baca alasannya',
  POINTS_TO_ANSWER: 'Buka tindak lanjut',
  INPUTS_TO_ANSWER: 'Buka masukan warga',
  TEAM_TASKS: 'Buka ruang tim',
}

const numberWords = new Intl.NumberFormat('id-ID')
export const waitingWords = ({ kind, count }: Waiting): string =>
  `${numberWords.format(count)} ${noticeLabels[kind]}`

/** Neutral: it stands on a lock screen. */
export const GLANCE = 'Ada yang perlu dilihat'
export const CODE_SUBJECT = 'Kode untuk alamat surel Anda'

export const digestText = (region: string, waiting: readonly Waiting[], address: string): string =>
  [
    `Di portal kinerja ${region} ada yang menunggu Anda:`,
    '',
    ...waiting.map((one) => `- ${waitingWords(one)}`),
    '',
    `Buka: ${address}`,
    '',
    'Surel ini dikirim paling banyak sekali sehari. Jam dan isinya dapat Anda atur di halaman yang sama.',
  ].join('\n')

export const dueLabels: Record<DueKind, string> = {
  LOGS_DUE: 'hari kerja belum dicatat',
  SELF_DUE: 'penilaian diri belum dikirim',
  REVIEWS_DUE: 'penilaian anggota tim belum selesai',
  EXPLANATIONS_DUE: 'keberatan menunggu penjelasan Anda',
  DECISIONS_DUE: 'keberatan menunggu keputusan Anda',
  TASKS_DUE: 'tugas tim belum selesai',
}

export const reminderText = (region: string, due: readonly Due[], address: string): string =>
  [
    `Di portal kinerja ${region} ada tenggat yang dekat:`,
    '',
    ...due.map(
      ({ kind, count, dueOn }) =>
        `- ${numberWords.format(count)} ${dueLabels[kind]}, paling lambat ${formatDay(dueOn)}`,
    ),
    '',
    `Buka: ${address}`,
    '',
    'Yang sudah selesai tidak diingatkan lagi. Jenis pengingat dapat Anda atur di Kotak masuk.',
  ].join('\n')

export const codeText = (region: string, code: string): string =>
  [
    `Kode Anda untuk portal kinerja ${region}: ${code}`,
    '',
    'Kode berlaku 30 menit. Bila Anda tidak memintanya, abaikan surel ini.',
  ].join('\n')

export const refusals: Record<AddressReason | DeviceReason | 'changed_meanwhile', string> = {
  push_service_unknown: 'Peramban ini memakai layanan pemberitahuan yang belum dikenal. Tanyakan kepada BKD.',
  too_many_devices: 'Sudah sepuluh perangkat. Hapus satu yang tidak dipakai, lalu coba lagi.',
  mail_unavailable: 'Portal ini belum tersambung ke surel. Tanyakan kepada BKD.',
  code_missing: 'Belum ada kode yang dikirim. Kirim kode lagi.',
  code_over: 'Kode ini tidak berlaku lagi. Kirim kode baru.',
  code_wrong: 'Kode ini tidak cocok. Periksa lagi surelnya.',
  too_many_codes: 'Terlalu banyak kode diminta. Coba lagi {minutes} menit lagi.',
  changed_meanwhile: 'Pengaturan ini baru saja diubah di tempat lain. Muat ulang halaman.',
}
