'use client'

import type { ReactNode } from 'react'

/** Holds the chart's place while its code loads, so that nothing jumps; read aloud as its sentence. */
export function PlotSpace({
  sentence,
  height,
  children,
}: {
  sentence: string
  height: number
  children: ReactNode
}) {
  return (
    <div role="img" aria-label={sentence} className="w-full text-sm noscript:hidden" style={{ height }}>
      {children}
    </div>
  )
}
