import { ChartFigure } from '../chart-figure'
import type { Twin } from '../chart-data'
import { QuarterTicks } from './quarter-ticks'

type Point = {
  label: string
  value: number | null
  interval: [low: number, high: number] | null
  /** Under the label: how many stand behind it. */
  note: string
}

type Props = {
  sentence: string
  points: Point[]
  /** Where a grade begins, highest first. */
  bands: { from: number; name: string }[]
  most: number
  twin: Twin
  note?: string
}

// Drawn at the width of a small phone, so that its letters never shrink below what can be read.
const width = 328
const height = 236
const plot = { left: 58, right: 312, top: 12, bottom: 176 }

/** A number with its interval, quarter by quarter, between the floors of its grades; a quarter without one stays a gap. */
export function IntervalLine({ sentence, points, bands, most, twin, note }: Props) {
  const told = points.flatMap(({ value, interval }) => (value === null ? [] : [value, ...(interval ?? [])]))
  const lowest = Math.floor(Math.min(...told, bands.at(-1)?.from ?? most) / 5) * 5 - 2
  const x = (at: number) =>
    points.length === 1
      ? (plot.left + plot.right) / 2
      : Math.round(plot.left + 18 + (at * (plot.right - plot.left - 36)) / (points.length - 1))
  const y = (value: number) =>
    Math.round((plot.bottom - ((value - lowest) / (most - lowest)) * (plot.bottom - plot.top)) * 10) / 10
  const path = points.reduce(
    ({ drawn, pen }, { value }, at) =>
      value === null ? { drawn, pen: 'M' } : { drawn: `${drawn}${pen}${x(at)} ${y(value)}`, pen: 'L' },
    { drawn: '', pen: 'M' },
  )
  return (
    <ChartFigure sentence={sentence} twin={twin} note={note}>
      <svg
        role="img"
        aria-label={sentence}
        viewBox={`0 0 ${width} ${height}`}
        className="w-full max-w-sm"
        fontSize="13"
        fill="var(--muted)"
      >
        {bands.map(({ from, name }) => (
          <g key={name}>
            <path d={`M${plot.left} ${y(from)}H${plot.right}`} stroke="var(--chart-grid)" />
            <text x={plot.left - 6} y={y(from)} textAnchor="end" dominantBaseline="middle">
              {name}
            </text>
          </g>
        ))}
        {points.map(({ label, value, interval, note: under }, at) => (
          <g key={label}>
            {interval && (
              <path
                d={`M${x(at)} ${y(interval[0])}V${y(interval[1])}M${x(at) - 5} ${y(interval[0])}h10M${x(at) - 5} ${y(interval[1])}h10`}
                stroke="var(--chart-1)"
                strokeWidth="1.5"
              />
            )}
            {value !== null && <circle cx={x(at)} cy={y(value)} r="4.5" fill="var(--chart-1)" />}
            <text x={x(at)} y={plot.bottom + 52} textAnchor="middle" fontSize="12">
              {under}
            </text>
          </g>
        ))}
        <QuarterTicks labels={points.map(({ label }) => label)} x={x} y={plot.bottom + 20} left={plot.left} />
        <path d={path.drawn} stroke="var(--chart-1)" strokeWidth="2.5" fill="none" />
      </svg>
    </ChartFigure>
  )
}
