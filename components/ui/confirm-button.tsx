'use client'

import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Button, type ButtonVariant } from './button'

type Props = {
  children: ReactNode
  /** What will be so afterwards, and that it stays so. */
  question: ReactNode
  yes: ReactNode
  onConfirm: () => void
  variant?: ButtonVariant
  pending?: boolean
  whyNot?: string
}

/** For what cannot be taken back: the first press asks, the second does. */
export function ConfirmButton({
  children,
  question,
  yes,
  onConfirm,
  variant = 'danger',
  pending,
  whyNot,
}: Props) {
  const [asked, setAsked] = useState(false)
  const no = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (asked) no.current?.querySelector('button')?.focus()
  }, [asked])

  if (!asked && !pending)
    return (
      <Button variant={variant} whyNot={whyNot} onClick={() => setAsked(true)}>
        {children}
      </Button>
    )
  return (
    <div ref={no} role="group" aria-label="Pastikan" className="space-y-3">
      <p className="font-bold" role="status">
        {question}
      </p>
      <div className="flex flex-wrap gap-3">
        <Button variant="secondary" onClick={() => setAsked(false)} disabled={pending}>
          Tidak jadi
        </Button>
        <Button
          variant="danger"
          pending={pending}
          onClick={() => {
            setAsked(false)
            onConfirm()
          }}
        >
          {yes}
        </Button>
      </div>
    </div>
  )
}
