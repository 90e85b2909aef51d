// Where credit points come from, in words: the office's paper, and the years after it.
import { Decimal } from 'decimal.js'
import { formatNumber } from '../../calendar/labels.ts'
import { accumulatedSentences, formatPoints, levelLabels } from '../../reviews/labels/credit.ts'
import type { CreditPaper, CreditSum } from '../rules/credit-record.ts'

export const paperText = ({ points, decree, year }: CreditPaper): string =>
  `${formatPoints(points)} menurut PAK ${decree} sampai akhir ${year}`

/** Points that were found against those asked for, and whence they come. */
export function creditText({
  found,
  needed,
  known,
  paper,
}: {
  found: string | null
  needed: string
  known: boolean
  paper: CreditPaper | null
}): string {
  if (found === null) return `perlu ${formatNumber(needed)}, belum ada yang tercatat`
  const from = paper ? `, ${paperText(paper)}` : known ? '' : ', angka sebelum portal belum tercatat'
  return `${formatNumber(found)} dari ${formatNumber(needed)}, dijumlah sejak awal jenjang${from}`
}

export function creditSentences(sum: CreditSum): string[] {
  const { paper, points, level } = sum
  const [first = '', ...rest] = accumulatedSentences(sum)
  if (!paper) return [first, ...rest]
  const later = new Decimal(points).minus(paper.points)
  const after = later.gt(0) ? `, ${formatPoints(later.toString())} dari penilaian sesudahnya` : ''
  return [
    `Terkumpul ${formatPoints(points)} pada jenjang ${levelLabels[level]}: ${paperText(paper)}${after}.`,
    ...rest,
  ]
}
