import { formatPoints, formatWeight, inputText } from '@/lib/promotion/labels'
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
