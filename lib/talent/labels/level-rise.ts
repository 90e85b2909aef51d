// Rises of functional level in plain words.
import { formatList, formatNumber, formatShortDay } from '../../calendar/labels.ts'
import type { LevelCondition, LevelRise } from '../rules/level-rise.ts'
import { creditText } from './credit-record.ts'
import { CERTIFICATE_STATES, disciplineText, gradesText } from './fit.ts'
import { postLevelLabels } from './posts.ts'

export const levelStateLabels: Record<LevelRise['state'], string> = {
  OUTSIDE: 'Di luar ketentuan',
  TOP: 'Jenjang tertinggi',
  UNKNOWN: 'Data belum lengkap',
  DUE: 'Dapat diusulkan',
  OPEN: 'Data belum lengkap',
  LATER: 'Menunggu angka kredit atau waktu',
  HELD: 'Ada syarat yang belum terpenuhi',
}

export function levelSentence(rise: LevelRise): string {
  switch (rise.state) {
    case 'OUTSIDE':
    case 'TOP':
      return `${levelStateLabels[rise.state]}.`
    case 'UNKNOWN':
      return 'Jenjang belum tercatat. Hubungkan orang ini dengan jabatannya.'
    case 'DUE':
      return `Dapat diusulkan ke ${postLevelLabels[rise.next]}.`
    case 'OPEN':
      return `Menuju ${postLevelLabels[rise.next]}. Lihat yang belum tercatat.`
    case 'LATER':
      return rise.expectedOn
        ? `Menuju ${postLevelLabels[rise.next]}, perkiraan ${formatShortDay(rise.expectedOn)} bila predikatnya Baik.`
        : `Menuju ${postLevelLabels[rise.next]}.`
    case 'HELD':
      return `Menuju ${postLevelLabels[rise.next]}. Lihat syarat yang belum terpenuhi.`
  }
}

const CONDITIONS: Record<LevelCondition['condition'], string> = {
  CREDIT: 'Angka kredit',
  TIME_IN_LEVEL: 'Masa dalam jenjang',
  TEST: 'Uji kompetensi',
  VACANCY: 'Kebutuhan jabatan',
  GRADES: 'Predikat kinerja',
  DISCIPLINE: 'Hukuman disiplin',
}
export const levelConditionLabel = ({ condition }: LevelCondition): string => CONDITIONS[condition]

export function levelConditionText(one: LevelCondition): string {
  switch (one.condition) {
    case 'CREDIT':
      return creditText({ ...one, known: one.outcome !== 'UNKNOWN' })
    case 'TIME_IN_LEVEL':
      return one.found === null
        ? `perlu ${formatNumber(one.needed)} tahun, tanggal mulainya belum tercatat`
        : `sejak ${formatShortDay(one.found)}, perlu ${formatNumber(one.needed)} tahun`
    case 'TEST':
      return one.found
        ? `${one.found.provider}${one.on ? `, ${formatShortDay(one.on)}` : ''}, ${CERTIFICATE_STATES[one.found.status]}`
        : `sertifikat “${one.needed}” belum tercatat`
    case 'VACANCY':
      return one.found
        ? `${formatNumber(one.found.free)} lowong dari ${formatNumber(one.found.all)} kursi di daerah`
        : 'jabatan pada jenjang itu belum didaftarkan'
    case 'GRADES':
      return one.found === null
        ? `paling rendah Baik pada ${formatList(one.needed.years.map(String))}, belum ada yang tercatat`
        : gradesText(one.found)
    case 'DISCIPLINE':
      return disciplineText(one.found, one.on)
  }
}
