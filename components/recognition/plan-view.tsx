import { Link } from '@/components/ui/link'
import { KeyValue } from '@/components/ui/key-value'
import { Section } from '@/components/ui/section'
import { Status } from '@/components/ui/status'
import { formatRange, formatShortDay } from '@/lib/calendar/labels'
import { behaviourLabels } from '@/lib/plans/labels'
import {
  causeSentence,
  outcomeLabels,
  planStateLabels,
  standingLabels,
} from '@/lib/recognition/labels/follow-up'
import type { Aim } from '@/lib/recognition/rules/follow-up'
import type { KeptPlan } from '@/lib/recognition/queries/follow-up'

const STATE_TONES = {
  PROPOSED: 'waiting',
  DECLINED: 'returned',
  WITHDRAWN: 'neutral',
  CLOSED: 'neutral',
} as const
const OUTCOME_TONES = { MET: 'approved', PARTLY: 'waiting', NOT_MET: 'returned' } as const

export function PlanStatus({ plan }: { plan: KeptPlan }) {
  if (plan.outcome) return <Status tone={OUTCOME_TONES[plan.outcome]}>{outcomeLabels[plan.outcome]}</Status>
  if (plan.state !== 'RUNNING')
    return <Status tone={STATE_TONES[plan.state]}>{planStateLabels[plan.state]}</Status>
  const held = plan.checkpoints.filter((one) => one.held).length
  return (
    <Status tone="info">
      Berjalan, {held} dari {plan.checkpoints.length} pemeriksaan
    </Status>
  )
}

/** One line for a list. */
export function PlanLine({ plan, name }: { plan: KeptPlan; name?: string }) {
  const span = formatRange({ from: plan.startsOn, through: plan.endsOn })
  return (
    <li className="py-3">
      <Link href={`/pembinaan/${plan.id}`} className="tap text-link block font-bold">
        {name ?? span}
      </Link>
      <p className="text-muted text-sm">
        {name && `${span} · `}
        {causeSentence(plan)}
      </p>
      <p className="mt-1">
        <PlanStatus plan={plan} />
      </p>
    </li>
  )
}

export function PlanFacts({ plan, results }: { plan: KeptPlan; results: Map<string, string> }) {
  return (
    <>
      <KeyValue
        items={[
          { label: 'Keadaan', value: <PlanStatus plan={plan} /> },
          { label: 'Sebab', value: [causeSentence(plan), plan.ground].filter(Boolean).join(': ') },
          { label: 'Waktu', value: formatRange({ from: plan.startsOn, through: plan.endsOn }) },
          { label: 'Dibuka oleh', value: plan.leaderName },
          { label: 'Dukungan', value: plan.support },
          ...(plan.answer
            ? [
                {
                  label: plan.state === 'DECLINED' ? 'Alasan tidak setuju' : 'Kata orangnya',
                  value: plan.answer,
                },
              ]
            : []),
          ...(plan.outcomeReason
            ? [{ label: 'Alasan hasil', value: `${plan.outcomeReason} (${plan.closedByName})` }]
            : []),
        ]}
      />
      <Section title="Sasaran" className="mt-6">
        <ol className="list-decimal space-y-2 ps-6">
          {plan.aims.map((aim) => (
            <li key={aim.text} className="wrap-anywhere">
              {aim.text}
              <span className="text-muted block text-sm">{tiedTo(aim, results)}</span>
            </li>
          ))}
        </ol>
      </Section>
    </>
  )
}

const tiedTo = (aim: Aim, results: Map<string, string>): string =>
  'behaviour' in aim
    ? `Perilaku: ${behaviourLabels[aim.behaviour]}`
    : `Hasil kerja: ${results.get(aim.workResultId) ?? '–'}`

/** What was seen at each look, and when the next one is. */
export function CheckpointList({ plan }: { plan: KeptPlan }) {
  return (
    <ol className="divide-ledger divide-y">
      {plan.checkpoints.map((one) => (
        <li key={one.number} className="py-3">
          <p className="font-bold">
            Bulan ke-{one.number}, {formatShortDay(one.dueOn)}
          </p>
          {one.standing ? (
            <>
              <p className="mt-1">
                <Status tone={one.standing === 'ON_TRACK' ? 'approved' : 'waiting'}>
                  {standingLabels[one.standing]}
                </Status>
              </p>
              <p className="mt-1 max-w-prose wrap-anywhere">{one.note}</p>
              <p className="text-muted text-sm">
                {one.heldByName}
                {one.heldOn && `, ${formatShortDay(one.heldOn)}`}
              </p>
            </>
          ) : (
            <p className="text-muted text-sm">
              {plan.state === 'CLOSED' ? 'Tidak diperiksa, rencana ditutup lebih awal' : 'Belum diperiksa'}
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
