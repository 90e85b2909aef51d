import { CloseCircleButton, MeetingForm, UpcomingForm } from '@/components/training/circle-forms'
import { MeetingItem } from '@/components/training/meeting-item'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Section } from '@/components/ui/section'
import { Badge } from '@/components/ui/status'
import { formatShortDay, stopped } from '@/lib/calendar/labels'
import { dayOf } from '@/lib/calendar/rules'
import { topicsOfCircle } from '@/lib/community/queries/circle-topics'
import { page } from '@/lib/core/context'
import { asked } from '@/lib/core/table-file'
import { categoryLabels } from '@/lib/training/labels'
import { howHoursCount } from '@/lib/training/labels/circles'
import { circleView } from '@/lib/training/queries/circles'

export const metadata = { title: 'Komunitas belajar' }

export default page({
  roles: ['staff'],
  ask: async (ctx, { params, search }) => {
    const view = await circleView(ctx, params.komunitas ?? '', { sesudah: asked(search.sesudah) })
    return { ...view, topics: await topicsOfCircle(ctx, view.circle.id) }
  },
  show: ({ circle, meetings, topics, next, first, today }, { me }) => {
    const here = `/pelatihan/komunitas/${circle.id}`
    const at = { circleId: circle.id, version: circle.version }
    return (
      <>
        <PageHeader
          trail={<Breadcrumb trail={[{ href: '/pelatihan/komunitas', label: 'Komunitas belajar' }]} />}
          title={<span className="wrap-anywhere">{circle.name}</span>}
          lead={
            <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Badge>{categoryLabels[circle.category]}</Badge>
              <span>Dipimpin {stopped(circle.leads ? 'Anda' : circle.leader)}</span>
              {circle.closed && <span>Sudah ditutup.</span>}
              {circle.upcoming && !circle.closed && <span>Berikutnya: {stopped(circle.upcoming)}</span>}
            </span>
          }
        />
        <p className="max-w-prose wrap-anywhere whitespace-pre-line">{circle.purpose}</p>
        <p className="text-muted mt-2 max-w-prose text-sm">{howHoursCount}</p>
        {circle.leads && !circle.closed && (
          <div className="mt-4 space-y-2">
            <Disclosure summary="Catat pertemuan">
              <MeetingForm circleId={circle.id} today={today} />
            </Disclosure>
            <Disclosure summary="Beri tahu pertemuan berikutnya">
              <UpcomingForm {...at} upcoming={circle.upcoming} />
            </Disclosure>
          </div>
        )}
        <Section title="Pertemuan" className="mt-6">
          {meetings.length === 0 && <EmptyState title="Belum ada pertemuan yang dicatat." />}
          {meetings.map((meeting) => (
            <MeetingItem key={meeting.id} meeting={meeting} zone={me.region.zone} />
          ))}
          <Pagination
            previous={first ? undefined : here}
            next={next ? `${here}?sesudah=${next}` : undefined}
            label="Halaman pertemuan"
          />
        </Section>
        <Section title="Praktik baik yang dibagikan">
          {topics.length === 0 ? (
            <EmptyState title="Belum ada praktik baik." />
          ) : (
            <ul className="divide-ledger divide-y">
              {topics.map(({ id, title, byName, startedAt }) => (
                <li key={id} className="py-2">
                  <Link
                    className="text-link tap inline-flex items-center wrap-anywhere"
                    href={`/forum/${id}`}
                  >
                    {title}
                  </Link>
                  <p className="text-muted text-sm wrap-anywhere">
                    {byName}, {formatShortDay(dayOf(startedAt, me.region.zone))}
                  </p>
                </li>
              ))}
            </ul>
          )}
          {!circle.closed && (
            <LinkButton
              className="mt-3"
              variant="secondary"
              href={`/forum/baru?jenis=PRACTICE&komunitas=${circle.id}`}
            >
              Bagikan praktik baik
            </LinkButton>
          )}
        </Section>
        {circle.leads && !circle.closed && <CloseCircleButton {...at} />}
      </>
    )
  },
})
