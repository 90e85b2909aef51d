import type { ReactNode } from 'react'

export function KeyValue({ items }: { items: { label: ReactNode; value: ReactNode }[] }) {
  return (
    <dl className="divide-ledger border-ledger divide-y border-y">
      {items.map(({ label, value }, index) => (
        <div key={index} className="grid gap-x-4 py-2 sm:grid-cols-[minmax(8rem,1fr)_2fr]">
          <dt className="text-muted text-sm sm:text-base">{label}</dt>
          <dd className="min-w-0">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
