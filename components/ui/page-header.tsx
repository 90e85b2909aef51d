import type { ReactNode } from 'react'

type Props = { title: ReactNode; lead?: ReactNode; trail?: ReactNode; actions?: ReactNode }

export function PageHeader({ title, lead, trail, actions }: Props) {
  return (
    <header className="mb-6">
      {trail}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-96">
          <h1 className="max-w-3xl text-xl sm:text-2xl">{title}</h1>
          {lead && <div className="text-muted mt-1 max-w-prose">{lead}</div>}
        </div>
        {actions && <div className="no-print flex flex-wrap gap-2">{actions}</div>}
      </div>
    </header>
  )
}
