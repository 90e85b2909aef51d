import { Link } from '@/components/ui/link'
import { formatNumber, formatShortDay } from '@/lib/calendar/labels'
import { monthKey, monthOf } from '@/lib/calendar/rules'
import type { PersonAtWork, ResultAtWork } from '@/lib/measurements/queries/goal-at-work'

/** Somebody who carries a goal: each planned result, and what was logged for it this week. */
export function PersonAtWorkItem({ person, leads }: { person: PersonAtWork; leads: boolean }) {
  return (
    <li className="py-3">
      <p className="font-bold">
        {person.name}{' '}
        <span className="text-muted font-normal">{person.unitName && `(${person.unitName})`}</span>
      </p>
      <ul className="mt-1 list-disc space-y-2 ps-5">
        {person.results.map((result) => (
          <li key={result.id}>
            <p className="break-words">{result.text}</p>
            <p className="text-muted text-sm break-words">Menopang: {result.aim}</p>
            {result.weekLogs !== null && (
              <WeekLogs person={person} result={result} count={result.weekLogs} leads={leads} />
            )}
          </li>
        ))}
      </ul>
    </li>
  )
}

function WeekLogs({
  person: { id, sight, reads },
  result: { logs },
  count,
  leads,
}: {
  person: PersonAtWork
  result: ResultAtWork
  count: number
  leads: boolean
}) {
  if (count === 0) return <p className="text-muted text-sm">Belum ada catatan minggu ini.</p>
  if (!reads) return <p className="text-muted text-sm">{formatNumber(count)} catatan minggu ini.</p>
  const address = (log: ResultAtWork['logs'][number]) =>
    sight === 'own' ? `/catatan/${log.day}/${log.id}` : `/tim/${id}?bulan=${monthKey(monthOf(log.day))}`
  const linked = sight === 'own' || (sight === 'led' && leads)
  return (
    <>
      <p className="text-muted text-sm">{formatNumber(count)} catatan minggu ini:</p>
      <ul className="text-sm">
        {logs.map((log) => (
          <li key={log.id} className="break-words">
            {linked ? (
              <Link className="text-link" href={address(log)}>
                {log.title}
              </Link>
            ) : (
              log.title
            )}{' '}
            <span className="text-muted">{formatShortDay(log.day)}</span>
          </li>
        ))}
        {count > logs.length && (
          <li className="text-muted">dan {formatNumber(count - logs.length)} catatan lain</li>
        )}
      </ul>
    </>
  )
}
