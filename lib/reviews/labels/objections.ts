import { formatNumber, formatShortDay, quarterLabel } from '../../calendar/labels.ts'
import type { Quarter } from '../../calendar/rules.ts'
import type {
  Clock,
  Lateness,
  ObjectionOutcome,
  ObjectionReason,
  ObjectionStatus,
} from '../rules/objection.ts'

export const objectionRefusals: Record<ObjectionReason, string> = {
  not_yours: 'Hanya pegawai yang dinilai dapat mengajukan atau mencabut keberatannya.',
  not_signed: 'Penilaian ini belum dibagikan.',
  too_late: 'Batas keberatan, 14 hari sesudah diterima, sudah lewat. Penilaian ini berlaku.',
  already_answered: 'Penilaian ini sudah Anda jawab, jadi tidak dapat diajukan keberatan lagi.',
  already_objected: 'Keberatan atas penilaian ini sudah pernah diajukan. Keberatan hanya sekali.',
  no_decider: 'Belum ada atasan penilai yang tercatat untuk memutus. Hubungi BKD hari ini juga.',
  grounds_missing: 'Tulis alasan keberatan Anda, minimal 20 huruf.',
  citation_unknown: 'Ada bukti yang sudah berubah atau ditarik. Muat ulang, lalu centang lagi.',
  evidence_missing: 'Ada berkas yang tidak ditemukan. Unggah lagi berkasnya.',
  not_the_assessor: 'Penjelasan diberikan oleh penilai yang menandatangani penilaian ini.',
  not_the_decider: 'Keberatan ini diputus oleh atasan penilai.',
  own_objection: 'Keberatan Anda sendiri diputus oleh atasan penilai Anda.',
  own_review: 'Penilaian yang Anda tandatangani diputus oleh atasan Anda.',
  already_explained: 'Penjelasan Anda sudah tercatat.',
  explanation_missing: 'Tulis penjelasannya, minimal 20 huruf.',
  not_explained: 'Penilai belum memberi penjelasan untuk Anda tanggapi.',
  already_replied: 'Tanggapan Anda sudah tercatat.',
  reply_missing: 'Tulis tanggapannya, minimal 20 huruf.',
  other_side_not_heard: 'Penilai belum memberi penjelasan dan batas waktunya belum lewat.',
  objection_over: 'Keberatan ini sudah selesai dan tidak dapat diubah lagi.',
  rating_missing: 'Pilih rating hasil kerja dan rating perilaku yang baru.',
  nothing_changed: 'Ratingnya sama dengan semula. Ubah salah satu, atau pilih ditolak.',
  reason_missing: 'Tulis alasan putusan, minimal 20 huruf. Kedua pihak membacanya.',
  changed_meanwhile: 'Keberatan ini baru saja berubah. Muat ulang, lalu coba lagi.',
}

export const objectionStatusLabels: Record<ObjectionStatus, string> = {
  FILED: 'Menunggu penjelasan',
  EXPLAINED: 'Menunggu putusan',
  DECIDED: 'Diputus',
  WITHDRAWN: 'Dicabut',
}

export const objectionOutcomeLabels: Record<ObjectionOutcome, string> = {
  UPHELD: 'Dikabulkan',
  REFUSED: 'Ditolak',
}

/** A quarter, or the year where the quarter is 0. */
export const reviewedLabel = ({ year, quarter }: { year: number; quarter: number }): string =>
  quarter === 0 ? `Tahun ${year}` : quarterLabel({ year, quarter: quarter as Quarter })

const waits: Record<Clock['waitsFor'], string> = {
  ASSESSOR: 'Penjelasan penilai',
  DECIDER: 'Putusan atasan penilai',
}

const left = (days: number): string => {
  if (days < 0) return `lewat ${formatNumber(-days)} hari`
  return days === 0 ? 'hari ini terakhir' : `${formatNumber(days)} hari lagi`
}

/** 'Putusan atasan penilai paling lambat 14 Juni 2026, 3 hari lagi.' */
export const clockSentence = ({ waitsFor, dueOn, daysLeft }: Clock): string =>
  `${waits[waitsFor]} paling lambat ${formatShortDay(dueOn)}, ${left(daysLeft)}.`

export const daysLeftWords = (days: number): string => left(days)

export const latenessLabels: Record<Lateness, string> = {
  EXPLANATION: 'Penjelasan lewat batas',
  DECISION: 'Putusan lewat batas',
}
