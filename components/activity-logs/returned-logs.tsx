import { Link } from '@/components/ui/link'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { Section } from '@/components/ui/section'
import type { ReturnedLog } from '@/lib/activity-logs/queries/today'
import { formatDay } from '@/lib/calendar/labels'

/** What came back, from whom and why: one tap from being mended. */
export function ReturnedLogs({ logs }: { logs: readonly ReturnedLog[] }) {
  if (logs.length === 0) return null
  return (
    <Section title={`Perlu diperbaiki (${logs.length})`}>
      <ul className="space-y-3">
        {logs.map((log) => (
          <li key={log.id}>
            <Card className="border-s-mengkudu border-s-4">
              <Link href={`/catatan/${log.logDate}/${log.id}`} className="text-ink font-bold hover:underline">
                {log.title}
              </Link>
              <p className="text-muted text-sm">{formatDay(log.logDate)}</p>
              <p className="mt-2 wrap-anywhere">
                Dikembalikan {log.by ?? 'atasan'}
                {log.reason && <>: {log.reason}</>}
              </p>
              <LinkButton href={`/catat?ubah=${log.logDate}/${log.id}`} className="mt-3">
                Perbaiki dan kirim lagi
              </LinkButton>
            </Card>
          </li>
        ))}
      </ul>
    </Section>
  )
}
