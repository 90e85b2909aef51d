'use client'

import dynamic from 'next/dynamic'
import { twinOf } from './chart-data'
import { ChartFigure } from './chart-figure'
import { PlotSpace } from './plot-space'

const Lines = dynamic(() => import('./plots/lines'), { ssr: false })

type Props = {
  sentence: string
  /** The days up to the deadline. */
  labels: string[]
  /** How many days each lies behind the first: unequal gaps are drawn unequal. */
  places: number[]
  /** Done up to each day; null for days to come. */
  done: (number | null)[]
  /** Where one should be each day to end in time. */
  needed: number[]
  total: number
  unit?: string
  names?: { done: string; needed: string; total: string }
}

const usual = { done: 'Selesai', needed: 'Laju perlu', total: 'Semua' }

export function BurnUp({ sentence, labels, places, done, needed, total, unit, names = usual }: Props) {
  const data = {
    labels,
    places,
    unit,
    series: [
      { name: names.done, values: done },
      { name: names.needed, values: needed, dashed: true },
    ],
  }
  return (
    <ChartFigure sentence={sentence} twin={twinOf(data, 'Hari')}>
      <PlotSpace sentence={sentence} height={260}>
        <Lines data={data} fromZero goal={{ name: names.total, value: total }} filled />
      </PlotSpace>
    </ChartFigure>
  )
}
