import { Status, type StatusTone } from '@/components/ui/status'
import { formatDay, formatInstant } from '@/lib/calendar/labels'
import type { Day } from '@/lib/calendar/rules'
import { moveLabels, standingLabels, stepWords } from '@/lib/public-input/labels'
import type { InputMove, Standing } from '@/lib/public-input/rules'

const tones: Record<Standing, StatusTone> = {
  WAITING: 'waiting',
  LATE: 'returned',
  IN_TIME: 'approved',
  AFTER_TIME: 'neutral',
  DECLINED: 'neutral',
}

export function StandingStatus({ standing }: { standing: Standing }) {
  return (
    <Status tone={tones[standing]} {...(standing === 'LATE' && { glyph: 'warn' as const })}>
      {standingLabels[standing]}
    </Status>
  )
}

type Step = { text: string; dueOn: Day; progress: number; status: string }

/** What is done about it, without a name. */
export function InputSteps({ steps }: { steps: readonly Step[] }) {
  if (steps.length === 0) return null
  return (
    <ul className="list-disc space-y-1 ps-5">
      {steps.map((step) => (
        <li key={`${step.dueOn} ${step.text}`} className="max-w-prose break-words">
          {step.text} <span className="text-muted">({stepWords(step)})</span>
        </li>
      ))}
    </ul>
  )
}

type Move = { move: InputMove; at: Date; text: string | null }

/** What happened to it, the first step first. */
export function InputHistory({
  moves,
  receivedOn,
  zone,
}: {
  moves: readonly Move[]
  receivedOn: Day
  zone: string
}) {
  return (
    <ol className="border-ledger space-y-3 border-s-2 ps-4">
      <li>
        <p className="font-bold">Diterima</p>
        <p className="text-muted text-sm">{formatDay(receivedOn)}</p>
      </li>
      {moves.map(({ move, at, text }) => (
        <li key={`${move} ${at.toISOString()}`}>
          <p className="font-bold">{moveLabels[move]}</p>
          <p className="text-muted text-sm">{formatInstant(at, zone)}</p>
          {text && <p className="mt-1 max-w-prose break-words whitespace-pre-line">{text}</p>}
        </li>
      ))}
    </ol>
  )
}
