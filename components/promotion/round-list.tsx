import { Link } from '@/components/ui/link'
import type { ReactNode } from 'react'
import { callText } from '@/lib/promotion/labels'
import type { RoundCard } from '@/lib/promotion/queries/shown'
import { PhaseChip } from './phase-chip'

export function RoundList<R extends RoundCard>({
  rounds,
  at,
  more,
}: {
  rounds: readonly R[]
  /** The address below which each round has its page. */
  at: string
  more?: (round: R) => ReactNode
}) {
  return (
    <ul className="space-y-2">
      {rounds.map((round) => (
        <li
          key={round.id}
          className="border-ledger bg-surface hover:border-nila relative flex flex-wrap items-center justify-between gap-x-6 gap-y-2 rounded-md border p-4"
        >
          <div className="min-w-0">
            <p className="font-bold break-words">
              <Link href={`${at}/${round.id}`} className="after:absolute after:inset-0 after:rounded-md">
                {round.title}
              </Link>
            </p>
            <p className="text-muted text-sm">
              {round.unit}. Pendaftaran {callText(round.calendar)}.
            </p>
            {more?.(round)}
          </div>
          <PhaseChip phase={round.phase} />
        </li>
      ))}
    </ul>
  )
}
