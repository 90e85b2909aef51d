'use client'

import { useRef, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react'
import { Glyph } from '../ui/glyph'

type Props = { summary: ReactNode; children: ReactNode }

/** Opens below its word in the masthead; closes when it is left and on Escape. */
export function HeaderMenu({ summary, children }: Props) {
  const menu = useRef<HTMLDetailsElement>(null)

  function close() {
    if (menu.current) menu.current.open = false
  }

  function closeWhenLeft({ relatedTarget }: FocusEvent) {
    if (!(relatedTarget instanceof Node && menu.current?.contains(relatedTarget))) close()
  }

  function closeOnEscape(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !menu.current?.open) return
    close()
    menu.current.querySelector('summary')?.focus()
  }

  return (
    <details ref={menu} className="sm:relative" onBlur={closeWhenLeft} onKeyDown={closeOnEscape}>
      <summary className="tap hover:bg-nila-wash flex list-none items-center gap-2 rounded-md px-1 [&::-webkit-details-marker]:hidden">
        {summary}
        <Glyph name="right" className="size-4 rotate-90" />
      </summary>
      {/* As wide as the phone, wherever its word stands. Takes focus, so that a press on its empty parts does not count as leaving. */}
      <div
        tabIndex={-1}
        className="border-ledger bg-surface absolute inset-x-4 z-40 mt-1 space-y-4 rounded-md border p-4 shadow-md sm:inset-x-auto sm:end-0 sm:w-72"
      >
        {children}
      </div>
    </details>
  )
}
