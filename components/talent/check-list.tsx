import { Status } from '@/components/ui/status'
import { foundText, neededText, outcomeLabels, requirementLabels } from '@/lib/talent/labels/fit'
import { verdictLabels } from '@/lib/talent/labels/posts'
import type { Check } from '@/lib/talent/rules/checks'
import type { Verdict } from '@/lib/talent/rules/fit'
import { OUTCOME_TONES } from './outcome-tones'

/** Each requirement with what is known and what is asked for. */
export function CheckList({ checks }: { checks: readonly Check[] }) {
  return (
    <ul className="divide-ledger border-ledger divide-y border-y">
      {checks.map((check) => (
        <li
          key={check.requirement === 'CERTIFICATE' ? check.needed : check.requirement}
          className="py-2 sm:grid sm:grid-cols-[minmax(10rem,1fr)_3fr] sm:gap-4"
        >
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-bold sm:block">
            {requirementLabels[check.requirement]}
            <span className="sm:mt-1 sm:block">
              <Status {...OUTCOME_TONES[check.outcome]}>{outcomeLabels[check.outcome]}</Status>
            </span>
          </p>
          <div className="min-w-0">
            <p className="first-letter:uppercase">{foundText(check)}</p>
            <p className="text-muted text-sm">Syarat: {neededText(check)}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}

const VERDICT_TONES = {
  FITS: { tone: 'approved', glyph: 'check' },
  OPEN: { tone: 'neutral', glyph: 'dot' },
  UNFIT: { tone: 'waiting', glyph: 'close' },
} as const satisfies Record<Verdict, object>

export function VerdictStatus({ verdict }: { verdict: Verdict }) {
  return (
    <Status {...VERDICT_TONES[verdict]} className="max-sm:whitespace-normal">
      {verdictLabels[verdict]}
    </Status>
  )
}
