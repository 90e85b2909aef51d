import { Link } from '@/components/ui/link'
import { Disclosure } from '@/components/ui/disclosure'
import { KeyValue } from '@/components/ui/key-value'
import { Status, type StatusTone } from '@/components/ui/status'
import { formatShortDay } from '@/lib/calendar/labels'
import {
  caseRule,
  caseSight,
  caseStateLabels,
  caseStepLabels,
  forceSentence,
  measureSentence,
  phaseLabels,
  settlementLabels,
  sourceLabels,
} from '@/lib/recognition/labels/discipline'
import type { CaseRow, CaseSheet, KeptStep } from '@/lib/recognition/queries/discipline'
import { contestKind, type Phase } from '@/lib/recognition/rules/due-process'

const TONES: Record<Phase, StatusTone> = {
  OPEN: 'waiting',
  IN_FORCE: 'returned',
  SERVED: 'neutral',
  CLEARED: 'approved',
  REVOKED: 'approved',
}

export function PhaseStatus({ phase }: { phase: Phase }) {
  return <Status tone={TONES[phase]}>{phaseLabels[phase]}</Status>
}

/** One line for a list. */
export function CaseLine({ row: { of, name, phase }, own }: { row: CaseRow; own?: boolean }) {
  return (
    <li className="py-3">
      <Link href={`/disiplin/${of.id}`} className="tap text-link block font-bold">
        {own ? `Perkara ${formatShortDay(of.knownOn)}` : `${name}, ${formatShortDay(of.knownOn)}`}
      </Link>
      <p className="text-muted text-sm">{caseStateLabels[of.state]}</p>
      <p className="mt-1">
        <PhaseStatus phase={phase} />
      </p>
    </li>
  )
}

export function CaseFacts({ sheet: { of, post, phase } }: { sheet: CaseSheet }) {
  const force = forceSentence(of)
  const appeal = contestKind(of.measure) === 'APPEAL'
  return (
    <KeyValue
      items={[
        { label: 'Keadaan', value: <PhaseStatus phase={phase} /> },
        { label: 'Langkah terakhir', value: caseStateLabels[of.state] },
        ...(post ? [{ label: 'Jabatan', value: post }] : []),
        {
          label: 'Dugaan',
          value: <span className="wrap-anywhere whitespace-pre-line">{of.breach}</span>,
        },
        {
          label: 'Diketahui',
          value: `${formatShortDay(of.knownOn)}, ${sourceLabels[of.source].toLowerCase()}`,
        },
        ...(of.measure ? [{ label: 'Putusan', value: measureSentence(of.measure) }] : []),
        ...(force ? [{ label: 'Masa berlaku', value: force }] : []),
        ...(of.contestUntil && of.state === 'DELIVERED'
          ? [
              {
                label: appeal ? 'Banding ke BPASN' : 'Keberatan',
                value: `Paling lambat ${formatShortDay(of.contestUntil)}.`,
              },
            ]
          : []),
      ]}
    />
  )
}

export function CaseSteps({ steps }: { steps: readonly KeptStep[] }) {
  return (
    <ol className="divide-ledger divide-y">
      {steps.map((step) => (
        <li key={step.number} className="py-3">
          <p className="font-bold">
            {caseStepLabels[step.kind]}, {formatShortDay(step.onDay)}
          </p>
          {facts(step).map((fact) => (
            <p key={fact} className="wrap-anywhere">
              {fact}
            </p>
          ))}
          {step.text && <p className="mt-1 max-w-prose wrap-anywhere whitespace-pre-line">{step.text}</p>}
          {step.account && (
            <p className="mt-1 max-w-prose wrap-anywhere whitespace-pre-line">
              <span className="font-bold">Keterangan orangnya:</span> {step.account}
            </p>
          )}
          <p className="text-muted text-sm wrap-anywhere">
            {[step.document, `dicatat ${step.byName}`].filter(Boolean).join(' · ')}
          </p>
        </li>
      ))}
    </ol>
  )
}

const facts = ({ summonedFor, appeared, team, measure, kind, outcome }: KeptStep): string[] => [
  ...(summonedFor ? [`Dipanggil untuk ${formatShortDay(summonedFor)}.`] : []),
  ...(appeared === null ? [] : [appeared ? 'Hadir.' : 'Tidak hadir.']),
  ...(team === null ? [] : [team ? 'Diperiksa tim pemeriksa.' : 'Diperiksa atasan langsung.']),
  ...(outcome ? [`${settlementLabels[outcome]}.`] : []),
  ...(measure ? [`${measureSentence(measure)}.`] : []),
  ...(kind === 'DECISION' && !measure ? ['Tidak terbukti melanggar.'] : []),
]

export function CaseRule() {
  return (
    <Disclosure summary="Bagaimana prosesnya, dan siapa yang membaca?">
      <p className="max-w-prose text-sm">{caseRule}</p>
      <p className="mt-1 max-w-prose text-sm">{caseSight}</p>
    </Disclosure>
  )
}
