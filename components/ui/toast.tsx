'use client'

import * as RadixToast from 'radix-ui/toast'
import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import { Glyph } from './glyph'

type ToastMessage = {
  message: ReactNode
  tone?: 'success' | 'error'
  /** The act can be taken back until the countdown ends. */
  undo?: { run: () => void; seconds?: number; label?: string }
}

type Toaster = { available: boolean; show: (toast: ToastMessage) => void }

const ToastContext = createContext<Toaster>({ available: false, show: () => {} })

export const useToast = () => use(ToastContext)

/** One message at a time; a newer one takes the place of the older. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [current, setCurrent] = useState<{ toast: ToastMessage; id: number }>()
  const show = useCallback(
    (toast: ToastMessage) => setCurrent((before) => ({ toast, id: (before?.id ?? 0) + 1 })),
    [],
  )
  const toaster = useMemo(() => ({ available: true, show }), [show])

  return (
    <ToastContext value={toaster}>
      <RadixToast.Provider label="Pemberitahuan" swipeDirection="down" duration={6000}>
        {children}
        {current && <Message key={current.id} toast={current.toast} onGone={() => setCurrent(undefined)} />}
        <RadixToast.Viewport
          label="Pemberitahuan ({hotkey})"
          className="fixed inset-x-4 bottom-20 z-50 mx-auto max-w-md outline-none lg:inset-x-auto lg:end-6 lg:bottom-6"
        />
      </RadixToast.Provider>
    </ToastContext>
  )
}

function Message({
  toast: { message, tone = 'success', undo },
  onGone,
}: {
  toast: ToastMessage
  onGone: () => void
}) {
  const [left, setLeft] = useState(undo?.seconds ?? 10)

  // The server counts too and does not wait for a pointer that rests here, so neither does this clock.
  useEffect(() => {
    if (!undo) return
    if (left <= 0) return onGone()
    const timer = setTimeout(() => setLeft(left - 1), 1000)
    return () => clearTimeout(timer)
  }, [undo, left, onGone])

  return (
    <RadixToast.Root
      duration={undo ? Infinity : undefined}
      onOpenChange={(open) => !open && onGone()}
      className="bg-ink text-paper flex items-center gap-3 rounded-md py-2 ps-4 pe-2 shadow-md"
    >
      <Glyph name={tone === 'error' ? 'warn' : 'check'} />
      <RadixToast.Description className="min-w-0 flex-1">{message}</RadixToast.Description>
      {undo && (
        <RadixToast.Action
          altText={undo.label ?? 'Urungkan'}
          onClick={undo.run}
          className="tap focus-visible:outline-paper cursor-pointer rounded-md px-3 font-bold whitespace-nowrap underline underline-offset-4"
        >
          {undo.label ?? 'Urungkan'} <span aria-hidden="true">({left})</span>
        </RadixToast.Action>
      )}
      {!undo && (
        <RadixToast.Close
          aria-label="Tutup"
          className="tap focus-visible:outline-paper inline-flex cursor-pointer items-center justify-center rounded-md"
        >
          <Glyph name="close" />
        </RadixToast.Close>
      )}
    </RadixToast.Root>
  )
}
