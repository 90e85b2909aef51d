import type { ReactNode } from 'react'
import { withUnit, wrap } from '../chart-data'
import { ChartFigure } from '../chart-figure'

type Bar = {
  label: string
  value: number | null
  /** A tick to compare with: the target, the last period. */ mark?: number
}

type Props = {
  sentence: string
  bars: Bar[]
  unit?: string
  highest?: number
  markName?: string
  note?: ReactNode
}

const width = 328
const letters = 34

/** Long names above their bars, sorted by whoever gives them. */
export function HorizontalBars({ sentence, bars, unit, highest, markName, note }: Props) {
  const top = highest ?? Math.max(1, ...bars.flatMap(({ value, mark }) => [value ?? 0, mark ?? 0]))
  const x = (value: number) => Math.max(1, Math.min(1, value / top) * (width - 1))
  const words = (value: number | null) => (value === null ? 'belum ada' : withUnit(value, unit))
  let y = 0
  const placed = bars.map((bar) => {
    const lines = wrap(bar.label, letters, 3)
    const at = y
    y += lines.length * 17 + 30
    return { ...bar, lines, at }
  })

  return (
    <ChartFigure
      sentence={sentence}
      note={note}
      twin={{
        heads: ['Nama', 'Nilai', ...(markName ? [markName] : [])],
        rows: bars.map(({ label, value, mark }) => [
          label,
          words(value),
          ...(markName ? [words(mark ?? null)] : []),
        ]),
      }}
    >
      <svg
        role="img"
        aria-label={sentence}
        viewBox={`0 0 ${width} ${y}`}
        className="w-full max-w-sm"
        fontSize="14"
        fill="var(--ink)"
      >
        {placed.map(({ label, lines, value, mark, at }) => (
          <g key={label} transform={`translate(0 ${at})`}>
            <text>
              {lines.map((words, index) => (
                <tspan key={words} x="0" y={15 + index * 17}>
                  {words}
                </tspan>
              ))}
            </text>
            <text x={width} y="15" textAnchor="end" fontWeight="700">
              {words(value)}
            </text>
            <g transform={`translate(0 ${lines.length * 17 + 4})`}>
              <rect x=".5" y=".5" width={width - 1} height="12" rx="3" fill="none" stroke="var(--ledger)" />
              {value !== null && (
                <rect x=".5" y=".5" width={x(value)} height="12" rx="3" fill="var(--chart-1)" />
              )}
              {mark !== undefined && <path d={`M${x(mark)} -3v19`} stroke="var(--chart-2)" strokeWidth="3" />}
            </g>
          </g>
        ))}
      </svg>
    </ChartFigure>
  )
}
