import { Disclosure } from '@/components/ui/disclosure'
import { Progress } from '@/components/ui/progress'
import { Status, type StatusTone } from '@/components/ui/status'
import { formatInstant, formatNumber } from '@/lib/calendar/labels'
import { stepDueSentence, stepStatusLabels, unitPeriodLabel } from '@/lib/unit-reviews/labels'
import type { StepView } from '@/lib/unit-reviews/queries'
import type { StepStatus } from '@/lib/unit-reviews/rules'
import { StepForm } from './step-forms'

const tones: Record<StepStatus, StatusTone> = { OPEN: 'waiting', DONE: 'approved', DROPPED: 'neutral' }

/** What the unit does about it: who, until when, how far; with the form for whoever may move it on. */
export function StepList({
  steps,
  heads,
  zone,
  showOrigin,
}: {
  steps: readonly StepView[]
  heads: boolean
  zone: string
  showOrigin?: boolean
}) {
  return (
    <ul className="divide-ledger border-ledger divide-y border-y">
      {steps.map((step) => (
        <li key={step.id} className="space-y-1 py-3">
          <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
            <p className="min-w-0 flex-1 basis-64 font-bold break-words">{step.text}</p>
            <Status tone={tones[step.status]}>{stepStatusLabels[step.status]}</Status>
          </div>
          {step.indicator && <p className="text-muted text-sm">Untuk: {step.indicator}</p>}
          <p className={step.overdue ? 'text-mengkudu text-sm font-bold' : 'text-sm'}>
            {step.ownerName}: {stepDueSentence(step.dueOn, step.overdue)}
          </p>
          <Progress
            label="Kemajuan"
            value={step.progress}
            target={100}
            words={`${formatNumber(step.progress)}%`}
            tone={step.status === 'DONE' ? 'daun' : 'nila'}
          />
          {step.note && <p className="text-muted text-sm break-words whitespace-pre-line">{step.note}</p>}
          <p className="text-muted text-sm">
            {showOrigin && `Dari ${unitPeriodLabel(step.from)}. `}
            Diperbarui {formatInstant(step.updatedAt, zone)}
          </p>
          {step.mine && (
            <Disclosure summary="Perbarui">
              <StepForm
                key={step.version}
                stepId={step.id}
                version={step.version}
                progress={step.progress}
                note={step.note}
                heads={heads}
                name={step.text}
              />
            </Disclosure>
          )}
        </li>
      ))}
    </ul>
  )
}
