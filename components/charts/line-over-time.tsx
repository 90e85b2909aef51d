'use client'

import dynamic from 'next/dynamic'
import type { ReactNode } from 'react'
import { twinOf, type ChartData } from './chart-data'
import { ChartFigure } from './chart-figure'
import { PlotSpace } from './plot-space'

const Lines = dynamic(() => import('./plots/lines'), { ssr: false })

type Props = ChartData & { sentence: string; firstHead?: string; note?: ReactNode; fromZero?: boolean }

/** At most four series; names stand at the ends of their lines. */
export function LineOverTime({ sentence, firstHead = 'Waktu', note, fromZero, ...data }: Props) {
  return (
    <ChartFigure sentence={sentence} twin={twinOf(data, firstHead)} note={note}>
      <PlotSpace sentence={sentence} height={260}>
        <Lines data={data} fromZero={fromZero} />
      </PlotSpace>
    </ChartFigure>
  )
}
