import { Link } from '@/components/ui/link'
import type { ReactNode } from 'react'

type Props = { label: string; value: string; detail?: ReactNode; href?: string }

/** One figure of the region in words, and the way to the names behind it. */
export function KeyFigure({ label, value, detail, href }: Props) {
  return (
    <div className="border-ledger border-t-2 pt-2">
      <p className="text-muted text-sm">{label}</p>
      <p className="text-xl font-bold tabular-nums">{value}</p>
      {detail && <p className="text-sm">{detail}</p>}
      {href && (
        <Link href={href} className="text-link tap -my-2 inline-flex items-center text-sm">
          Lihat siapa
        </Link>
      )}
    </div>
  )
}
