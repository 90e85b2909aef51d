import { EvidenceLinks } from '@/components/approvals/evidence-links'
import { Disclosure } from '@/components/ui/disclosure'
import { Status, type StatusTone } from '@/components/ui/status'
import { logStatusLabels, logStepLabels } from '@/lib/activity-logs/labels'
import type { MemberLog } from '@/lib/activity-logs/queries/member'
import type { LogStatus } from '@/lib/activity-logs/rules'
import { formatClock, formatDay, formatInstant, formatMinutes, formatNumber } from '@/lib/calendar/labels'

const tones: Record<LogStatus, StatusTone> = {
  DRAFT: 'neutral',
  SUBMITTED: 'waiting',
  RETURNED: 'returned',
  APPROVED: 'approved',
  EXPIRED: 'neutral',
}

/** A person's entries by day, newest first, each with how it stands and what happened to it. */
export function MemberLogs({ logs, zone }: { logs: readonly MemberLog[]; zone: string }) {
  const days = [...new Set(logs.map(({ logDate }) => logDate))]
  return (
    <div className="space-y-5">
      {days.map((day) => (
        <section key={day} aria-label={formatDay(day)}>
          <h3 className="border-ledger border-b pb-1 text-base">{formatDay(day)}</h3>
          <ul className="divide-ledger divide-y">
            {logs
              .filter(({ logDate }) => logDate === day)
              .map((log) => (
                <li key={log.id} className="space-y-1 py-3">
                  <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
                    <p className="min-w-0 flex-1 break-words">{log.title}</p>
                    <Status tone={tones[log.status]}>{logStatusLabels[log.status]}</Status>
                  </div>
                  <p className="text-muted text-sm">{factsOf(log)}</p>
                  <EvidenceLinks items={log.evidence} />
                  <History log={log} zone={zone} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function factsOf({ minutes, startMinute, endMinute, quantity, measureUnit, isLate }: MemberLog): string {
  const span =
    startMinute !== null && endMinute !== null
      ? ` (${formatClock(startMinute)} sampai ${formatClock(endMinute)})`
      : ''
  const amount = quantity === null ? '' : ` · ${formatNumber(quantity)} ${measureUnit ?? ''}`
  return `${formatMinutes(minutes)}${span}${amount}${isLate ? ' · terlambat' : ''}`
}

function History({ log: { result, workResult, steps }, zone }: { log: MemberLog; zone: string }) {
  return (
    <Disclosure summary="Rincian dan riwayat" className="text-sm">
      <div className="space-y-2">
        {result && <p className="break-words">Hasil: {result}</p>}
        {workResult && <p className="text-muted break-words">Untuk: {workResult}</p>}
        <ol className="space-y-1">
          {steps.map(({ kind, byName, at, reason }) => (
            <li key={`${kind} ${at.getTime()}`} className="break-words">
              <span className="font-bold">{logStepLabels[kind]}</span> oleh {byName},{' '}
              {formatInstant(at, zone)}
              {reason && <>: {reason}</>}
            </li>
          ))}
        </ol>
      </div>
    </Disclosure>
  )
}
