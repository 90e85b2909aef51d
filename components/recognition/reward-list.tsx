import { Link } from '@/components/ui/link'
import type { ReactNode } from 'react'
import { Status, type StatusTone } from '@/components/ui/status'
import { namingText, periodLabel, rewardPhaseLabels } from '@/lib/recognition/labels/rewards'
import type { ProgrammeCard } from '@/lib/recognition/queries/rewards'
import type { ProgrammePhase } from '@/lib/recognition/rules/rewards'

const tones: Record<ProgrammePhase, StatusTone> = {
  DRAFT: 'neutral',
  ANNOUNCED: 'info',
  RUNNING: 'info',
  OPEN: 'approved',
  CLOSED: 'waiting',
  SCORING: 'waiting',
  RANKED: 'waiting',
  DECIDED: 'approved',
  CANCELLED: 'returned',
}

export const RewardPhase = ({ phase }: { phase: ProgrammePhase }) => (
  <Status tone={tones[phase]}>{rewardPhaseLabels[phase]}</Status>
)

export function RewardList<P extends ProgrammeCard>({
  programmes,
  at,
  more,
}: {
  programmes: readonly P[]
  /** The address below which each programme has its page. */
  at: string
  more?: (programme: P) => ReactNode
}) {
  return (
    <ul className="space-y-2">
      {programmes.map((programme) => (
        <li
          key={programme.id}
          className="border-ledger bg-surface hover:border-nila relative flex flex-wrap items-center justify-between gap-x-6 gap-y-2 rounded-md border p-4"
        >
          <div className="min-w-0">
            <p className="font-bold break-words">
              <Link href={`${at}/${programme.id}`} className="after:absolute after:inset-0 after:rounded-md">
                {programme.name}
              </Link>
            </p>
            <p className="text-muted text-sm">
              {periodLabel(programme.period)}. Usulan {namingText(programme.calendar)}.
            </p>
            {more?.(programme)}
          </div>
          <RewardPhase phase={programme.phase} />
        </li>
      ))}
    </ul>
  )
}
