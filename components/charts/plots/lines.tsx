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

type Props = { data: ChartData; fromZero?: boolean; goal?: { name: string; value: number }; filled?: boolean }

const height = 260
const LABEL_HEIGHT = 34
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
  const lifted = new Set(ends).size === 1 ? spread(heights, LABEL_HEIGHT) : heights

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
          tick={axis}
          tickLine={false}
          stroke="var(--control)"
          minTickGap={24}
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
      <tspan x={x} y={y - 3}>
        {name}
      </tspan>
      <tspan x={x} dy={15}>
        {value}
      </tspan>
    </text>
  )
}

function yOf(value: number, { min, max }: { min: number; max: number }) {
  return (1 - (value - min) / (max - min || 1)) * (height - 60)
}
