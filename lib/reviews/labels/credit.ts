import { formatNumber } from '../../calendar/labels.ts'
import { gradeLabels } from '../labels.ts'
import type { Grade } from '../rules.ts'
import {
  type Accumulated,
  type CountedPart,
  type FunctionalLevel,
  type NoCredit,
  shownPoints,
} from '../rules/credit.ts'

export const levelLabels: Record<FunctionalLevel, string> = {
  PEMULA: 'Pemula',
  TERAMPIL: 'Terampil',
  MAHIR: 'Mahir',
  PENYELIA: 'Penyelia',
  AHLI_PERTAMA: 'Ahli Pertama',
  AHLI_MUDA: 'Ahli Muda',
  AHLI_MADYA: 'Ahli Madya',
  AHLI_UTAMA: 'Ahli Utama',
}

export const noCreditSentences: Record<NoCredit, string> = {
  NOT_FUNCTIONAL: 'Angka kredit hanya ada pada jabatan fungsional.',
  NOT_PNS: 'Angka kredit hanya ada pada PNS dalam jabatan fungsional.',
  LEVEL_UNKNOWN: 'Jenjang jabatan fungsional belum tercatat, jadi angka kredit tidak dihitung. Hubungi BKD.',
}

/** The rule as people may look it up. */
export const creditRuleLabels: Record<string, string> = {
  'permenpanrb-1-2023/1': 'PermenPANRB 1/2023 dan Peraturan BKN 3/2023, versi 1',
}

/** '9,38': rounded once, by decimals and not by a binary fraction. */
export const formatPoints = (points: string): string => formatNumber(shownPoints(points))

/** '150% (Sangat Baik) × 5 (koefisien Terampil) × 12/12 bulan = 7,5' */
export const partArithmetic = (
  { level, months, coefficient, percent, points }: CountedPart,
  grade: Grade,
): string =>
  `${percent}% (${gradeLabels[grade]}) × ${formatNumber(coefficient)} (koefisien ${levelLabels[level]}) × ${months}/12 bulan = ${formatPoints(points)}`

const leftWords = (needed: number, left: string) =>
  left === '0'
    ? `${formatNumber(needed)}, sudah tercapai`
    : `${formatNumber(needed)}, kurang ${formatPoints(left)}`

/** What has come together and what is left, a sentence each. */
export const accumulatedSentences = ({ level, points, since, rank, next }: Accumulated): string[] => [
  `Terkumpul ${formatPoints(points)} pada jenjang ${levelLabels[level]} sejak ${since}, menurut penilaian yang tercatat di sini.`,
  // Which step comes next is the career's to say: points add up within a level, so that a second step asks twice as many.
  `Tiap pangkat dalam jenjang ini menambah kebutuhan ${formatNumber(rank.needed)}, dijumlah sejak awal jenjang.`,
  next
    ? `Untuk jenjang ${levelLabels[next.level]}: ${leftWords(next.needed, next.left)}.`
    : `${levelLabels[level]} adalah jenjang tertinggi.`,
]
