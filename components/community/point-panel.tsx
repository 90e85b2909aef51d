import { Disclosure } from '@/components/ui/disclosure'
import { Section } from '@/components/ui/section'
import { Status, type StatusTone } from '@/components/ui/status'
import { formatInstant } from '@/lib/calendar/labels'
import { pointDeedLabels, pointMoveLabels, pointStateLabels } from '@/lib/community/labels/points'
import type { TopicView } from '@/lib/community/queries/forum'
import { NAMES_A_UNIT, type PointState } from '@/lib/community/rules/points'
import { MoveForm } from './move-form'

const tones: Record<PointState, StatusTone> = {
  RECEIVED: 'waiting',
  STUDIED: 'waiting',
  IN_PROGRESS: 'info',
  DONE: 'approved',
  DECLINED: 'neutral',
  TRIAL: 'info',
  ADOPTED: 'approved',
  DROPPED: 'neutral',
}

export const PointStatus = ({ state }: { state: PointState }) => (
  <Status tone={tones[state]}>{pointStateLabels[state]}</Status>
)

type Props = Pick<TopicView, 'point' | 'moves' | 'may' | 'units'> & { topicId: string; zone: string }

/** Who answers for it, where it stands, what came of it; and the next step for those whose step it is. */
export function PointPanel({ topicId, point, moves, may, units, zone }: Props) {
  const deeds = may.map((move) => (
    <Disclosure key={move} summary={pointDeedLabels[move]}>
      <MoveForm
        topicId={topicId}
        version={point?.version ?? 0}
        move={move}
        units={NAMES_A_UNIT.includes(move) ? units : []}
      />
    </Disclosure>
  ))
  if (!point) return <div className="mb-6">{deeds}</div>
  return (
    <Section title="Tindak lanjut" className="border-soga border-s-4 ps-4">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <PointStatus state={point.state} />
        <span className="break-words">Penanggung jawab: {point.unitName}</span>
      </p>
      {point.outcome && (
        <p className="mt-2 max-w-prose break-words whitespace-pre-line">
          <span className="font-bold">Hasil:</span> {point.outcome}
        </p>
      )}
      <Disclosure summary={`Riwayat (${moves.length} langkah)`} className="mt-2">
        <ol className="border-ledger space-y-3 border-s-2 ps-4">
          {moves.map(({ id, move, unitName, text, at, byName }) => (
            <li key={id}>
              <p className="font-bold">{pointMoveLabels[move]}</p>
              <p className="text-muted text-sm break-words">
                {byName}, {unitName}, {formatInstant(at, zone)}
              </p>
              <p className="max-w-prose break-words whitespace-pre-line">{text}</p>
            </li>
          ))}
        </ol>
      </Disclosure>
      {deeds}
    </Section>
  )
}
