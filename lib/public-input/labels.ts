import { formatDay } from '../calendar/labels.ts'
import type { Day } from '../calendar/rules.ts'
import type { DeskView, InputKind, InputMove, InputStatus, Reason, Standing, Track } from './rules.ts'

export const inputKindLabels: Record<InputKind, string> = {
  SUGGESTION: 'Saran',
  CRITICISM: 'Kritik',
  PRAISE: 'Pujian',
  COMPLAINT: 'Keluhan',
}

const inputStatusLabels: Record<InputStatus, string> = {
  RECEIVED: 'Diterima',
  VERIFIED: 'Diteruskan ke unit',
  IN_PROGRESS: 'Dikerjakan',
  ANSWERED: 'Dijawab',
  CLOSED: 'Selesai',
  DECLINED: 'Tidak diteruskan',
}

/** Of what no unit reads. */
const privateStatusLabels: Record<InputStatus, string> = {
  ...inputStatusLabels,
  VERIFIED: 'Diperiksa Inspektorat',
}

export const trackLabels: Record<Track, string> = {
  PLAIN: 'Cukup dijawab (5 hari kerja)',
  DISPUTE: 'Perlu diperiksa berkasnya (14 hari kerja)',
  FIELD_CHECK: 'Perlu dilihat ke lapangan (60 hari kerja)',
}

export const moveLabels: Record<InputMove, string> = {
  verify: 'Diteruskan',
  hand_over: 'Dipindah ke Inspektorat',
  decline: 'Tidak diteruskan',
  start: 'Mulai dikerjakan',
  answer: 'Dijawab',
  accept: 'Pelapor: sudah terjawab',
  dispute: 'Pelapor: belum terjawab',
  lapse: 'Selesai tanpa tanggapan',
}

/** What the reporter reads about where it stands. */
export function standingWords(
  standing: Standing,
  { status, firstDueOn, answerDueOn }: { status: InputStatus; firstDueOn: Day; answerDueOn: Day },
): string {
  switch (standing) {
    case 'WAITING':
      return status === 'RECEIVED'
        ? `Tanggapan pertama paling lambat ${formatDay(firstDueOn)}.`
        : `Jawaban paling lambat ${formatDay(answerDueOn)}.`
    case 'LATE':
      return status === 'RECEIVED'
        ? `Tanggapan pertama terlambat. Batasnya ${formatDay(firstDueOn)}.`
        : `Jawaban terlambat. Batasnya ${formatDay(answerDueOn)}.`
    case 'IN_TIME':
      return status === 'ANSWERED' ? 'Tepat waktu.' : 'Dijawab tepat waktu.'
    case 'AFTER_TIME':
      return `${status === 'ANSWERED' ? 'Lewat' : 'Dijawab lewat'} batas ${formatDay(answerDueOn)}.`
    case 'DECLINED':
      return 'Tidak diteruskan, dengan alasan di bawah.'
  }
}

export const standingLabels: Record<Standing, string> = {
  WAITING: 'Menunggu',
  LATE: 'Terlambat',
  IN_TIME: 'Tepat waktu',
  AFTER_TIME: 'Lewat batas',
  DECLINED: 'Tidak diteruskan',
}

export const refusals: Record<Reason | 'changed_meanwhile', string> = {
  already_moved_on: 'Masukan ini sudah melangkah lebih jauh. Muat ulang halaman.',
  disputed_once: 'Jawaban ini sudah pernah Anda kembalikan. Kirim masukan baru bila masih perlu.',
  words_put_in:
    'Tulisan warga hanya boleh dikurangi: tulis … di tempat yang dihapus, dan jangan mengganti atau menambah kata.',
  text_tells_of_someone: 'Hapus nomor telepon, NIP, NIK, atau surel dari tulisan ini.',
  unit_does_not_take: 'Unit ini belum menerima masukan. Pilih unit lain.',
  service_of_another_unit: 'Layanan ini bukan milik unit yang dipilih.',
  already_sent: 'Formulir ini sudah terkirim. Untuk masukan lain, buka formulir baru.',
  too_many: 'Sudah banyak masukan dari jaringan ini. Coba lagi dalam {minutes} menit.',
  too_hasty: 'Terlalu cepat. Periksa lagi tulisan Anda, lalu kirim.',
  form_too_old: 'Formulir ini sudah lama terbuka. Tulisan Anda masih ada; kirim sekali lagi.',
  photo_is_none: 'Lampirkan foto JPG, PNG, atau WebP, paling besar 8 MB.',
  no_evaluation_yet:
    'Langkah dibuat kepala unit yang bersangkutan, sesudah evaluasi triwulan unit itu dimulai di menu Unit saya.',
  changed_meanwhile: 'Baru saja diubah orang lain. Muat ulang, lalu coba lagi.',
}

export const statusWords = ({ status, private: own }: { status: InputStatus; private: boolean }): string =>
  (own ? privateStatusLabels : inputStatusLabels)[status]

export const deskViewLabels: Record<DeskView, string> = {
  open: 'Menunggu',
  late: 'Terlambat',
  done: 'Selesai',
}

export const nothingHere: Record<DeskView, string> = {
  open: 'Tidak ada masukan yang menunggu.',
  late: 'Tidak ada yang terlambat.',
  done: 'Belum ada yang selesai.',
}

/** How far a step has come, as a citizen reads it. */
export function stepWords({
  dueOn,
  progress,
  status,
}: {
  dueOn: Day
  progress: number
  status: string
}): string {
  if (status === 'DONE') return 'selesai'
  if (status === 'DROPPED') return 'tidak dilanjutkan'
  return `${progress} %, paling lambat ${formatDay(dueOn)}`
}

export const REPLY_SUBJECT = 'Masukan Anda sudah dijawab'

export const replyText = (region: string, place: string): string =>
  [
    `Masukan Anda kepada ${region} sudah dijawab.`,
    '',
    `Buka ${place}, lalu tulis kode lacak Anda.`,
    '',
    'Surel ini tidak memuat isi masukan maupun jawabannya.',
  ].join('\n')
