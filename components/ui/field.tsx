'use client'

import { useId, type ReactNode } from 'react'
import { FieldContext, useFieldError } from './form-context'
import { Glyph } from './glyph'

type Props = {
  name: string
  label: ReactNode
  help?: ReactNode
  /** Shown when no error for this name came from the form. */
  error?: string
  required?: boolean
  /** One of a group of which some are required: what stands above the group says so, and not this label. */
  unmarked?: boolean
  /** What to say when a required field is left empty. */
  missing?: string
  className?: string
  children: ReactNode
}

/** Label above, help under it, the error next to what it speaks of. One control inside. */
export function Field({
  name,
  label,
  help,
  error,
  required = false,
  unmarked = false,
  missing,
  className,
  children,
}: Props) {
  const id = useId()
  const problem = useFieldError(name) ?? error
  const describedBy = [help && `${id}-help`, problem && `${id}-error`].filter(Boolean).join(' ') || undefined

  return (
    <div className={className}>
      <label htmlFor={id} className="block font-bold">
        {label}
        {!required && !unmarked && <span className="text-muted font-medium"> (opsional)</span>}
      </label>
      {help && (
        <div id={`${id}-help`} className="text-muted text-sm">
          {help}
        </div>
      )}
      {problem && <FieldError id={`${id}-error`}>{problem}</FieldError>}
      <div className="mt-1">
        <FieldContext value={{ id, name, describedBy, invalid: Boolean(problem), required, missing }}>
          {children}
        </FieldContext>
      </div>
    </div>
  )
}

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="text-mengkudu mt-1 flex items-start gap-1.5 text-sm font-bold">
      <Glyph name="warn" className="mt-0.5 size-4" />
      <span>
        <span className="sr-only">Salah: </span>
        {children}
      </span>
    </p>
  )
}
