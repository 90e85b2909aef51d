import { Status, type StatusTone } from '@/components/ui/status'
import { checkLabels, checkOutcomeWords, checkText } from '@/lib/recognition/labels/rewards'
import type { CheckOutcome, RewardCheck } from '@/lib/recognition/rules/reward-eligibility'

const tones: Record<CheckOutcome, StatusTone> = { PASS: 'approved', FAIL: 'returned', UNKNOWN: 'neutral' }

export const RewardChecks = ({ checks }: { checks: readonly RewardCheck[] }) => (
  <ul className="divide-ledger divide-y">
    {checks.map((check) => (
      <li key={check.check} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-2">
        <span className="min-w-0">
          {checkLabels[check.check]}
          <span className="text-muted block text-sm">{checkText(check)}</span>
        </span>
        <Status tone={tones[check.outcome]}>{checkOutcomeWords[check.outcome]}</Status>
      </li>
    ))}
  </ul>
)
