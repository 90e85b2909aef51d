import { CircleList } from '@/components/feedback/circle-list'
import { DialogueForm } from '@/components/feedback/dialogue-forms'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHeader } from '@/components/ui/page-header'
import { page } from '@/lib/core/context'
import { refuse } from '@/lib/core/refusal'
import { dialoguePartner, dialoguePartners } from '@/lib/feedback/queries/dialogues'
import { recordId } from '@/lib/organization/schema'

export const metadata = { title: 'Catat dialog' }

export default page({
  roles: ['staff'],
  ask: async (ctx, { search }) => {
    const { today } = ctx
    if (search.dengan !== undefined) {
      const id = recordId.safeParse(search.dengan)
      return id.success ? { today, partner: await dialoguePartner(ctx, id.data) } : refuse('not_found')
    }
    const people = await dialoguePartners(ctx)
    const [only, ...more] = people
    // Most people have one leader and nobody to lead: they are not asked with whom.
    return only && more.length === 0 ? { today, partner: only } : { today, people }
  },
  show: ({ today, people, partner }) => {
    const trail = <Breadcrumb trail={[{ href: '/dialog', label: 'Dialog kinerja' }]} />
    if (!partner)
      return (
        <>
          <PageHeader trail={trail} title="Catat dialog" lead="Dengan siapa Anda berbicara?" />
          <CircleList people={people} address={(id) => `/dialog/catat?dengan=${id}`} />
        </>
      )
    return (
      <>
        <PageHeader trail={trail} title={`Dialog dengan ${partner.name}`} />
        <DialogueForm withId={partner.id} name={partner.name} today={today} />
      </>
    )
  },
})
