import {
  DAYS_TO_ANSWER,
  DAYS_TO_WRITE,
  FEWEST_OTHERS,
  MINUTES_AN_HOUR,
  MOST_LED,
  type CircleReason,
  type MeetingState,
  type PresenceAnswer,
} from '../rules/circles.ts'
import { MOST_HOURS_A_DAY } from '../rules/certificates.ts'

export const meetingStateLabels: Record<MeetingState, string> = {
  WRITTEN: 'Menunggu BKD',
  ACCEPTED: 'Dihitung',
  REFUSED: 'Ditolak',
  WITHDRAWN: 'Ditarik',
}

export const presenceLabels: Record<PresenceAnswer, string> = {
  NAMED: 'belum menjawab',
  THERE: 'hadir',
  NOT_THERE: 'menyatakan tidak hadir',
}

export const howHoursCount = `Tiap ${MINUTES_AN_HOUR} menit dihitung 1 JP, paling banyak ${MOST_HOURS_A_DAY} JP sehari. Jam masuk setelah yang hadir menyatakan sendiri dan BKD menerima notulanya.`

export const refusals: Record<CircleReason, string> = {
  circle_closed: 'Komunitas ini sudah ditutup.',
  circle_of_others: 'Hanya pemimpin komunitas yang dapat melakukannya.',
  circles_enough: `Anda sudah memimpin ${MOST_LED} komunitas. Tutup satu dahulu.`,
  circle_known: 'Nama ini sudah dipakai komunitas lain. Bergabunglah, atau pilih nama lain.',
  meeting_ahead: 'Pertemuan ini belum selesai. Catat setelah selesai.',
  meeting_reversed: 'Jam selesai harus sesudah jam mulai.',
  meeting_too_short: `Kurang dari ${MINUTES_AN_HOUR} menit belum menjadi 1 JP.`,
  meeting_too_long: `Paling banyak ${MOST_HOURS_A_DAY} JP (7 jam 30 menit) sehari. Periksa jamnya.`,
  meeting_too_old: `Catat paling lambat ${DAYS_TO_WRITE} hari sesudah pertemuan.`,
  meeting_too_few: `Sebut paling sedikit ${FEWEST_OTHERS} rekan yang hadir.`,
  meeting_overlaps: 'Pada jam itu Anda tercatat di pertemuan lain. Periksa jamnya.',
  meeting_decided: 'Pertemuan ini sudah diputus atau ditarik. Muat ulang halaman.',
  meeting_of_others: 'Hanya yang mencatat pertemuan ini yang dapat menariknya.',
  presence_overlaps: 'Pada jam itu Anda menyatakan hadir di pertemuan lain.',
  presence_too_late: `Batas ${DAYS_TO_ANSWER} hari untuk menyatakan hadir sudah lewat.`,
  presence_answered: 'Jawaban Anda sudah tercatat.',
  meeting_unconfirmed: `Belum ${FEWEST_OTHERS} peserta selain pemimpin yang menyatakan hadir.`,
  own_meeting: 'Anda tercatat dalam pertemuan ini. Petugas BKD lain yang memutus.',
  meeting_reason_missing: 'Tulis alasannya, minimal 10 huruf.',
}
