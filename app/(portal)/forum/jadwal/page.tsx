import { Link } from '@/components/ui/link'
import { ForumTabs } from '@/components/community/forum-tabs'
import { EndSessionForm, SessionForm } from '@/components/community/session-forms'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Status, type StatusTone } from '@/components/ui/status'
import { formatClock, formatDay, zoneLabel } from '@/lib/calendar/labels'
import { sessionStateLabels } from '@/lib/community/labels/sessions'
import { sessionCalendar, type SessionCalendar } from '@/lib/community/queries/sessions'
import type { SessionState } from '@/lib/community/rules/sessions'
import { page } from '@/lib/core/context'
import { ROLES } from '@/lib/core/types'

export const metadata = { title: 'Jadwal diskusi' }

const tones: Record<SessionState, StatusTone> = {
  PLANNED: 'waiting',
  HELD: 'approved',
  CALLED_OFF: 'neutral',
}

export default page({
  roles: ROLES,
  ask: async (ctx) => ({ calendar: await sessionCalendar(ctx), today: ctx.today }),
  show: ({ calendar: { ahead, over, mayKeep }, today }, { me }) => (
    <>
      <PageHeader
        title="Jadwal diskusi"
        lead="Pertemuan terbuka antara pimpinan dan pegawai. Notulanya terbaca di sini."
      />
      <ForumTabs current="/forum/jadwal" />
      <Section title="Akan datang" className="mt-6">
        {ahead.length === 0 && <EmptyState title="Belum ada diskusi yang dijadwalkan." />}
        {ahead.map((one) => (
          <Meeting key={one.id} meeting={one} zone={me.region.zone} mayKeep={mayKeep} today={today} />
        ))}
        {mayKeep && (
          <Disclosure summary="Jadwalkan diskusi" className="mt-4">
            <SessionForm today={today} />
          </Disclosure>
        )}
      </Section>
      {over.length > 0 && (
        <Section title="Sebelumnya">
          {over.map((one) => (
            <Meeting key={one.id} meeting={one} zone={me.region.zone} mayKeep={mayKeep} today={today} />
          ))}
        </Section>
      )}
    </>
  ),
})

type Props = { meeting: SessionCalendar['ahead'][number]; zone: string; mayKeep: boolean; today: string }

function Meeting({ meeting: one, zone, mayKeep, today }: Props) {
  const begun = one.heldOn <= today
  const waits = one.state === 'PLANNED' && begun
  return (
    <article className="border-ledger space-y-2 border-b py-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="min-w-0 break-words">{one.title}</h3>
        <Status tone={tones[one.state]}>{waits ? 'Menunggu notula' : sessionStateLabels[one.state]}</Status>
      </div>
      <p className="text-muted text-sm break-words">
        {formatDay(one.heldOn)}, {formatClock(one.fromMinute)} sampai {formatClock(one.toMinute)}{' '}
        {zoneLabel(zone)}. {one.place}. Dipimpin {one.host}.
      </p>
      <p className="max-w-prose break-words whitespace-pre-line">{one.agenda}</p>
      {one.minutes && (
        <Disclosure summary={one.state === 'HELD' ? 'Notula' : 'Alasan batal'}>
          <p className="max-w-prose break-words whitespace-pre-line">{one.minutes}</p>
        </Disclosure>
      )}
      {one.topics.length > 0 && (
        <ul className="list-disc ps-5">
          {one.topics.map(({ id, title }) => (
            <li key={id}>
              <Link className="text-link tap inline-flex items-center break-words" href={`/forum/${id}`}>
                {title}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {one.state !== 'CALLED_OFF' && (
        <LinkButton variant="secondary" href={`/forum/baru?diskusi=${one.id}`}>
          {one.state === 'HELD' ? 'Lanjutkan di forum' : 'Usulkan pokok bahasan'}
        </LinkButton>
      )}
      {mayKeep && one.state === 'PLANNED' && (
        <Disclosure summary={begun ? 'Tulis notula atau batalkan' : 'Batalkan'}>
          <EndSessionForm sessionId={one.id} version={one.version} begun={begun} />
        </Disclosure>
      )}
    </article>
  )
}
