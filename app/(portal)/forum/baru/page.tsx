import { TopicForm } from '@/components/community/write-forms'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHeader } from '@/components/ui/page-header'
import { meetingOf } from '@/lib/community/queries/forum'
import { CATEGORIES } from '@/lib/community/rules/forum'
import { page } from '@/lib/core/context'
import { asked } from '@/lib/core/table-file'
import { ROLES } from '@/lib/core/types'
import { circleNamed } from '@/lib/training/queries/circles'

export const metadata = { title: 'Mulai pembicaraan' }

export default page({
  roles: ROLES,
  ask: async (ctx, { search }) => ({
    category: CATEGORIES.find((one) => one === asked(search.jenis)),
    meeting: await meetingOf(ctx, asked(search.diskusi)),
    circle: await circleNamed(ctx, asked(search.komunitas)),
  }),
  show: ({ category, meeting, circle }) => (
    <>
      <PageHeader
        trail={<Breadcrumb trail={[{ href: '/forum', label: 'Forum' }]} />}
        title="Mulai pembicaraan"
        lead="Nama dan jabatan Anda tampil. Semua pegawai daerah ini dapat membacanya."
      />
      <TopicForm category={category} meeting={meeting} circle={circle} />
    </>
  ),
})
