import clsx from 'clsx'
import { Link } from './link'
import type { ReactNode } from 'react'

type Tab = { href: string; label: ReactNode; current?: boolean }

/** Tabs that are places: each has an address, so it can be shared and gone back to. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav
      aria-label={label}
      className="no-print border-ledger scroll-hint flex gap-1 overflow-x-auto border-b"
    >
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          aria-current={tab.current ? 'page' : undefined}
          className={clsx(
            'tap -mb-px flex shrink-0 items-center border-b-3 px-3 whitespace-nowrap focus-visible:-outline-offset-3',
            tab.current
              ? 'border-soga text-soga font-bold [scroll-initial-target:nearest]'
              : 'text-nila hover:bg-nila-wash border-transparent',
          )}
        >
          {tab.label}
        </Link>
      ))}
    </nav>
  )
}
