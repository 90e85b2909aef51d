'use client'

import clsx from 'clsx'
import { Ellipsis, Plus } from 'lucide-react'
import { Link } from '@/components/ui/link'
import { usePathname } from 'next/navigation'
import { useEffect, useLayoutEffect, useRef, useState, type ComponentProps, type ReactNode } from 'react'
import { Sheet } from '../ui/sheet'

export type NavItem = {
  href: string
  /** Another address that belongs to it, though it does not lie below. */
  also?: string
  label: string
  icon: ReactNode
  /** The heading that it stands under; those of one heading follow each other. */
  group?: string
  count?: number
}

type Props = { items: NavItem[]; centre?: { href: string; label: string } }

/** The longest address that leads here is the current one, so that /tim/penilaian does not light up /tim. */
export function useCurrent(items: NavItem[]) {
  const path = usePathname()
  return items
    .filter(({ href, also }) =>
      [href, also].some((place) => place !== undefined && (path === place || path.startsWith(`${place}/`))),
    )
    .reduce<NavItem | undefined>(
      (best, item) => (best && best.href.length >= item.href.length ? best : item),
      undefined,
    )
}

/** Scrolls the menu alone, and only where its current entry is out of sight: the page and the rest stay where they are. */
function reveal(box: HTMLElement | null | undefined) {
  const link = box?.querySelector('[aria-current="page"]')
  if (!box || !link) return
  const [inside, at] = [box.getBoundingClientRect(), link.getBoundingClientRect()]
  // Above the fold alone counts as seen.
  const bottom = Math.min(inside.bottom, window.innerHeight)
  if (at.top >= inside.top && at.bottom <= bottom) return
  box.scrollTop += at.top - inside.top - (bottom - inside.top - at.height) / 2
}

export function Rail({ items, centre }: Props) {
  const current = useCurrent(items)
  const box = useRef<HTMLDivElement>(null)
  // Before the browser paints, so that nothing is seen to move.
  const here = current?.href
  useLayoutEffect(() => {
    if (here) reveal(box.current)
  }, [here])
  return (
    <nav aria-label="Utama" className="no-print border-ledger hidden w-60 shrink-0 border-e lg:block">
      <div ref={box} className="sticky top-0 max-h-dvh overflow-y-auto py-6 ps-4 pe-4">
        {centre && (
          <Link
            href={centre.href}
            className="tap bg-nila text-on-solid hover:bg-nila-deep mb-4 flex items-center gap-2 rounded-md px-4 font-bold"
          >
            <Plus aria-hidden="true" className="size-5" /> {centre.label}
          </Link>
        )}
        <Groups items={items} current={current} />
      </div>
    </nav>
  )
}

function Groups({
  items,
  current,
  onClick,
}: {
  items: NavItem[]
  current: NavItem | undefined
  onClick?: () => void
}) {
  const titles = [...new Set(items.map(({ group }) => group))]
  return titles.map((title) => (
    <div key={title ?? ''} className="mb-4">
      {title && <p className="text-muted px-3 pb-1 text-sm font-bold">{title}</p>}
      <ul className="space-y-1" aria-label={title}>
        {items
          .filter(({ group }) => group === title)
          .map((item) => (
            <li key={item.href}>
              <RailLink item={item} current={item === current} onClick={onClick} />
            </li>
          ))}
      </ul>
    </div>
  ))
}

/** The groups in a sheet, which has its size only once it stands open. */
function SheetGroups(props: ComponentProps<typeof Groups>) {
  const groups = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const frame = requestAnimationFrame(() => reveal(groups.current?.parentElement))
    return () => cancelAnimationFrame(frame)
  }, [])
  return (
    <div ref={groups}>
      <Groups {...props} />
    </div>
  )
}

function RailLink({ item, current, onClick }: { item: NavItem; current: boolean; onClick?: () => void }) {
  return (
    <Link
      href={item.href}
      onClick={onClick}
      aria-current={current ? 'page' : undefined}
      className={clsx(
        'tap flex items-center gap-3 rounded-md px-3 [&_svg]:size-5',
        current ? 'bg-soga-wash text-soga font-bold' : 'hover:bg-nila-wash',
      )}
    >
      {item.icon}
      <span className="min-w-0 flex-1">{item.label}</span>
      <Count of={item.count} />
    </Link>
  )
}

export function BottomBar({ items, centre }: Props) {
  const [open, setOpen] = useState(false)
  const current = useCurrent(items)
  const shown = items.length > 4 ? items.slice(0, 3) : items
  const rest = items.slice(shown.length)
  const middle = Math.ceil((shown.length + (rest.length > 0 ? 1 : 0)) / 2)

  const tabs = shown.map((item) => (
    <li key={item.href} className="min-w-0 flex-1">
      <Link
        href={item.href}
        aria-current={item === current ? 'page' : undefined}
        className={clsx(tab, item === current ? 'text-soga font-bold' : 'text-muted')}
      >
        <span className={clsx('relative rounded-full px-3 py-0.5', item === current && 'bg-soga-wash')}>
          {item.icon}
          <span className="absolute start-8 -top-1">
            <Count of={item.count} />
          </span>
        </span>
        {item.label}
      </Link>
    </li>
  ))
  if (rest.length > 0)
    tabs.push(
      <li key="lainnya" className="min-w-0 flex-1">
        <button
          type="button"
          aria-expanded={open}
          onClick={() => setOpen(true)}
          className={clsx(
            tab,
            'w-full cursor-pointer',
            rest.some((item) => item === current) ? 'text-soga font-bold' : 'text-muted',
          )}
        >
          <span className="px-3 py-0.5">
            <Ellipsis aria-hidden="true" />
          </span>
          Lainnya
        </button>
      </li>,
    )
  if (centre)
    tabs.splice(
      middle,
      0,
      <li key="tengah" className="flex flex-none justify-center px-1">
        <Link
          href={centre.href}
          className="text-nila -mt-5 flex min-w-16 flex-col items-center text-sm leading-4 font-bold"
        >
          <span className="bg-nila text-on-solid grid size-14 place-items-center rounded-full shadow-md">
            <Plus aria-hidden="true" className="size-7" />
          </span>
          <span className="py-1">{centre.label}</span>
        </Link>
      </li>,
    )

  return (
    <nav
      aria-label="Utama"
      className="no-print border-ledger bg-surface fixed inset-x-0 bottom-0 z-30 border-t pb-[env(safe-area-inset-bottom)] lg:hidden"
    >
      <ul className="mx-auto flex max-w-xl items-stretch">{tabs}</ul>
      {rest.length > 0 && (
        <Sheet open={open} onClose={() => setOpen(false)} title="Lainnya">
          <SheetGroups items={rest} current={current} onClick={() => setOpen(false)} />
        </Sheet>
      )}
    </nav>
  )
}

const tab =
  'flex min-h-14 flex-col items-center justify-center px-0.5 py-1 text-center text-sm leading-4 focus-visible:-outline-offset-3 [&_svg]:size-5'

function Count({ of }: { of?: number }) {
  if (!of) return null
  return (
    <span className="bg-mengkudu text-on-solid inline-block min-w-5 rounded-full px-1.5 text-center text-sm leading-5 font-bold">
      {of > 99 ? '99+' : of}
    </span>
  )
}
