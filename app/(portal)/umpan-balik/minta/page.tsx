import { CircleList } from '@/components/feedback/circle-list'
import { AskForm } from '@/components/feedback/request-forms'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHeader } from '@/components/ui/page-header'
import { page } from '@/lib/core/context'
import { refuse } from '@/lib/core/refusal'
import { circle, ownTopics, topicsWith } from '@/lib/feedback/queries/circle'
import { recordId } from '@/lib/organization/schema'

export const metadata = { title: 'Minta umpan balik' }

export default page({
  roles: ['staff'],
  ask: async (ctx, { search }) => {
    if (search.kepada === undefined) return { people: await circle(ctx) }
    const id = recordId.safeParse(search.kepada)
    if (!id.success) refuse('not_found')
    const { companion } = await topicsWith(ctx, id.data)
    return { companion, results: await ownTopics(ctx) }
  },
  show: (view) => {
    const trail = [{ href: '/umpan-balik', label: 'Umpan balik' }]
    if (view.people)
      return (
        <>
          <PageHeader
            trail={<Breadcrumb trail={trail} />}
            title="Minta umpan balik"
            lead="Siapa yang melihat pekerjaan Anda? Pilih satu orang."
          />
          <CircleList people={view.people} address={(id) => `/umpan-balik/minta?kepada=${id}`} />
        </>
      )
    return (
      <>
        <PageHeader
          trail={<Breadcrumb trail={[...trail, { href: '/umpan-balik/minta', label: 'Pilih orang' }]} />}
          title={`Minta umpan balik ${view.companion.name}`}
          lead="Ia boleh menjawab atau menolak. Jawabannya terbaca oleh Anda dan atasan Anda."
        />
        <AskForm askedId={view.companion.id} results={view.results} />
      </>
    )
  },
})
