'use client'

import {
  Bar,
  CartesianGrid,
  ComposedChart,
  Line,
  Rectangle,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts'
import { formatNumber } from '@/lib/calendar/labels'
import type { GuidedBar } from '../bars-with-guide'
import { scaleOf, withUnit, wrap } from '../chart-data'

export default function Bars({ bars, unit }: { bars: GuidedBar[]; unit?: string }) {
  const scale = scaleOf(
    bars.flatMap(({ value, guide }) => [value, guide ?? 0]),
    { fromZero: true },
  )
  return (
    <ResponsiveContainer width="100%" height={260}>
      <ComposedChart
        data={bars}
        margin={{ top: 20, right: 4, bottom: 8, left: 0 }}
        accessibilityLayer={false}
      >
        <CartesianGrid vertical={false} stroke="var(--chart-grid)" />
        <XAxis
          dataKey="label"
          interval={0}
          height={48}
          tick={WrappedTick}
          tickLine={false}
          stroke="var(--control)"
        />
        <YAxis
          width={40}
          domain={[scale.min, scale.max]}
          ticks={scale.ticks}
          tickFormatter={(value: number) => formatNumber(value)}
          tick={{ fill: 'var(--muted)', fontSize: 13 }}
          tickLine={false}
          axisLine={false}
        />
        <Bar
          dataKey="value"
          maxBarSize={56}
          isAnimationActive={false}
          shape={({ x, y, width, height, index }) => (
            <LabelledBar bar={bars[index]} unit={unit} x={x} y={y} width={width} height={height} />
          )}
        />
        <Line
          dataKey="guide"
          stroke="none"
          isAnimationActive={false}
          activeDot={false}
          dot={({ cx, cy, index }) =>
            bars[index]?.guide === null || cx === undefined || cy === undefined ? (
              <g key={index} />
            ) : (
              <g key={index}>
                <path d={`M${cx - 31} ${cy}h62`} stroke="var(--paper)" strokeWidth={7} />
                <path d={`M${cx - 30} ${cy}h60`} stroke="var(--mengkudu)" strokeWidth={3} />
              </g>
            )
          }
        />
      </ComposedChart>
    </ResponsiveContainer>
  )
}

type Place = { x: number; y: number; width: number; height: number }

/** The value stands above its bar, or above the guide where that would run through it. */
function LabelledBar({ bar, unit, x, y, width, height }: Place & { bar?: GuidedBar; unit?: string }) {
  if (!bar) return <g />
  const guideAt = bar.guide !== null && bar.value > 0 ? y + height - (bar.guide / bar.value) * height : y
  const inTheWay = guideAt < y && y - guideAt < 24
  return (
    <g>
      <Rectangle
        x={x}
        y={y}
        width={width}
        height={height}
        radius={[3, 3, 0, 0]}
        fill={`var(--rating-${bar.shade})`}
        stroke={bar.shade === 3 ? 'var(--rating-outline)' : 'none'}
      />
      <text
        x={x + width / 2}
        y={(inTheWay ? guideAt : y) - 6}
        textAnchor="middle"
        fill="var(--ink)"
        fontSize={13}
        fontWeight={700}
      >
        {withUnit(bar.value, unit)}
      </text>
    </g>
  )
}

function WrappedTick({
  x,
  y,
  payload,
}: {
  x: number | string
  y: number | string
  payload: { value: string }
}) {
  return (
    <text x={x} y={y} fill="var(--ink)" fontSize={13} textAnchor="middle">
      {wrap(payload.value, 11, 3).map((line, index) => (
        <tspan key={line} x={x} dy={index === 0 ? 14 : 15}>
          {line}
        </tspan>
      ))}
    </text>
  )
}
