'use client'

import { Search } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { buttonClass } from './button'

type Props = {
  label: string
  name?: string
  defaultValue?: string
  placeholder?: string
  /** Other filters that stay in the address. */
  keep?: Record<string, string | undefined>
  className?: string
  children?: ReactNode
}

/** A search lives in the address: it can be shared, reloaded and gone back to. */
export function SearchBox({
  label,
  name = 'cari',
  defaultValue,
  placeholder,
  keep = {},
  className,
  children,
}: Props) {
  const id = useId()
  return (
    <form role="search" method="get" className={className}>
      <label htmlFor={id} className="block font-bold">
        {label}
      </label>
      <div className="mt-1 flex flex-wrap items-stretch gap-2">
        <input
          id={id}
          type="search"
          name={name}
          defaultValue={defaultValue}
          placeholder={placeholder}
          className="tap border-control bg-surface min-w-0 flex-1 basis-48 rounded-md border px-3 py-2"
        />
        {children}
        {Object.entries(keep).map(
          ([key, value]) => value && <input key={key} type="hidden" name={key} value={value} />,
        )}
        <button type="submit" className={buttonClass('secondary')}>
          <Search aria-hidden="true" className="size-5" /> Cari
        </button>
      </div>
    </form>
  )
}
