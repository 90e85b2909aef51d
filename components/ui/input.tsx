'use client'

import clsx from 'clsx'
import { use, useState, type ComponentProps } from 'react'
import { formatNumber } from '@/lib/calendar/labels'
import { FieldContext } from './form-context'

const control =
  'tap block w-full rounded-md border border-control bg-surface px-3 py-2 text-base text-ink aria-invalid:border-2 aria-invalid:border-mengkudu disabled:opacity-60 read-only:bg-paper'

function useFieldProps() {
  const field = use(FieldContext)
  if (!field) return {}
  return {
    id: field.id,
    name: field.name,
    required: field.required || undefined,
    'data-missing': field.missing,
    'aria-invalid': field.invalid || undefined,
    'aria-describedby': field.describedBy,
  }
}

type InputProps = Omit<ComponentProps<'input'>, 'type'>

export function Input({ className, ...rest }: ComponentProps<'input'>) {
  return <input type="text" {...useFieldProps()} {...rest} className={clsx(control, className)} />
}

/** A browser cuts what is too long without a word; here it is said. */
export function Textarea({ className, rows = 3, maxLength, onInput, ...rest }: ComponentProps<'textarea'>) {
  const [full, setFull] = useState(false)
  return (
    <>
      <textarea
        rows={rows}
        maxLength={maxLength}
        {...useFieldProps()}
        {...rest}
        onInput={(event) => {
          setFull(maxLength !== undefined && event.currentTarget.value.length >= maxLength)
          onInput?.(event)
        }}
        className={clsx(control, 'field-sizing-content min-h-24', className)}
      />
      {full && maxLength !== undefined && (
        <span role="status" className="text-muted mt-1 block text-sm">
          Sudah {formatNumber(maxLength)} huruf, batasnya. Sisanya tidak ikut tertulis.
        </span>
      )}
    </>
  )
}

export function Select({ className, ...rest }: ComponentProps<'select'>) {
  return <select {...useFieldProps()} {...rest} className={clsx(control, 'pe-8', className)} />
}

/** Takes a decimal comma or point; the form sends a number, or asks when "1.250" could be either. */
export function NumberInput({ decimal = false, className, ...rest }: InputProps & { decimal?: boolean }) {
  return (
    <input
      {...useFieldProps()}
      autoComplete="off"
      {...rest}
      type="text"
      inputMode={decimal ? 'decimal' : 'numeric'}
      data-number={decimal ? 'decimal' : 'whole'}
      className={clsx(control, 'max-w-40', className)}
    />
  )
}

export function DateInput({ className, ...rest }: InputProps) {
  return <input {...useFieldProps()} {...rest} type="date" className={clsx(control, 'max-w-56', className)} />
}

export function TimeInput({ className, ...rest }: InputProps) {
  return <input {...useFieldProps()} {...rest} type="time" className={clsx(control, 'max-w-40', className)} />
}
