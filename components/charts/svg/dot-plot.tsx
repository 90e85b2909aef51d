import { scaleOf, withUnit } from '../chart-data'

type Dot = {
  key: string
  label: string
  value: number | null
  interval: [low: number, high: number] | null
  target: number | null
  words: string
}

type Props = { sentence: string; dots: Dot[]; unit?: string; highest?: number }

const width = 328
const line = 52
const foot = 22

/** One line for each: its number as a dot, its interval as a bar, its target as a mark. Without a number nothing is drawn. */
export function DotPlot({ sentence, dots, unit, highest }: Props) {
  const told = dots.flatMap(({ value, interval, target }) => [
    ...(value === null ? [] : [value]),
    ...(interval ?? []),
    ...(target === null ? [] : [target]),
  ])
  const scale = scaleOf(told)
  const max = highest === undefined ? scale.max : Math.min(highest, scale.max)
  const place = (value: number) =>
    Math.round((6 + ((value - scale.min) / (max - scale.min || 1)) * (width - 12)) * 10) / 10
  const ticks = scale.ticks.filter((tick) => tick <= max)
  const ends = [ticks[0] ?? scale.min, ticks.at(-1) ?? max]
  return (
    <svg
      role="img"
      aria-label={sentence}
      viewBox={`0 0 ${width} ${dots.length * line + foot}`}
      className="w-full max-w-md"
      fontSize="14"
      fill="var(--ink)"
    >
      {ticks.map((tick) => (
        <path key={tick} d={`M${place(tick)} 20V${dots.length * line}`} stroke="var(--chart-grid)" />
      ))}
      {dots.map(({ key, label, value, interval, target, words }, at) => (
        <g key={key} transform={`translate(0 ${at * line})`}>
          <text y="15" stroke="var(--paper)" strokeWidth="4" paintOrder="stroke">
            {label}
          </text>
          <text
            x={width}
            y="15"
            textAnchor="end"
            fontWeight={words === '' ? undefined : 700}
            stroke="var(--paper)"
            strokeWidth="4"
            paintOrder="stroke"
          >
            {words}
          </text>
          <path d={`M6 32H${width - 6}`} stroke="var(--chart-grid)" />
          {interval && (
            <path
              d={`M${place(interval[0])} 32H${place(interval[1])}`}
              stroke="var(--chart-1)"
              strokeWidth="6"
              strokeOpacity="0.45"
              strokeLinecap="round"
            />
          )}
          {target !== null && <path d={`M${place(target)} 24v16`} stroke="var(--chart-2)" strokeWidth="3" />}
          {value !== null && <circle cx={place(value)} cy="32" r="6" fill="var(--chart-1)" />}
        </g>
      ))}
      {ends.map((tick, at) => (
        <text
          key={tick}
          x={place(tick)}
          y={dots.length * line + foot - 6}
          fontSize="12"
          fill="var(--muted)"
          textAnchor={at === 0 ? 'start' : 'end'}
        >
          {withUnit(tick, unit === '%' ? unit : '')}
        </text>
      ))}
    </svg>
  )
}
