import clsx from 'clsx'
import type { ReactNode } from 'react'
import { Glyph, type GlyphName } from './glyph'

export type NoticeTone = 'info' | 'warn' | 'error' | 'success'

const tones: Record<NoticeTone, { glyph: GlyphName; look: string; icon: string }> = {
  info: { glyph: 'info', look: 'border-nila bg-nila-wash', icon: 'text-nila' },
  warn: { glyph: 'warn', look: 'border-kunyit bg-kunyit-wash', icon: 'text-kunyit' },
  error: { glyph: 'stop', look: 'border-mengkudu bg-mengkudu-wash', icon: 'text-mengkudu' },
  success: { glyph: 'check', look: 'border-daun bg-daun-wash', icon: 'text-daun' },
}

type Props = {
  tone?: NoticeTone
  title?: ReactNode
  /** Read aloud when it appears after an act. */
  live?: boolean
  className?: string
  children?: ReactNode
}

export function Notice({ tone = 'info', title, live, className, children }: Props) {
  const { glyph, look, icon } = tones[tone]
  return (
    <div
      role={live ? (tone === 'error' ? 'alert' : 'status') : undefined}
      className={clsx('text-ink flex gap-3 rounded-md border-s-4 px-4 py-3', look, className)}
    >
      <Glyph name={glyph} className={clsx('mt-0.5 size-5', icon)} />
      <div className="min-w-0 flex-1 space-y-1">
        {title && <p className="font-bold">{title}</p>}
        {children}
      </div>
    </div>
  )
}
