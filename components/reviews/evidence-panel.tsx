import { KeyValue } from '@/components/ui/key-value'
import { Progress } from '@/components/ui/progress'
import { formatMinutes, formatNumber, formatPercent, formatRange } from '@/lib/calendar/labels'
import { targetWords, workResultKindLabels } from '@/lib/plans/labels'
import { gradeLabels } from '@/lib/reviews/labels'
import type { ReviewEvidence } from '@/lib/reviews/rules/evidence'

/** What the system knows of the quarter, in the order in which one asks. */
export function EvidencePanel({ evidence }: { evidence: ReviewEvidence }) {
  const { days, logs, feedback, previousGrade, supervisors } = evidence
  return (
    <div className="space-y-6">
      <KeyValue
        items={[
          {
            label: 'Hari terisi',
            value: `${formatNumber(days.filled)} dari ${formatNumber(days.expected)} hari kerja${
              days.expected > 0 ? ` (${formatPercent(days.filled / days.expected, 0)})` : ''
            }`,
          },
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
      <ResultList evidence={evidence} />
    </div>
  )
}

function ResultList({ evidence: { results, logs, pace } }: { evidence: ReviewEvidence }) {
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
                  {indicator.done === null || indicator.target === null ? (
                    <p className="text-sm">
                      {indicator.text} <span className="text-muted">target {targetWords(indicator)}</span>
                    </p>
                  ) : (
                    <Progress
                      label={indicator.text}
                      value={indicator.done}
                      target={indicator.target}
                      pace={indicator.target * pace}
                      words={`${formatNumber(indicator.done)} dari ${formatNumber(indicator.target)} ${indicator.measureUnit}`}
                    />
                  )}
                </li>
              ))}
            </ul>
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
