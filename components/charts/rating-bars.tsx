'use client'

import dynamic from 'next/dynamic'
import type { ReactNode } from 'react'
import { twinOf } from './chart-data'
import { ChartFigure } from './chart-figure'
import { PlotSpace } from './plot-space'

const Bars = dynamic(() => import('./plots/bars'), { ssr: false })

/** From 5, the best, to 1: picks the brown-to-blue scale. */
export type Shade = 1 | 2 | 3 | 4 | 5

export type RatingBar = { label: string; value: number; shade: Shade }

type Props = { sentence: string; bars: RatingBar[]; unit?: string; note?: ReactNode }

/** A distribution from best to least, lying down because its names are long. */
export function RatingBars({ sentence, bars, unit, note }: Props) {
  const data = {
    unit,
    labels: bars.map(({ label }) => label),
    series: [{ name: 'Jumlah', values: bars.map(({ value }) => value) }],
  }
  return (
    <ChartFigure sentence={sentence} twin={twinOf(data, 'Kelompok')} note={note}>
      <PlotSpace sentence={sentence} height={bars.length * 44}>
        <Bars bars={bars} unit={unit} />
      </PlotSpace>
    </ChartFigure>
  )
}
