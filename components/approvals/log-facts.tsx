import { Status } from '@/components/ui/status'
import type { AwaitingLog } from '@/lib/activity-logs/queries/inbox'
import { formatClock, formatDay, formatInstant, formatMinutes, formatNumber } from '@/lib/calendar/labels'
import { EvidenceLinks } from './evidence-links'

/** What a supervisor needs to decide on one log. */
export function LogFacts({ log, zone }: { log: AwaitingLog; zone: string }) {
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
      {log.inPlaceOf && (
        <p className="text-muted text-sm">Menggantikan {log.inPlaceOf}, yang sudah tidak bertugas.</p>
      )}
      {log.overdue && (
        <Status tone="returned" glyph="clock">
          Menunggu lebih dari 7 hari, sejak {formatInstant(log.submittedAt, zone)}
        </Status>
      )}
      <EvidenceLinks items={log.evidence} />
    </div>
  )
}
