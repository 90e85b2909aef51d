import { Status } from '@/components/ui/status'
import type { AwaitingLog } from '@/lib/activity-logs/queries/inbox'
import { formatClock, formatDay, formatInstant, formatMinutes, formatNumber } from '@/lib/calendar/labels'
import { EvidenceLinks } from './evidence-links'

type Props = { log: AwaitingLog; zone: string }

/** When, how long, how much, and what presses: enough for an ordinary log. */
export function LogEssentials({ log, zone }: Props) {
  return (
    <div className="space-y-2">
      <p className="text-muted text-sm">
        {formatDay(log.logDate)} · {formatMinutes(log.minutes)}
        {log.startMinute !== null && log.endMinute !== null && (
          <>
            {' '}
            ({formatClock(log.startMinute)} sampai {formatClock(log.endMinute)})
          </>
        )}
        {log.quantity !== null && (
          <>
            {' · '}
            {formatNumber(log.quantity)} {log.measureUnit}
          </>
        )}
      </p>
      {log.inPlaceOf && (
        <p className="text-muted text-sm">Menggantikan {log.inPlaceOf}, yang sudah tidak bertugas.</p>
      )}
      {log.overdue && (
        <Status tone="returned" glyph="clock" className="whitespace-normal!">
          Menunggu lebih dari 7 hari, sejak {formatInstant(log.submittedAt, zone)}
        </Status>
      )}
      <EvidenceLinks items={log.evidence} />
    </div>
  )
}

export const hasDetails = ({ result, workResult, returnedBefore }: AwaitingLog) =>
  result !== null || workResult !== null || returnedBefore !== null

/** What came of it, which planned result it serves, and why it was sent back before. */
export function LogDetails({ log }: { log: AwaitingLog }) {
  if (!hasDetails(log)) return null
  return (
    <div className="space-y-2">
      {log.result && (
        <p className="break-words">
          <span className="text-muted">Hasil: </span>
          {log.result}
        </p>
      )}
      {log.workResult && (
        <p className="text-muted text-sm break-words">
          Untuk: {log.workResult}
          {log.indicator && ` · ${log.indicator}`}
        </p>
      )}
      {log.returnedBefore && (
        <p className="border-ledger border-s-3 ps-3 text-sm break-words">
          <span className="text-muted">Pernah dikembalikan: </span>
          {log.returnedBefore}
        </p>
      )}
    </div>
  )
}
