import { AnnounceForm } from '@/components/community/announcement-forms'
import { AnnouncementItem } from '@/components/community/announcement-item'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Tabs } from '@/components/ui/tabs'
import { nothingOn, SHELVES, shelfLabels } from '@/lib/community/labels/announcements'
import { announcements } from '@/lib/community/queries/announcements'
import { page } from '@/lib/core/context'
import { asked } from '@/lib/core/table-file'
import { ROLES } from '@/lib/core/types'

export const metadata = { title: 'Pengumuman' }

export default page({
  roles: ROLES,
  ask: async (ctx, { search }) => ({
    ...(await announcements(ctx, { lihat: asked(search.lihat), sesudah: asked(search.sesudah) })),
    today: ctx.today,
  }),
  show: ({ shelf, announcements: shown, next, units, mayKeep, today }, { me }) => (
    <>
      <PageHeader title="Pengumuman" lead="Kabar dari BKD untuk Anda dan unit Anda." />
      {mayKeep && (
        <Disclosure summary="Tulis pengumuman" className="mb-4">
          <AnnounceForm today={today} units={units} />
        </Disclosure>
      )}
      <Tabs
        label="Pengumuman"
        tabs={SHELVES.map((one) => ({
          href: `/pengumuman?lihat=${one}`,
          label: shelfLabels[one],
          current: one === shelf,
        }))}
      />
      <div className="mt-4">
        {shown.length === 0 && <EmptyState title={nothingOn[shelf]} />}
        <ul className="divide-ledger divide-y">
          {shown.map((one) => (
            <li key={one.id} className="py-4">
              <AnnouncementItem announcement={one} zone={me.region.zone} mayKeep={mayKeep} />
            </li>
          ))}
        </ul>
      </div>
      <Pagination next={next ? `/pengumuman?lihat=${shelf}&sesudah=${next}` : undefined} />
    </>
  ),
})
