import clsx from 'clsx'
import type { ReactNode } from 'react'

type Props = { title: ReactNode; aside?: ReactNode; className?: string; children: ReactNode }

export function Section({ title, aside, className, children }: Props) {
  return (
    <section className={clsx('mb-8', className)}>
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 className="text-lg">{title}</h2>
        {aside && <div className="text-muted text-sm">{aside}</div>}
      </div>
      {children}
    </section>
  )
}
