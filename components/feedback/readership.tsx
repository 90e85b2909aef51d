import clsx from 'clsx'
import { Lock, Users } from 'lucide-react'
import type { ReactNode } from 'react'

type Props = {
  /** Whether nobody but the writer reads it. */
  alone?: boolean
  title: ReactNode
  /** One sentence on who reads it. */
  who: ReactNode
  className?: string
  children: ReactNode
}

/** The ground tells who reads what stands on it: white with two heads is shared, brown with a lock is one's own. */
export function Readership({ alone = false, title, who, className, children }: Props) {
  const Sign = alone ? Lock : Users
  return (
    <section
      className={clsx(
        'rounded-md border p-4',
        alone ? 'border-soga bg-soga-wash border-dashed' : 'border-ledger bg-surface',
        className,
      )}
    >
      <h2 className="flex items-center gap-2 text-lg">
        <Sign aria-hidden className={clsx('size-5 shrink-0', alone ? 'text-soga' : 'text-nila')} />
        {title}
      </h2>
      <p className={clsx('mb-3 text-sm', alone ? 'text-soga font-bold' : 'text-muted')}>{who}</p>
      {children}
    </section>
  )
}
