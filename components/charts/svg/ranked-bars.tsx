import { ChartFigure } from '../chart-figure'

type Bar = {
  label: string
  value: number
  /** How it was the time before. */
  before: number | null
}

type Props = {
  sentence: string
  bars: Bar[]
  most: number
  words: (value: number) => string
  heads: [label: string, now: string, before: string]
  note?: string
}

const width = 328
const line = 44

/** Bars from the lowest to the highest, each with a mark where it was before. */
export function RankedBars({ sentence, bars, most, words, heads, note }: Props) {
  const ordered = bars.toSorted((a, b) => a.value - b.value)
  const place = (value: number) => Math.round((value / most) * (width - 2) * 10) / 10
  return (
    <ChartFigure
      sentence={sentence}
      note={note}
      twin={{
        heads: [...heads],
        rows: ordered.map(({ label, value, before }) => [
          label,
          words(value),
          before === null ? 'belum ada' : words(before),
        ]),
      }}
    >
      <svg
        role="img"
        aria-label={sentence}
        viewBox={`0 0 ${width} ${ordered.length * line}`}
        className="w-full max-w-sm"
        fontSize="14"
        fill="var(--ink)"
      >
        {ordered.map(({ label, value, before }, at) => (
          <g key={label} transform={`translate(0 ${at * line})`}>
            <text y="15">{label}</text>
            <text x={width} y="15" textAnchor="end" fontWeight="700">
              {words(value)}
            </text>
            <rect x="0" y="22" width={width} height="12" rx="3" fill="var(--chart-grid)" />
            <rect x="0" y="22" width={place(value)} height="12" rx="3" fill="var(--chart-1)" />
            {before !== null && <path d={`M${place(before)} 19v18`} stroke="var(--ink)" strokeWidth="5" />}
            {before !== null && <path d={`M${place(before)} 20v16`} stroke="var(--paper)" strokeWidth="2" />}
          </g>
        ))}
      </svg>
    </ChartFigure>
  )
}
