import { formatNumber } from '@/lib/calendar/labels'

export type Series = {
  name: string
  /** One for each label; null is a gap and stays one. */
  values: (number | null)[]
  dashed?: boolean
}

export type ChartData = {
  labels: string[]
  /** Where each label lies on the axis; one after the other without it. */
  places?: number[]
  series: Series[]
  unit?: string
}

export type Twin = { heads: string[]; rows: string[][] }

export const withUnit = (value: number, unit = '') =>
  unit === '%' ? `${formatNumber(value)}%` : `${formatNumber(value)} ${unit}`.trim()

/** The chart again, as the table that stands beside it. */
export function twinOf({ labels, series, unit }: ChartData, firstHead: string): Twin {
  return {
    heads: [firstHead, ...series.map(({ name }) => name)],
    rows: labels.map((label, index) => [
      label,
      ...series.map(({ values }) => {
        const value = values[index]
        return value === null || value === undefined ? 'belum ada' : withUnit(value, unit)
      }),
    ]),
  }
}

/** A scale with round ticks; it starts at zero unless the values crowd far above it. */
export function scaleOf(
  values: number[],
  { fromZero = false, top }: { fromZero?: boolean; top?: number } = {},
) {
  const highest = Math.max(top ?? -Infinity, ...values)
  const lowest = Math.min(...values)
  const low = fromZero || lowest < highest / 2 ? Math.min(0, lowest) : lowest
  if (!Number.isFinite(highest)) return { min: 0, max: 1, ticks: [0, 1] }

  const rough = (highest - low || Math.abs(highest) || 1) / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 2.5, 5, 10].map((unit) => unit * power).find((unit) => unit >= rough * 0.999) ?? rough
  const first = Math.floor(low / step)
  const last = Math.ceil(highest / step)
  const ticks = Array.from({ length: Math.max(1, last - first) + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  )
  return { min: ticks[0] ?? 0, max: ticks.at(-1) ?? 1, ticks }
}

/** Pushes labels apart that would lie on each other; gives the new places in the old order, all between the two ends. */
export function spread(
  wanted: number[],
  gap: number,
  [least, most]: [least: number, most: number] = [-Infinity, Infinity],
): number[] {
  const places = wanted.map((place) => Math.min(most, Math.max(least, place)))
  const order = places.map((place, index) => ({ place, index })).sort((a, b) => a.place - b.place)
  const result = [...places]
  let before = -Infinity
  for (const { place, index } of order) {
    const free = Math.max(place, before + gap)
    result[index] = free
    before = free
  }
  const push = order.length > 0 ? (before - (order.at(-1)?.place ?? 0)) / 2 : 0
  const pushed = result.map((place) => place - push)
  const over = Math.max(0, Math.max(...pushed) - most)
  const under = Math.max(0, least - Math.min(...pushed))
  return pushed.map((place) => place - over + under)
}
