import { CircleList } from '@/components/feedback/circle-list'
import { FeedbackForm } from '@/components/feedback/feedback-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHeader } from '@/components/ui/page-header'
import { page } from '@/lib/core/context'
import { refuse } from '@/lib/core/refusal'
import { circle, topicsWith } from '@/lib/feedback/queries/circle'
import { recordId } from '@/lib/organization/schema'

export const metadata = { title: 'Beri umpan balik' }

export default page({
  roles: ['staff'],
  ask: async (ctx, { search }) => {
    if (search.kepada === undefined) return { people: await circle(ctx) }
    const id = recordId.safeParse(search.kepada)
    return id.success ? topicsWith(ctx, id.data) : refuse('not_found')
  },
  show: (view) => {
    const trail = [{ href: '/umpan-balik', label: 'Umpan balik' }]
    if ('people' in view)
      return (
        <>
          <PageHeader
            trail={<Breadcrumb trail={trail} />}
            title="Beri umpan balik"
            lead="Pilih orangnya. Umpan balik terbaca olehnya dan oleh atasannya."
          />
          <CircleList people={view.people} address={(id) => `/umpan-balik/beri?kepada=${id}`} />
        </>
      )
    const { companion, results } = view
    return (
      <>
        <PageHeader
          trail={<Breadcrumb trail={[...trail, { href: '/umpan-balik/beri', label: 'Pilih orang' }]} />}
          title={`Umpan balik untuk ${companion.name}`}
          lead={`Terbaca oleh ${companion.name} dan atasannya, dengan nama Anda.`}
        />
        <FeedbackForm employeeId={companion.id} topics={{ results }} goTo="/umpan-balik?lihat=diberikan" />
      </>
    )
  },
})
