import { Link } from '@/components/ui/link'
import { formatClock, formatMinutes, formatNumber, formatShortDay, formatTime } from '@/lib/calendar/labels'
import { dayOf, type Day } from '@/lib/calendar/rules'
import type { LogLine } from '@/lib/activity-logs/queries/own'
import { LogStatusMark } from './log-status'

type Props = {
  logs: readonly LogLine[]
  zone: string
  label: string
}

/** A person's own logs, one under the other as in a ledger; each leads to its story. */
export function LogList({ logs, zone, label }: Props) {
  return (
    <ul aria-label={label} className="divide-ledger border-ledger divide-y border-y">
      {logs.map((log) => (
        <li
          key={log.id}
          className="hover:before:bg-nila-wash relative isolate py-3 before:absolute before:-inset-x-2 before:inset-y-0 before:-z-10"
        >
          <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
            <Link
              href={`/catatan/${log.logDate}/${log.id}`}
              className="text-ink min-w-0 flex-1 basis-56 font-bold wrap-anywhere after:absolute after:inset-0 hover:underline"
            >
              {log.title}
            </Link>
            <LogStatusMark status={log.status} since={sinceOf(log, zone)} />
          </div>
          <p className="text-muted mt-1 text-sm">{factsOf(log).join(' · ')}</p>
          {log.serves && <p className="text-muted text-sm wrap-anywhere">Untuk: {log.serves}</p>}
        </li>
      ))}
    </ul>
  )
}

function sinceOf(log: LogLine, zone: string): string | undefined {
  const at = log.status === 'SUBMITTED' ? log.submittedAt : log.decidedAt
  if (log.status === 'DRAFT' || !at) return undefined
  return onDay(at, zone, log.logDate)
}

/** On the day itself the hour is enough. */
const onDay = (at: Date, zone: string, day: Day) =>
  dayOf(at, zone) === day ? formatTime(at, zone) : formatShortDay(dayOf(at, zone))

function factsOf(log: LogLine): string[] {
  const facts = [formatMinutes(log.minutes)]
  if (log.startMinute !== null && log.endMinute !== null)
    facts.push(`${formatClock(log.startMinute)} sampai ${formatClock(log.endMinute)}`)
  if (log.quantity) facts.push(`${formatNumber(log.quantity)} ${log.measureUnit ?? ''}`.trim())
  if (log.evidence > 0) facts.push(`${log.evidence} bukti dukung`)
  if (log.isLate) facts.push('terlambat')
  return facts
}
