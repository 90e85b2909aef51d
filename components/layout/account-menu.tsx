'use client'

import { useRef, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react'
import { Avatar } from '../ui/avatar'
import { Glyph } from '../ui/glyph'
import { DisplayChoices } from './display-choices'

type Props = { person: { name: string; role?: string }; signOut: ReactNode }

export function AccountMenu({ person, signOut }: Props) {
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
    <details ref={menu} className="relative" onBlur={closeWhenLeft} onKeyDown={closeOnEscape}>
      <summary className="tap hover:bg-nila-wash flex list-none items-center gap-2 rounded-md px-1 [&::-webkit-details-marker]:hidden">
        <Avatar name={person.name} />
        <span className="sr-only max-w-56 truncate sm:not-sr-only">{person.name}</span>
        <span className="sr-only">, akun dan tampilan</span>
        <Glyph name="right" className="size-4 rotate-90" />
      </summary>
      {/* Takes focus, so that a press on its empty parts does not count as leaving. */}
      <div
        tabIndex={-1}
        className="border-ledger bg-surface absolute end-0 z-40 mt-1 w-72 space-y-4 rounded-md border p-4 shadow-md"
      >
        <div>
          <p className="font-bold">{person.name}</p>
          {person.role && <p className="text-muted text-sm">{person.role}</p>}
        </div>
        <DisplayChoices />
        {signOut}
      </div>
    </details>
  )
}
