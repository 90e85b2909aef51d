import { Badge, Status } from '@/components/ui/status'
import { formatInstant, formatShortDay } from '@/lib/calendar/labels'
import { formatMeasure } from '@/lib/goals/labels'
import { measurementSourceLabels } from '@/lib/measurements/labels'
import { sightLabels } from '@/lib/measurements/labels/records'
import { sampleWords } from '@/lib/measurements/labels/samples'
import type { MeasurementRecord } from '@/lib/measurements/queries/records'
import { behaviourGuides, behaviourLabels } from '@/lib/plans/labels'
import { WithdrawForm } from './withdraw-form'

type Props = { records: readonly MeasurementRecord[]; zone: string; showsOf?: boolean }

/** What was measured, when and where, by whom; what was withdrawn stays with its reason. */
export function RecordList({ records, zone, showsOf }: Props) {
  return (
    <ul>
      {records.map((record) => (
        <li key={record.id} className="border-ledger border-b py-3">
          <p className="text-muted flex flex-wrap items-center gap-2 text-sm">
            <Badge>{measurementSourceLabels[record.source]}</Badge>
            {record.withdrawnAt && <Status tone="neutral">Ditarik</Status>}
            {showsOf && <span className="text-ink font-bold">{record.of}</span>}
            <span>
              {formatShortDay(record.measuredOn)}, {record.place}
            </span>
          </p>
          <p className="mt-1 font-bold wrap-anywhere">
            {record.behaviour ? behaviourLabels[record.behaviour] : record.subject}
            {record.value !== null && `: ${formatMeasure(record.value, record.measureUnit ?? '')}`}
          </p>
          {record.source === 'SURVEY' && <p className="text-sm">{sampleWords(record)}.</p>}
          <p className="mt-1 max-w-prose wrap-anywhere whitespace-pre-line">{record.summary}</p>
          <Details record={record} />
          <p className="text-muted mt-2 text-sm">
            Dicatat {record.authorName}, {formatInstant(record.createdAt, zone)}
          </p>
          {record.withdrawnAt && (
            <p className="text-muted text-sm">
              Ditarik {formatInstant(record.withdrawnAt, zone)}: {record.withdrawnReason}
            </p>
          )}
          {record.mine && !record.withdrawnAt && (
            <WithdrawForm recordId={record.id} version={record.version} />
          )}
        </li>
      ))}
    </ul>
  )
}

function Details({ record: { behaviour, seen, answers, respondent, file } }: { record: MeasurementRecord }) {
  return (
    <>
      {behaviour && seen.length > 0 && (
        <ul className="text-muted mt-1 list-disc ps-5 text-sm">
          {seen.map(({ guide, seen: sight }) => (
            <li key={guide}>
              {behaviourGuides[behaviour].at(guide)}: {sightLabels[sight].toLowerCase()}
            </li>
          ))}
        </ul>
      )}
      {answers.length > 0 && (
        <dl className="text-muted mt-1 text-sm">
          {respondent && <dt>Diwawancarai: {respondent}</dt>}
          {answers.map(({ question, answer }) => (
            <dd key={question} className="mt-1 wrap-anywhere">
              {question} <span className="text-ink block">{answer}</span>
            </dd>
          ))}
        </dl>
      )}
      {file && (
        <p className="mt-1 text-sm">
          <a href={`/api/berkas/${file.id}`} className="text-link inline-flex min-h-11 items-center">
            {file.name}
          </a>
        </p>
      )}
    </>
  )
}
