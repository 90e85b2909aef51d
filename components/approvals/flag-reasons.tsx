import { Glyph } from '@/components/ui/glyph'
import { flagLabels } from '@/lib/activity-logs/labels'
import type { AwaitingLog } from '@/lib/activity-logs/queries/inbox'
import type { Flag } from '@/lib/activity-logs/rules/flags'
import { formatClock, formatMinutes, formatShortDay, formatWeekday } from '@/lib/calendar/labels'
import { isWeekend } from '@/lib/calendar/rules'

/** Why this log deserves a look, each reason with the fact behind it. A question, never a verdict. */
export function FlagReasons({ log }: { log: AwaitingLog }) {
  return (
    <ul
      aria-label="Mengapa perlu dilihat"
      className="bg-kunyit-wash text-kunyit space-y-1 rounded-md px-3 py-2 text-sm"
    >
      {log.flags.map((flag) => (
        <li key={flag} className="flex items-start gap-2">
          <Glyph name="warn" className="mt-0.5 size-4" />
          <span className="min-w-0">
            <span className="font-bold">{flagLabels[flag]}</span>
            <Detail flag={flag} log={log} />
          </span>
        </li>
      ))}
    </ul>
  )
}

function Detail({ flag, log }: { flag: Flag; log: AwaitingLog }) {
  const words = detailOf(flag, log)
  return words ? <span className="text-ink block break-words">{words}</span> : null
}

function detailOf(
  flag: Flag,
  { twin, logDate, holiday, minutes, startMinute, endMinute }: AwaitingLog,
): string | undefined {
  if (flag === 'COPIED_TEXT' && twin)
    return `${twin.own ? 'Catatannya sendiri' : `Catatan ${twin.employeeName}`}, ${formatShortDay(twin.logDate)}: “${twin.title}”`
  if (flag === 'LONG') return `Ditulis ${formatMinutes(minutes)} dalam satu catatan.`
  if (flag === 'ODD_HOURS' && holiday) return `Hari libur: ${holiday}.`
  if (flag === 'ODD_HOURS' && isWeekend(logDate)) return `Hari ${formatWeekday(logDate)}.`
  if (flag === 'ODD_HOURS' && startMinute !== null && endMinute !== null)
    return `Pukul ${formatClock(startMinute)} sampai ${formatClock(endMinute)}.`
  if (flag === 'BURST') return '10 catatan atau lebih ditulis dalam 10 menit.'
}
