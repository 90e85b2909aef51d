'use client'

import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts'
import { formatNumber } from '@/lib/calendar/labels'
import { scaleOf, spread, type ChartData } from '../chart-data'
import { quarterAxis } from '../quarter-axis'

type Props = { data: ChartData; fromZero?: boolean; goal?: { name: string; value: number }; filled?: boolean }

const height = 260
const PLOT_HEIGHT = height - 60
const LINE_HEIGHT = 15
const AXIS_HEIGHT = 46
/** Beyond these, a quarter by its number has no room: the years alone are written. */
const MOST_QUARTERS = 12
const margin = { top: 20, right: 92, bottom: 4, left: 0 }
const axis = { fill: 'var(--muted)', fontSize: 13 }

export default function Lines({ data, fromZero, goal, filled }: Props) {
  const { labels, series } = data
  const places = data.places ?? labels.map((_, index) => index)
  const present = series.flatMap(({ values }) => values.filter((value) => value !== null))
  const scale = scaleOf(present, { fromZero, top: goal?.value })
  const rows = labels.map((_, index) => ({
    place: places[index] ?? index,
    ...Object.fromEntries(series.map(({ values }, at) => [`s${at}`, values[index] ?? null])),
  }))
  const ends = series.map(({ values }) => values.findLastIndex((value) => value !== null))
  const heights = series.map(({ values }, at) => yOf(values[ends[at] ?? -1] ?? 0, scale))
  // Labels at the same end may lie on each other; elsewhere each stays by its own point.
  const labelHeight =
    LINE_HEIGHT * (1 + Math.max(1, ...series.map(({ name }) => name.split('\n').length))) + 4
  const lifted =
    new Set(ends).size === 1 ? spread(heights, labelHeight, [0, PLOT_HEIGHT - labelHeight + 12]) : heights
  const axisOfQuarters = quarterAxis(labels)

  return (
    <ResponsiveContainer width="100%" height={height}>
      <ComposedChart data={rows} margin={margin} accessibilityLayer={false}>
        <CartesianGrid vertical={false} stroke="var(--chart-grid)" />
        <XAxis
          dataKey="place"
          type="number"
          domain={['dataMin', 'dataMax']}
          ticks={places}
          tickFormatter={(place: number) => labels[places.indexOf(place)] ?? ''}
          tick={
            axisOfQuarters
              ? ({ x, y, index }) => (
                  <QuarterTick {...axisOfQuarters} at={index} x={Number(x)} y={Number(y)} />
                )
              : axis
          }
          tickLine={false}
          stroke="var(--control)"
          {...(axisOfQuarters ? { interval: 0, height: AXIS_HEIGHT } : { minTickGap: 24 })}
        />
        <YAxis
          width={44}
          domain={[scale.min, scale.max]}
          ticks={scale.ticks}
          tickFormatter={(value: number) => formatNumber(value)}
          tick={axis}
          tickLine={false}
          axisLine={false}
        />
        {goal && (
          <ReferenceLine
            y={goal.value}
            stroke="var(--muted)"
            label={{
              value: `${goal.name} ${formatNumber(goal.value)}`,
              position: 'insideBottomLeft',
              ...axis,
            }}
          />
        )}
        {filled && (
          <Area
            dataKey="s0"
            fill="var(--chart-1)"
            fillOpacity={0.14}
            stroke="none"
            isAnimationActive={false}
          />
        )}
        {series.map(({ name, values, dashed }, at) => (
          <Line
            key={name}
            dataKey={`s${at}`}
            stroke={`var(--chart-${at + 1})`}
            strokeWidth={2.5}
            strokeDasharray={dashed ? '5 4' : undefined}
            dot={!dashed && labels.length <= 12 ? { r: 3, fill: `var(--chart-${at + 1})` } : false}
            isAnimationActive={false}
            label={({ index, x, y }) =>
              index === ends[at] ? (
                <EndLabel
                  name={name}
                  value={formatNumber(values[ends[at] ?? -1] ?? 0)}
                  x={Number(x) + 8}
                  y={
                    Number(y) +
                    (lifted[at] ?? 0) -
                    (heights[at] ?? 0) +
                    ((ends[at] ?? 0) < labels.length - 1 ? 16 : 0)
                  }
                  colour={`var(--chart-${at + 1}-text)`}
                />
              ) : (
                <g />
              )
            }
          />
        ))}
      </ComposedChart>
    </ResponsiveContainer>
  )
}

/** A quarter by its number, and its year below the first of it. */
function QuarterTick({
  quarters,
  years,
  at,
  x,
  y,
}: NonNullable<ReturnType<typeof quarterAxis>> & { at: number; x: number; y: number }) {
  const year = years.find(({ first }) => first === at)
  const crowded = quarters.length > MOST_QUARTERS
  // One quarter alone at the beginning leaves no room for its year before the next one's.
  const roomForYear = year && (quarters.length <= 6 || year.last > year.first || at > 0)
  return (
    <g fill="var(--muted)" fontSize={13} textAnchor="middle">
      {at === 0 && !crowded && (
        <text x={x - 14} y={y + 11} textAnchor="end">
          TW
        </text>
      )}
      {!crowded && (
        <text x={x} y={y + 11}>
          {quarters[at]?.quarter}
        </text>
      )}
      {roomForYear && (
        <text x={x} y={y + (crowded ? 11 : 26)}>
          {year.year}
        </text>
      )}
    </g>
  )
}

type EndLabelProps = { name: string; value: string; x: number; y: number; colour: string }

/** Name over number, so that a long one is not cut at the edge; its halo keeps lines behind it from crossing the letters. */
function EndLabel({ name, value, x, y, colour }: EndLabelProps) {
  return (
    <text
      fill={colour}
      fontSize={13}
      fontWeight={700}
      stroke="var(--paper)"
      strokeWidth={4}
      strokeLinejoin="round"
      paintOrder="stroke"
    >
      {[...name.split('\n'), value].map((line, at) => (
        <tspan key={line} x={x} {...(at === 0 ? { y: y - 3 } : { dy: LINE_HEIGHT })}>
          {line}
        </tspan>
      ))}
    </text>
  )
}

function yOf(value: number, { min, max }: { min: number; max: number }) {
  return (1 - (value - min) / (max - min || 1)) * PLOT_HEIGHT
}
