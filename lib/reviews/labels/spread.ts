import { formatList, formatNumber } from '../../calendar/labels.ts'
import { gradeLabels } from '../labels.ts'
import type { Grade } from '../rules.ts'
import type { CalibrationReason, SpreadMessage } from '../rules/spread.ts'

const names = (grades: readonly Grade[]) => grades.map((grade) => gradeLabels[grade]).join(' atau ')

/** One line of the guide in whole people: 'Baik paling banyak 14 orang (70%), sekarang 15.' */
export function spreadSentence(message: SpreadMessage): string {
  const who = names(message.of)
  const now = `sekarang ${formatNumber(message.count)}`
  const people = `${formatNumber(message.people)} orang`
  if (message.kind === 'AT_MOST') return `${who} paling banyak ${people} (${message.percent}%), ${now}.`
  if (message.kind === 'AT_LEAST') return `${who} paling sedikit ${people} (${message.percent}%), ${now}.`
  if (message.kind === 'MOST')
    return `${who} menjadi predikat terbanyak, ${now}; predikat lain paling banyak ${formatNumber(message.people)}.`
  return message.kind === 'SOME' ? `Ada yang mendapat ${who}, ${now}.` : `Tidak ada ${who}, ${now}.`
}

export const calibrationOutcomeLabels: Record<'KEPT' | 'CHANGED', string> = {
  KEPT: 'Predikat tetap',
  CHANGED: 'Predikat diperbaiki',
}

/** 'Belum dinilai: Sari Wulandari dan Budi Santoso.' */
export const unratedSentence = (people: readonly string[]): string => `Belum dinilai: ${formatList(people)}.`

export const calibrationRefusals: Record<CalibrationReason, string> = {
  not_the_unit_head: 'Sebaran predikat disetujui oleh kepala unit.',
  unit_not_graded: 'Unit ini belum mendapat predikat. Sebaran disetujui sesudahnya.',
  nobody_rated: 'Belum ada predikat perorangan untuk triwulan ini.',
  spread_reason_missing: 'Tulis alasannya, minimal 20 huruf, karena sebaran ini di luar panduan.',
  spread_changed: 'Sebarannya baru saja berubah. Periksa lagi, lalu setujui.',
  review_not_signed: 'Penilaian ini belum ditandatangani penilainya.',
  own_review_asked: 'Untuk penilaian Anda sendiri, gunakan tanggapan di halaman Penilaian saya.',
  already_asked: 'Pertanyaan sebelumnya masih menunggu jawaban penilai.',
  not_the_assessor: 'Pertanyaan ini dijawab oleh penilainya.',
  already_answered: 'Pertanyaan ini sudah dijawab.',
  not_revised: 'Perbaiki dulu penilaiannya, lalu jawab bahwa predikatnya diperbaiki.',
  answer_missing: 'Tulis jawabannya, minimal 10 huruf.',
}
