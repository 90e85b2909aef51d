import clsx from 'clsx'
import type { ReactNode } from 'react'
import { Glyph, type GlyphName } from './glyph'

export type StatusTone = 'neutral' | 'waiting' | 'approved' | 'returned' | 'info'

const tones: Record<StatusTone, { glyph: GlyphName; look: string }> = {
  neutral: { glyph: 'pen', look: 'border border-control text-muted' },
  waiting: { glyph: 'clock', look: 'bg-kunyit-wash text-kunyit' },
  approved: { glyph: 'check', look: 'bg-daun-wash text-daun' },
  returned: { glyph: 'back', look: 'bg-mengkudu-wash text-mengkudu' },
  info: { glyph: 'info', look: 'bg-nila-wash text-nila' },
}

type Props = { tone: StatusTone; glyph?: GlyphName; className?: string; children: ReactNode }

/** Where a thing stands, in an icon and a word: never by colour alone. */
export function Status({ tone, glyph, className, children }: Props) {
  return (
    <span
      className={clsx(
        'inline-flex items-center gap-1 rounded-md px-2 py-0.5 text-sm font-bold whitespace-nowrap',
        tones[tone].look,
        className,
      )}
    >
      <Glyph name={glyph ?? tones[tone].glyph} className="size-4" />
      {children}
    </span>
  )
}

/** A small fact beside a heading: a count, a kind. */
export function Badge({ children }: { children: ReactNode }) {
  return (
    <span className="bg-soga-wash text-soga inline-block rounded-md px-2 py-0.5 text-sm font-bold">
      {children}
    </span>
  )
}
