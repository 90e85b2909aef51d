import { Disclosure } from '@/components/ui/disclosure'
import { KeyValue } from '@/components/ui/key-value'
import { Section } from '@/components/ui/section'
import { Badge } from '@/components/ui/status'
import { formatNumber } from '@/lib/calendar/labels'
import {
  annexLabels,
  behaviourGuides,
  behaviourLabels,
  indicatorAspectLabels,
  targetWords,
  workResultKindLabels,
} from '@/lib/plans/labels'
import type { Step } from '@/lib/plans/queries/document'
import { ANNEXES, type ContentIndicator, type ContentResult, type PlanContent } from '@/lib/plans/rules'

type Props = { content: PlanContent; lines: Record<string, Step[]>; anchor?: string }

/** A plan as it is read: each result with what it serves, then the behaviours and the annexes. */
export function PlanDocument({ content, lines, anchor = 'hasil' }: Props) {
  return (
    <>
      <Section title="Hasil kerja" aside={`${formatNumber(content.results.length)} hasil kerja`}>
        {content.results.length === 0 ? (
          <p className="text-muted">Belum ada hasil kerja.</p>
        ) : (
          <ol className="divide-ledger border-ledger divide-y border-y">
            {content.results.map((result, at) => (
              <li key={result.id} id={`${anchor}-${at + 1}`} className="py-4">
                <Result result={result} number={at + 1} line={lines[result.id] ?? []} />
              </li>
            ))}
          </ol>
        )}
      </Section>
      <Section title="Perilaku kerja">
        <Behaviours content={content} />
      </Section>
      <Section title="Lampiran">
        <KeyValue
          items={ANNEXES.map((annex) => ({
            label: annexLabels[annex],
            value:
              content.annexes[annex].length === 0 ? (
                <span className="text-muted">Belum diisi</span>
              ) : (
                <ul className="list-disc ps-5">
                  {content.annexes[annex].map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              ),
          }))}
        />
      </Section>
    </>
  )
}

function Result({ result, number, line }: { result: ContentResult; number: number; line: readonly Step[] }) {
  return (
    <>
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h3 className="text-base">
          {number}. {result.text || 'Hasil kerja belum ditulis'}
        </h3>
        <Badge>{workResultKindLabels[result.kind]}</Badge>
      </div>
      <LineOfSight steps={line} />
      <ul className="mt-3 space-y-2">
        {result.indicators.map((indicator) => (
          <li key={indicator.id}>
            <Measure indicator={indicator} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Measure({ indicator }: { indicator: ContentIndicator }) {
  return (
    <>
      <p>
        <span className="text-muted">{indicatorAspectLabels[indicator.aspect]}: </span>
        {indicator.text && `${indicator.text}, `}
        <strong>{targetWords(indicator) || 'target belum diisi'}</strong>
      </p>
      {indicator.evidenceNeeded && (
        <p className="text-muted text-sm">Bukti yang diperlukan: {indicator.evidenceNeeded}</p>
      )}
    </>
  )
}

const stepLabels: Record<Step['what'], string> = {
  RESULT: 'Mendukung',
  INDICATOR: 'Indikator',
  GOAL: 'Sasaran daerah',
}

/** Me, the leader's result, the unit's indicator, the region's goal: why this work matters. */
function LineOfSight({ steps }: { steps: readonly Step[] }) {
  if (steps.length === 0) return null
  return (
    <ol className="text-muted mt-1 text-sm" aria-label="Garis pandang">
      {steps.map(({ what, text, whose }, at) => (
        <li key={`${what} ${at}`} className="flex gap-2">
          <span aria-hidden="true">↳</span>
          <span>
            {whose ? `${stepLabels[what]} ${whose}: ` : `${stepLabels[what]}: `}
            {text}
          </span>
        </li>
      ))}
    </ol>
  )
}

function Behaviours({ content }: { content: PlanContent }) {
  return (
    <ul className="divide-ledger border-ledger divide-y border-y">
      {content.behaviours.map(({ code, expectation }) => (
        <li key={code} className="py-1">
          <Disclosure summary={behaviourLabels[code]}>
            <ul className="text-muted list-disc ps-5">
              {behaviourGuides[code].map((guide) => (
                <li key={guide}>{guide}</li>
              ))}
            </ul>
          </Disclosure>
          {expectation && (
            <p className="pb-2">
              <span className="text-muted">Harapan khusus atasan: </span>
              {expectation}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
