import type { ReactNode } from 'react'
import { Glyph } from './glyph'

type Props = { summary: ReactNode; open?: boolean; className?: string; children: ReactNode }

export function Disclosure({ summary, open, className, children }: Props) {
  return (
    <details open={open} className={className}>
      <summary className="tap text-nila flex list-none items-center gap-2 py-2 font-bold [&::-webkit-details-marker]:hidden">
        <Glyph name="right" className="size-4 transition-transform [[open]>summary>&]:rotate-90" />
        {summary}
      </summary>
      <div className="pb-3">{children}</div>
    </details>
  )
}
