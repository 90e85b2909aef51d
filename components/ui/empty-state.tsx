import type { ReactNode } from 'react'

type Props = {
  title: ReactNode
  /** Why it is empty. */
  children?: ReactNode
  action?: ReactNode
  example?: ReactNode
}

export function EmptyState({ title, children, action, example }: Props) {
  return (
    <div className="border-control rounded-md border border-dashed px-4 py-6">
      <p className="font-bold">{title}</p>
      {children && <div className="text-muted mt-1 max-w-prose">{children}</div>}
      {example && (
        <p className="text-muted mt-2 max-w-prose text-sm">
          <span className="font-bold">Contoh:</span> {example}
        </p>
      )}
      {action && <div className="mt-4">{action}</div>}
    </div>
  )
}
