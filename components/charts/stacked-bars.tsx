'use client'

import dynamic from 'next/dynamic'
import type { ReactNode } from 'react'
import { twinOf } from './chart-data'
import { ChartFigure } from './chart-figure'
import { PlotSpace } from './plot-space'
import { rowHeight } from './stack-rows'

const Stacks = dynamic(() => import('./plots/stacks'), { ssr: false })

type Props = {
  sentence: string
  /** At most four parts. */
  parts: string[]
  rows: { label: string; values: number[] }[]
  unit?: string
  firstHead?: string
  note?: ReactNode
}

/** Rows made of parts, one below the other: long names stay readable. */
export function StackedBars({ sentence, parts, rows, unit, firstHead = 'Nama', note }: Props) {
  const data = {
    unit,
    labels: rows.map(({ label }) => label),
    series: parts.map((name, at) => ({ name, values: rows.map(({ values }) => values[at] ?? 0) })),
  }
  return (
    <ChartFigure sentence={sentence} twin={twinOf(data, firstHead)} note={note}>
      <ul aria-hidden="true" className="mb-2 flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {parts.map((part, at) => (
          <li key={part} className="flex items-center gap-1.5">
            <span className="size-3 rounded-[3px]" style={{ background: `var(--chart-${at + 1})` }} />
            {part}
          </li>
        ))}
      </ul>
      <PlotSpace sentence={sentence} height={rowHeight(rows) * rows.length + 32}>
        <Stacks parts={parts} rows={rows} />
      </PlotSpace>
    </ChartFigure>
  )
}
