import clsx from 'clsx'
import type { ReactNode } from 'react'

/** For things that can be picked; plain content stands on the paper. */
export function Card({ className, children }: { className?: string; children: ReactNode }) {
  return <div className={clsx('border-ledger bg-surface rounded-md border p-4', className)}>{children}</div>
}
