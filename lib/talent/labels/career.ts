// Rank rises and careers in plain words.
import { formatList, formatNumber, formatShortDay } from '../../calendar/labels.ts'
import { rankLabel } from '../../organization/labels.ts'
import { creditText } from './credit-record.ts'
import { disciplineText, gradesText } from './fit.ts'
import type { Outcome } from '../rules/checks.ts'
import type { Condition, Outside, Rise, RiseKind } from '../rules/rank-rise.ts'

export const riseKindLabels: Record<RiseKind, string> = {
  REGULAR: 'Reguler',
  FUNCTIONAL: 'Pilihan, jabatan fungsional',
  STRUCTURAL: 'Pilihan, jabatan struktural',
}

export const outsideLabels: Record<Outside, string> = {
  PPPK: 'PPPK tidak memiliki pangkat. Golongannya mengikuti perjanjian kerja.',
  CPNS: 'Kenaikan pangkat dihitung setelah diangkat menjadi PNS.',
  NON_ASN: 'Kenaikan pangkat hanya untuk PNS.',
  LEFT: 'Sudah tidak aktif sebagai PNS.',
}

export const riseStateLabels: Record<Rise['state'], string> = {
  OUTSIDE: 'Di luar ketentuan',
  TOP: 'Pangkat tertinggi',
  UNKNOWN: 'Data belum lengkap',
  DUE: 'Sudah dapat diusulkan',
  LATER: 'Menunggu waktunya',
  HELD: 'Ada syarat yang belum terpenuhi',
}

/** One sentence that tells where the rise stands. */
export function riseSentence(rise: Rise): string {
  switch (rise.state) {
    case 'OUTSIDE':
      return outsideLabels[rise.why]
    case 'TOP':
      return `${rankLabel(rise.rank)} adalah pangkat tertinggi.`
    case 'UNKNOWN':
      return rise.why === 'RANK'
        ? 'Pangkat belum tercatat. Minta BKD melengkapinya.'
        : 'Jenjang jabatan belum tercatat. Minta BKD menghubungkannya.'
    case 'DUE':
      return rise.window
        ? `Dapat diusulkan ke ${rankLabel(rise.next)} untuk ${windowText(rise.window)}.`
        : `Menuju ${rankLabel(rise.next)}. Tanggal pangkat sekarang belum tercatat.`
    case 'LATER':
      return rise.window
        ? `Paling cepat ${windowText(rise.window)}, menuju ${rankLabel(rise.next)}.`
        : `Menuju ${rankLabel(rise.next)}.`
    case 'HELD':
      return `Menuju ${rankLabel(rise.next)}. Lihat syarat yang belum terpenuhi.`
  }
}

/** periode 1 Juni 2026 */
const windowText = (window: string) => `periode ${formatShortDay(window)}`

const CONDITIONS: Record<Condition['condition'], string> = {
  TIME_IN_RANK: 'Masa dalam pangkat',
  TIME_IN_POST: 'Masa dalam jabatan',
  CREDIT: 'Angka kredit',
  LEVEL_RANGE: 'Jenjang jabatan',
  POST_CEILING: 'Batas pangkat jabatan',
  EDUCATION_CEILING: 'Batas pangkat pendidikan',
  GRADES: 'Predikat kinerja',
  DISCIPLINE: 'Hukuman disiplin',
  LEAVE: 'Cuti di luar tanggungan',
}
export const conditionLabel = ({ condition }: Condition): string => CONDITIONS[condition]

export function conditionText(one: Condition): string {
  switch (one.condition) {
    case 'TIME_IN_RANK':
    case 'TIME_IN_POST':
      return one.found === null
        ? `perlu ${formatNumber(one.needed)} tahun, tanggal mulainya belum tercatat`
        : `sejak ${formatShortDay(one.found)}, perlu ${formatNumber(one.needed)} tahun`
    case 'CREDIT':
      return creditText({ ...one, known: one.outcome !== 'UNKNOWN' })
    case 'LEVEL_RANGE':
      return one.outcome === 'PASS'
        ? 'pangkat berikutnya masih dalam jenjang ini'
        : `jenjang ini sampai ${rankLabel(one.found)}; naik jenjang dulu`
    case 'POST_CEILING':
      return one.found === null
        ? 'eselon jabatan belum tercatat'
        : `jabatan ini sampai ${rankLabel(one.found)}`
    case 'EDUCATION_CEILING':
      return one.found === null
        ? 'pendidikan belum tercatat'
        : `pendidikan tertinggi sampai ${rankLabel(one.found)}`
    case 'GRADES':
      return one.found === null
        ? `paling rendah Baik pada ${formatList(one.needed.years.map(String))}, belum ada yang tercatat`
        : gradesText(one.found)
    case 'DISCIPLINE':
      return one.found === null ? 'belum tercatat di sini' : disciplineText(one.found, one.on)
    case 'LEAVE':
      return one.outcome === 'PASS' ? 'tidak sedang dijalani' : 'sedang dijalani'
  }
}

export const conditionOutcomes: Record<Outcome, string> = {
  PASS: 'Terpenuhi',
  FAIL: 'Belum terpenuhi',
  UNKNOWN: 'Belum tercatat',
}

export const examLabels = {
  FIRST: 'Perlu lulus ujian dinas tingkat I.',
  SECOND: 'Perlu lulus ujian dinas tingkat II.',
} as const
