import { EmptyState } from '@/components/ui/empty-state'
import { Badge } from '@/components/ui/status'
import { formatInstant } from '@/lib/calendar/labels'
import { behaviourLabels } from '@/lib/plans/labels'
import type { Praise } from '@/lib/recognition/queries'
import { TakePraiseBack } from './praise-form'

const HINT = 'Sebut satu hal yang Anda lihat. Satu kalimat cukup, dan seluruh unit membacanya.'

type Props = { items: readonly Praise[]; zone: string; empty: string; hint?: string }

/** Who thanked whom, for which value and in which words. */
export function PraiseList({ items, zone, empty, hint = HINT }: Props) {
  if (items.length === 0) return <EmptyState title={empty}>{hint}</EmptyState>
  return (
    <ul className="divide-ledger divide-y">
      {items.map((item) => (
        <li key={item.id} className="py-3">
          <p className="font-bold">{item.receiver}</p>
          <p className="mt-1">
            <Badge>{behaviourLabels[item.behaviour]}</Badge>
          </p>
          <p className="mt-1 max-w-prose wrap-anywhere">{item.text}</p>
          <p className="text-muted text-sm">
            Dari {item.giver}, {formatInstant(item.givenAt, zone)}
          </p>
          {item.mayTakeBack && (
            <TakePraiseBack praiseId={item.id} version={item.version} of={item.receiver} />
          )}
        </li>
      ))}
    </ul>
  )
}
