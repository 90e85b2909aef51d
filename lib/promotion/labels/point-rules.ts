// How points come about, exact enough to reckon them again by hand.
import { formatNumber } from '../../calendar/labels.ts'
import { gradeLabels } from '../../reviews/labels.ts'
import type { Grade } from '../../reviews/rules.ts'
import { formatPoints, inUnit } from '../labels.ts'
import type { Input, PointRule } from '../rules/points.ts'

const gradeLabel = (grade: string) => gradeLabels[grade as Grade] ?? grade

export const pointRuleText = (rule: PointRule): string =>
  rule.kind === 'LINE'
    ? `0 pada ${inUnit(rule.from, rule.unit)}, 100 pada ${inUnit(rule.to, rule.unit)}`
    : `rata-rata ${formatNumber(rule.last)} tahun: ${Object.entries(rule.worth)
        .map(([grade, worth]) => `${gradeLabel(grade)} ${formatPoints(worth)}`)
        .join(', ')}`

const UNITS = { MONTHS: 'bulan', PERCENT: 'persen', HOURS: 'jam' } as const

/** A number of the record as it is reckoned with: percents are kept in hundredths. */
const plain = (value: number, rule: PointRule) =>
  formatNumber(rule.kind === 'LINE' && rule.unit === 'PERCENT' ? value / 100 : value)

/** The arithmetic itself; null stands for the panel. */
export function arithmeticText(rule: PointRule | null): string {
  if (rule === null) return 'dua nilai: rata-ratanya, setengah dibulatkan ke atas; tiga nilai: yang tengah'
  if (rule.kind === 'GRADES')
    return `${pointRuleText(rule)}; tahun tanpa predikat 0; dibulatkan ke bawah pada dua desimal`
  return `(data − ${plain(rule.from, rule)}) × 100 ÷ ${plain(rule.to - rule.from, rule)}, dari 0 sampai 100, dibulatkan ke bawah pada dua desimal`
}

/** The datum alone, as a cell of a file. */
export function datumCells(input: Input | undefined, rule: PointRule | null): [string, string] {
  if (!input || rule === null) return ['', '']
  if (input.kind === 'GRADES') return [input.grades.map(gradeLabel).join('; '), 'predikat']
  if (rule.kind !== 'LINE') return ['', '']
  return [input.value === null ? '' : plain(input.value, rule), UNITS[rule.unit]]
}
