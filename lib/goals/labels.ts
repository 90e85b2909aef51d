import { formatNumber } from '../calendar/labels.ts'
import type { AchievementState, Direction } from './rules.ts'

export const directionLabels: Record<Direction, string> = {
  UP: 'Makin tinggi makin baik',
  DOWN: 'Makin rendah makin baik',
}

export const achievementLabels: Record<AchievementState, string> = {
  REACHED: 'tercapai',
  NEARLY: 'hampir tercapai',
  MISSED: 'belum tercapai',
  NO_VALUE: 'belum ada data',
}

/** 91% and 12 hari */
export const formatMeasure = (value: string | number, measureUnit: string): string =>
  measureUnit.trim() === '%' ? `${formatNumber(value)}%` : `${formatNumber(value)} ${measureUnit}`.trim()

/** Izin tepat waktu 91%, target 90%: tercapai. */
export function achievementSentence({
  name,
  value,
  target,
  measureUnit,
  state,
}: {
  name: string
  value: string | number | null
  target: string | number
  measureUnit: string
  state: AchievementState
}): string {
  if (value === null)
    return `${name}: ${achievementLabels.NO_VALUE}, target ${formatMeasure(target, measureUnit)}.`
  return `${name} ${formatMeasure(value, measureUnit)}, target ${formatMeasure(target, measureUnit)}: ${achievementLabels[state]}.`
}
