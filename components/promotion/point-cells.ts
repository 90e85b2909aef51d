import { formatPoints, formatWeight, inputText } from '@/lib/promotion/labels'
import { arithmeticText, datumCells } from '@/lib/promotion/labels/point-rules'
import type { Criterion } from '@/lib/promotion/rules/document'
import type { Inputs } from '@/lib/promotion/rules/inputs'

type Behind = {
  points: Readonly<Record<string, number>>
  inputs: Inputs
  /** The scores behind a criterion of the panel. */
  panel: Readonly<Record<string, readonly number[]>>
}

/** Two scores give their mean, three the middle one. */
const panelText = (scores: readonly number[] | undefined) =>
  scores
    ? `${scores.length === 3 ? 'nilai tengah' : 'rata-rata'} dari ${scores.map(formatPoints).join('; ')}`
    : 'dinilai panel'

export const POINT_COLUMNS = ['Kriteria', 'Dasar', 'Nilai', 'Bobot']

/** Points of one criterion with the datum or the scores behind them. */
export function pointCells(
  { code, name, points: rule, source, weight }: Criterion,
  { points, inputs, panel }: Behind,
): [string, string, string, string] {
  const input = inputs[code]
  const value = points[code]
  const ground =
    source === 'PANEL' ? panelText(panel[code]) : input ? inputText(input, rule) : 'dari data pegawai'
  return [name, ground, value === undefined ? 'belum ada' : formatPoints(value), formatWeight(weight)]
}

/** For a file from which the points can be reckoned again: the datum alone and the arithmetic. */
export const INPUT_COLUMNS = ['Kriteria', 'Data', 'Satuan', 'Cara hitung', 'Nilai', 'Bobot']

export function inputCells(criterion: Criterion, behind: Behind): string[] {
  const { code, name, points: rule, weight } = criterion
  const scores = behind.panel[code]
  const value = behind.points[code]
  const [datum, unit] =
    rule === null
      ? [scores?.map(formatPoints).join('; ') ?? '', 'nilai panel']
      : datumCells(behind.inputs[code], rule)
  return [
    name,
    datum,
    unit,
    arithmeticText(rule),
    value === undefined ? '' : formatPoints(value),
    formatWeight(weight),
  ]
}
