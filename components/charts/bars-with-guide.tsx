'use client'

import dynamic from 'next/dynamic'
import type { ReactNode } from 'react'
import { twinOf } from './chart-data'
import { ChartFigure } from './chart-figure'
import { PlotSpace } from './plot-space'

const Bars = dynamic(() => import('./plots/bars'), { ssr: false })

/** From 5, the best, to 1: picks the brown-to-blue scale. */
export type Shade = 1 | 2 | 3 | 4 | 5

export type GuidedBar = { label: string; value: number; guide: number | null; shade: Shade }

type Props = {
  sentence: string
  bars: GuidedBar[]
  unit?: string
  names?: { value: string; guide: string }
  note?: ReactNode
}

/** A distribution, and for each bar the line it is held against. */
export function BarsWithGuide({
  sentence,
  bars,
  unit,
  names = { value: 'Realisasi', guide: 'Panduan' },
  note,
}: Props) {
  const guided = bars.some(({ guide }) => guide !== null)
  const data = {
    unit,
    labels: bars.map(({ label }) => label),
    series: [
      { name: names.value, values: bars.map(({ value }) => value) },
      ...(guided ? [{ name: names.guide, values: bars.map(({ guide }) => guide) }] : []),
    ],
  }
  return (
    <ChartFigure
      sentence={sentence}
      twin={twinOf(data, 'Kelompok')}
      note={
        guided ? (
          <>
            Garis tebal: {names.guide.toLowerCase()}. {note}
          </>
        ) : (
          note
        )
      }
    >
      <PlotSpace sentence={sentence} height={260}>
        <Bars bars={bars} unit={unit} />
      </PlotSpace>
    </ChartFigure>
  )
}
