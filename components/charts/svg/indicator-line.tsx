import { scaleOf, spread, twinOf, withUnit, type ChartData } from '../chart-data'
import { ChartFigure } from '../chart-figure'
import { QuarterTicks } from './quarter-ticks'

type Props = {
  sentence: string
  /** Quarters, short: 'TW I 2026'. */
  labels: string[]
  value: (number | null)[]
  target: (number | null)[]
  unit?: string
  names?: { value: string; target: string }
  note?: string
}

// Drawn at the width of a small phone, so that its letters never shrink below what can be read.
const width = 328
const height = 224
const plot = { left: 48, right: 236, top: 20, bottom: 184 }
/** Between these the labels at the lines' ends neither leave the picture nor lie on the quarters. */
const LABELS: [number, number] = [14, 172]

/** An indicator against its target, quarter by quarter; a quarter without a value stays a gap. */
export function IndicatorLine({
  sentence,
  labels,
  value,
  target,
  unit,
  names = { value: 'Realisasi', target: 'Target' },
  note,
}: Props) {
  const data: ChartData = {
    labels,
    unit,
    series: [
      { name: names.value, values: value },
      { name: names.target, values: target, dashed: true },
    ],
  }
  const present = [...value, ...target].filter((one) => one !== null)
  const scale = scaleOf(present)
  const x = (index: number) =>
    labels.length === 1
      ? (plot.left + plot.right) / 2
      : plot.left + 12 + (index * (plot.right - plot.left - 12)) / (labels.length - 1)
  const y = (one: number) =>
    tenth(plot.bottom - ((one - scale.min) / (scale.max - scale.min || 1)) * (plot.bottom - plot.top))
  const ends = data.series.map(({ values }) => values.findLastIndex((one) => one !== null))
  const heights = ends.map((end, at) => y(data.series[at]?.values[end] ?? scale.min))
  const places = spread(heights, 34, LABELS)

  return (
    <ChartFigure sentence={sentence} twin={twinOf(data, 'Triwulan')} note={note}>
      <svg
        role="img"
        aria-label={sentence}
        viewBox={`0 0 ${width} ${height}`}
        className="w-full max-w-sm"
        fontSize="13"
        fill="var(--muted)"
      >
        {scale.ticks.map((tick) => (
          <g key={tick}>
            <path d={`M${plot.left} ${y(tick)}H${plot.right}`} stroke="var(--chart-grid)" />
            <text x={plot.left - 6} y={y(tick)} textAnchor="end" dominantBaseline="middle">
              {withUnit(tick)}
            </text>
          </g>
        ))}
        <QuarterTicks labels={labels} x={x} y={plot.bottom + 18} left={plot.left} />
        {data.series.map(({ name, values, dashed }, at) => (
          <g key={name} stroke={`var(--chart-${at + 1})`} fill="none" strokeWidth="2.5">
            <path d={pathOf(values, x, y)} strokeDasharray={dashed ? '5 4' : undefined} />
            {!dashed &&
              values.map((one, index) =>
                one === null ? null : (
                  <circle
                    key={labels[index]}
                    cx={x(index)}
                    cy={y(one)}
                    r="3.5"
                    fill={`var(--chart-${at + 1})`}
                    stroke="none"
                  />
                ),
              )}
            <EndLabel
              name={name}
              value={values[ends[at] ?? -1] ?? null}
              unit={unit}
              y={places[at] ?? 0}
              colour={`var(--chart-${at + 1}-text)`}
            />
          </g>
        ))}
      </svg>
    </ChartFigure>
  )
}

function EndLabel({
  name,
  value,
  unit,
  y,
  colour,
}: {
  name: string
  value: number | null
  unit?: string
  y: number
  colour: string
}) {
  if (value === null) return null
  return (
    <text stroke="none" fill={colour} fontWeight="700">
      <tspan x={plot.right + 8} y={y - 3}>
        {name}
      </tspan>
      <tspan x={plot.right + 8} dy="15">
        {unit && unit !== '%' && unit.length > 5 ? withUnit(value) : withUnit(value, unit)}
      </tspan>
    </text>
  )
}

/** Finer than this nobody sees, and each citizen would carry the digits over the line. */
const tenth = (length: number) => Math.round(length * 10) / 10

function pathOf(
  values: (number | null)[],
  x: (index: number) => number,
  y: (value: number) => number,
): string {
  let drawn = ''
  let pen = 'M'
  values.forEach((value, index) => {
    if (value !== null) drawn += `${pen}${x(index).toFixed(1)} ${y(value).toFixed(1)}`
    pen = value === null ? 'M' : 'L'
  })
  return drawn
}
