import type { ReactNode } from 'react'
import { UnitEvidence } from '@/components/measurements/unit-evidence'
import { KeyValue } from '@/components/ui/key-value'
import { IndicatorProgress } from '@/components/plans/indicator-progress'
import {
  formatMinutes,
  formatNumber,
  formatPercent,
  formatRange,
  formatShortDay,
} from '@/lib/calendar/labels'
import { timelinessWords } from '@/lib/measurements/labels/service-cases'
import { targetWords, workResultKindLabels } from '@/lib/plans/labels'
import { gradeLabels } from '@/lib/reviews/labels'
import type { ReviewedResult, ReviewEvidence } from '@/lib/reviews/rules/evidence'

type Props = {
  evidence: ReviewEvidence
  /** What belongs to one planned result, put under it. */
  beside?: (result: ReviewedResult) => ReactNode
}

/** What the system knows of the quarter, in the order in which one asks. */
export function EvidencePanel({ evidence, beside }: Props) {
  const { days, logs, feedback, previousGrade, supervisors, leaveDays } = evidence
  return (
    <div className="space-y-6">
      <h3 className="mb-2 text-base">Kehadiran dan catatan</h3>
      <KeyValue
        items={[
          {
            label: 'Hari terisi',
            value: `${formatNumber(days.filled)} dari ${formatNumber(days.expected)} hari kerja${
              days.expected > 0 ? ` (${formatPercent(days.filled / days.expected, 0)})` : ''
            }`,
          },
          ...(leaveDays ? [{ label: 'Cuti', value: `${formatNumber(leaveDays)} hari kerja` }] : []),
          {
            label: 'Catatan disetujui',
            value: `${formatNumber(logs.approved)}, ${formatMinutes(logs.approvedMinutes)}`,
          },
          { label: 'Belum diperbaiki', value: `${formatNumber(logs.returned)} catatan` },
          { label: 'Dicatat terlambat', value: `${formatNumber(logs.late)} catatan` },
          {
            label: 'Umpan balik',
            value: `${formatNumber(feedback.total)}: ${formatNumber(feedback.results)} hasil kerja, ${formatNumber(
              feedback.behaviours,
            )} perilaku, ${formatNumber(feedback.logs)} catatan`,
          },
          {
            label: 'Predikat triwulan lalu',
            value: previousGrade ? gradeLabels[previousGrade] : 'Belum ada yang final',
          },
          ...(supervisors.length > 1
            ? [
                {
                  label: 'Atasan dalam triwulan',
                  value: (
                    <ul>
                      {supervisors.map(({ name, from, through }) => (
                        <li key={`${name} ${from}`}>
                          {name}: {formatRange({ from, through })}
                        </li>
                      ))}
                    </ul>
                  ),
                },
              ]
            : []),
        ]}
      />
      <ResultList evidence={evidence} beside={beside} />
      <Services evidence={evidence} />
      <Ideas ideas={evidence.ideas} />
    </div>
  )
}

/** No idea is rated by itself: it is what others saw of a new way of working. */
function Ideas({ ideas }: { ideas: ReviewEvidence['ideas'] }) {
  return (
    <div>
      <h3 className="text-base">Inovasi</h3>
      {ideas.length === 0 ? (
        <p className="text-muted text-sm">Belum ada umpan balik atau pengamatan tentang perilaku Adaptif.</p>
      ) : (
        <ul className="mt-1 space-y-1 text-sm">
          {ideas.map(({ on, text }) => (
            <li key={`${on} ${text}`} className="wrap-anywhere">
              <span className="text-muted">{formatShortDay(on)}</span> {text}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** How the unit served: it counts for the unit, and is read beside what one person brought to it. */
function Services({ evidence: { services, satisfaction, timeliness } }: Pick<Props, 'evidence'>) {
  const empty = services.length + satisfaction.length === 0 && !timeliness?.due
  return (
    <div>
      <h3 className="text-base">Mutu layanan unit</h3>
      {empty && <p className="text-muted text-sm">Belum ada data mutu layanan untuk unit ini.</p>}
      {timeliness && timeliness.due > 0 && (
        <p className="mt-1 text-sm">
          Waktu layanan berkas yang ditangani:{' '}
          <span className="font-bold">{timelinessWords(timeliness)}</span>
        </p>
      )}
      {satisfaction.length > 0 && (
        <div className="mt-1 text-sm">
          <UnitEvidence satisfaction={satisfaction} />
        </div>
      )}
      {services.length > 0 && (
        <ul className="mt-1 space-y-1 text-sm">
          {services.map(({ name, measureUnit, target, value, isSurvey }) => (
            <li key={name}>
              {name}
              {isSurvey && ' (kata warga)'}:{' '}
              <span className="font-bold">
                {value === null ? 'belum ada hasil' : `${formatNumber(value)} ${measureUnit}`}
              </span>
              {target !== null && <span className="text-muted"> target {formatNumber(target)}</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function ResultList({ evidence: { results, logs, pace }, beside }: Props) {
  if (results.length === 0) return <p className="text-muted">SKP triwulan ini belum tersedia.</p>
  return (
    <div>
      <p className="text-muted mb-3 text-sm">
        Garis tegak: posisi yang mestinya dicapai pada akhir triwulan.
      </p>
      <ol className="space-y-5">
        {results.map((result) => (
          <li key={result.text}>
            <p className="font-bold break-words">{result.text}</p>
            <p className="text-muted text-sm">
              {workResultKindLabels[result.kind]} · {formatNumber(result.logs)} catatan disetujui,{' '}
              {formatMinutes(result.minutes)}
            </p>
            <ul className="mt-2 space-y-2">
              {result.indicators.map((indicator) => (
                <li key={indicator.text}>
                  <IndicatorProgress
                    indicator={indicator}
                    pace={pace}
                    otherwise={
                      <p className="text-sm">
                        {indicator.text} <span className="text-muted">target {targetWords(indicator)}</span>
                      </p>
                    }
                  />
                </li>
              ))}
            </ul>
            {beside?.(result)}
          </li>
        ))}
      </ol>
      {logs.withoutResult > 0 && (
        <p className="text-muted mt-3 text-sm">
          {formatNumber(logs.withoutResult)} catatan disetujui tidak dikaitkan dengan rencana hasil kerja.
        </p>
      )}
    </div>
  )
}
