import type { ReactNode } from 'react'
import { withUnit } from '../chart-data'
import { ChartFigure } from '../chart-figure'

type Bar = {
  label: string
  /** null where the number is too small to be shown. */
  value: number | null
  shade: 1 | 2 | 3 | 4 | 5
}

type Props = { sentence: string; bars: Bar[]; unit?: string; hiddenWord?: string; note?: ReactNode }

const width = 328
const line = 46

/** A distribution from best to least; small cells say that they are hidden and draw nothing. */
export function DistributionBars({ sentence, bars, unit, hiddenWord = 'disembunyikan', note }: Props) {
  const highest = Math.max(1, ...bars.map(({ value }) => value ?? 0))
  const words = (value: number | null) => (value === null ? hiddenWord : withUnit(value, unit))
  return (
    <ChartFigure
      sentence={sentence}
      note={note}
      twin={{ heads: ['Kelompok', 'Jumlah'], rows: bars.map(({ label, value }) => [label, words(value)]) }}
    >
      <svg
        role="img"
        aria-label={sentence}
        viewBox={`0 0 ${width} ${bars.length * line}`}
        className="w-full max-w-sm"
        fontSize="14"
        fill="var(--ink)"
      >
        {bars.map(({ label, value, shade }, index) => (
          <g key={label} transform={`translate(0 ${index * line})`}>
            <text y="15">{label}</text>
            <text
              x={width}
              y="15"
              textAnchor="end"
              fontWeight={value === null ? undefined : 700}
              fill={value === null ? 'var(--muted)' : undefined}
            >
              {words(value)}
            </text>
            {value === null ? (
              <rect
                x=".5"
                y="22.5"
                width={width - 1}
                height="13"
                rx="3"
                fill="none"
                stroke="var(--control)"
                strokeDasharray="3 3"
              />
            ) : (
              <rect
                x=".5"
                y="22.5"
                width={(value / highest) * (width - 1)}
                height="13"
                rx="3"
                fill={`var(--rating-${shade})`}
                stroke={shade === 3 && value > 0 ? 'var(--rating-outline)' : 'none'}
              />
            )}
          </g>
        ))}
      </svg>
    </ChartFigure>
  )
}
