'use client'

import { useEffect, useId, useRef, type ReactNode } from 'react'
import { Glyph } from './glyph'

type Props = {
  open: boolean
  onClose: () => void
  title: ReactNode
  children: ReactNode
  className?: string
}

/**
 * A dialog on the desktop, a sheet from below on the phone. The browser's own element: it keeps focus inside,
 * closes on Escape and, unlike dialog libraries, adds no style element that our content policy would refuse.
 */
export function Sheet({ open, onClose, title, children, className }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()

  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal()
    if (!open && dialog.current?.open) dialog.current.close()
  }, [open])

  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      className={`sheet ${className ?? ''}`}
      onClose={(event) => event.target === event.currentTarget && onClose()}
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      {open && (
        <div className="flex max-h-[90dvh] flex-col">
          <div className="border-ledger flex items-center justify-between gap-4 border-b py-2 ps-4 pe-2">
            <h2 id={titleId} className="text-lg">
              {title}
            </h2>
            <button
              type="button"
              aria-label="Tutup"
              className="tap hover:bg-nila-wash inline-flex cursor-pointer items-center justify-center rounded-md"
              onClick={onClose}
            >
              <Glyph name="close" />
            </button>
          </div>
          <div className="overflow-y-auto p-4">{children}</div>
        </div>
      )}
    </dialog>
  )
}
