import { Status } from '@/components/ui/status'
import { conditionLabel, conditionOutcomes, conditionText, examLabels } from '@/lib/talent/labels/career'
import type { Rise } from '@/lib/talent/rules/rank-rise'
import { OUTCOME_TONES } from './outcome-tones'

/** What a rank rise asks for, each with where it stands. */
export function RiseConditions({ rise }: { rise: Rise }) {
  if (!('conditions' in rise)) return null
  return (
    <>
      <ul className="divide-ledger border-ledger divide-y border-y">
        {rise.conditions.map((one) => (
          <li
            key={one.condition}
            className="flex items-start justify-between gap-x-3 py-2 max-sm:flex-col max-sm:gap-y-1"
          >
            <p className="min-w-0">
              <span className="font-bold">{conditionLabel(one)}</span>
              <span className="text-muted block text-sm first-letter:uppercase">{conditionText(one)}</span>
            </p>
            <Status {...OUTCOME_TONES[one.outcome]}>{conditionOutcomes[one.outcome]}</Status>
          </li>
        ))}
      </ul>
      {rise.exam && <p className="text-muted mt-2 text-sm">{examLabels[rise.exam]}</p>}
    </>
  )
}
