'use client'

import { Bar, BarChart, LabelList, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import { formatNumber } from '@/lib/calendar/labels'
import { nameLetters, nameLines, rowHeight } from '../stack-rows'
import { wrap } from '../chart-data'

type Props = { parts: string[]; rows: { label: string; values: number[] }[] }

// White on the second colour would be too faint.
const onPart = ['var(--on-solid)', '#12141c', 'var(--on-solid)', 'var(--on-solid)']

export default function Stacks({ parts, rows }: Props) {
  const data = rows.map(({ label, values }) => ({
    label,
    ...Object.fromEntries(parts.map((_, at) => [`p${at}`, values[at] ?? 0])),
  }))
  const longest = Math.max(...rows.map(({ values }) => values.reduce((sum, value) => sum + value, 0)))
  return (
    <ResponsiveContainer width="100%" height={rowHeight(rows) * rows.length + 32}>
      <BarChart
        data={data}
        layout="vertical"
        margin={{ top: 0, right: 12, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <XAxis
          type="number"
          allowDecimals={false}
          tickFormatter={(value: number) => formatNumber(value)}
          tick={{ fill: 'var(--muted)', fontSize: 13 }}
          tickLine={false}
          stroke="var(--control)"
        />
        <YAxis
          type="category"
          dataKey="label"
          width={124}
          interval={0}
          tick={NameTick}
          tickLine={false}
          axisLine={false}
        />
        {parts.map((part, at) => (
          <Bar
            key={part}
            dataKey={`p${at}`}
            stackId="parts"
            fill={`var(--chart-${at + 1})`}
            stroke="var(--surface)"
            maxBarSize={28}
            isAnimationActive={false}
          >
            <LabelList
              dataKey={`p${at}`}
              position="center"
              fill={onPart[at]}
              fontSize={13}
              fontWeight={700}
              formatter={(value) => (Number(value) > longest * 0.07 ? formatNumber(Number(value)) : '')}
            />
          </Bar>
        ))}
      </BarChart>
    </ResponsiveContainer>
  )
}

function NameTick({ y, payload }: { y: number | string; payload: { value: string } }) {
  const lines = wrap(payload.value, nameLetters, nameLines)
  return (
    <text y={Number(y) - (lines.length - 1) * 8} fill="var(--ink)" fontSize={13} dominantBaseline="middle">
      {lines.map((line, index) => (
        <tspan key={line} x={0} dy={index === 0 ? 0 : 16}>
          {line}
        </tspan>
      ))}
    </text>
  )
}
