import clsx from 'clsx'
import type { ReactNode } from 'react'

type Props = {
  label: ReactNode
  value: number
  /** What the full length stands for: the target. */
  target: number
  /** Where one should be by now. */
  pace?: number
  /** The same in words, shown at the end of the bar. */
  words: ReactNode
  tone?: 'nila' | 'soga' | 'daun'
}

const fills = { nila: 'bg-chart-1', soga: 'bg-chart-2', daun: 'bg-daun' }

/** A bullet bar: how far, out of how much, and the line where one should be today. */
export function Progress({ label, value, target, pace, words, tone = 'nila' }: Props) {
  const share = (amount: number) => `${Math.max(0, Math.min(100, target > 0 ? (amount / target) * 100 : 0))}%`
  return (
    <div>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="min-w-0">{label}</span>
        <span className="text-muted text-sm">{words}</span>
      </div>
      <div aria-hidden="true" className="border-control bg-surface relative mt-1 h-3 rounded-full border">
        <div className={clsx('h-full rounded-full', fills[tone])} style={{ width: share(value) }} />
        {pace !== undefined && (
          <div
            className="bg-ink absolute -inset-y-1 w-[3px] -translate-x-1/2 rounded-full"
            style={{ left: share(pace) }}
          />
        )}
      </div>
    </div>
  )
}
