'use client'

import { Bar, BarChart, Rectangle, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import { withUnit } from '../chart-data'
import type { RatingBar } from '../rating-bars'

export default function Bars({ bars, unit }: { bars: RatingBar[]; unit?: string }) {
  return (
    <ResponsiveContainer width="100%" height={bars.length * 44}>
      <BarChart
        layout="vertical"
        data={bars}
        margin={{ top: 0, right: 72, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <XAxis type="number" hide domain={[0, 'dataMax']} />
        <YAxis
          type="category"
          dataKey="label"
          width={136}
          interval={0}
          tick={{ fill: 'var(--ink)', fontSize: 13 }}
          tickLine={false}
          stroke="var(--control)"
        />
        <Bar
          dataKey="value"
          barSize={24}
          isAnimationActive={false}
          shape={({ x, y, width, height, index }) => (
            <LabelledBar bar={bars[index]} unit={unit} x={x} y={y} width={width} height={height} />
          )}
        />
      </BarChart>
    </ResponsiveContainer>
  )
}

type Place = { x: number; y: number; width: number; height: number }

function LabelledBar({ bar, unit, x, y, width, height }: Place & { bar?: RatingBar; unit?: string }) {
  if (!bar) return <g />
  return (
    <g>
      <Rectangle
        x={x}
        y={y}
        width={width}
        height={height}
        radius={[0, 3, 3, 0]}
        fill={`var(--rating-${bar.shade})`}
        stroke={bar.shade === 3 ? 'var(--rating-outline)' : 'none'}
      />
      <text
        x={x + width + 6}
        y={y + height / 2}
        dominantBaseline="middle"
        fill="var(--ink)"
        fontSize={13}
        fontWeight={700}
      >
        {withUnit(bar.value, unit)}
      </text>
    </g>
  )
}
