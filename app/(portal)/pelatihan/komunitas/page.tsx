import { CircleList } from '@/components/training/circle-list'
import { CircleForm } from '@/components/training/circle-forms'
import { LearningTabs } from '@/components/training/learning-tabs'
import { AskedPresences } from '@/components/training/meeting-item'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Section } from '@/components/ui/section'
import { page } from '@/lib/core/context'
import { asked } from '@/lib/core/table-file'
import { howHoursCount } from '@/lib/training/labels/circles'
import { circles, meetingsAskingMe } from '@/lib/training/queries/circles'

export const metadata = { title: 'Komunitas belajar' }

export default page({
  roles: ['staff'],
  ask: async (ctx, { search }) => ({
    asking: await meetingsAskingMe(ctx),
    list: await circles(ctx, { sesudah: asked(search.sesudah) }),
  }),
  show: ({ asking, list: { rows, next, first } }, { me }) => (
    <>
      <PageHeader title="Komunitas belajar" lead="Belajar satu hal bersama rekan, dan jamnya terhitung." />
      <LearningTabs current="komunitas" />
      {asking.length > 0 && (
        <Section title="Anda disebut hadir" className="mt-6">
          <AskedPresences meetings={asking} zone={me.region.zone} />
        </Section>
      )}
      <Section title="Semua komunitas" className="mt-6">
        {rows.length === 0 ? (
          <EmptyState title="Belum ada komunitas.">Mulai satu, lalu ajak dua rekan.</EmptyState>
        ) : (
          <CircleList circles={rows} />
        )}
        <Pagination
          previous={first ? undefined : '/pelatihan/komunitas'}
          next={next ? `/pelatihan/komunitas?sesudah=${next}` : undefined}
          label="Halaman komunitas"
        />
        <p className="text-muted my-4 max-w-prose text-sm">{howHoursCount}</p>
        <Disclosure summary="Mulai komunitas baru">
          <CircleForm />
        </Disclosure>
      </Section>
    </>
  ),
})
