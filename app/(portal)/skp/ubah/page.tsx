import { PlanEditor } from '@/components/plans/plan-editor'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { page } from '@/lib/core/context'
import { refuse } from '@/lib/core/refusal'
import { recordId } from '@/lib/organization/schema'
import { planEditor } from '@/lib/plans/queries/own'

export const metadata = { title: 'Susun SKP' }

export default page({
  roles: ['staff'],
  ask: async (ctx, { search }) => {
    const id = recordId.safeParse(search.rencana)
    return id.success ? { editor: await planEditor(ctx, id.data) } : refuse('not_found')
  },
  show: ({ editor }) => {
    if (!editor)
      return (
        <>
          <PageHeader
            trail={<Breadcrumb trail={[{ href: '/skp', label: 'SKP saya' }]} />}
            title="Susun SKP"
          />
          <Notice title="SKP ini sudah diajukan atau ditetapkan">
            <p>
              Isinya tidak dapat diubah di sini. Tarik kembali atau ajukan perubahan dari halaman SKP saya.
            </p>
          </Notice>
        </>
      )
    const { plan } = editor
    const isChange = plan.agreedNumber > 0
    return (
      <>
        <PageHeader
          trail={<Breadcrumb trail={[{ href: '/skp', label: 'SKP saya' }]} />}
          title={isChange ? `Perubahan SKP ${plan.year}` : `Susun SKP ${plan.year}`}
          lead={[plan.positionTitle, plan.unitName].filter(Boolean).join(', ')}
        />
        <div className="max-w-3xl space-y-5">
          {plan.newest.returnReason && (
            <Notice tone="warn" title="Dikembalikan atasan">
              <p>{plan.newest.returnReason}</p>
            </Notice>
          )}
          {isChange && plan.newest.reason && <Notice>Alasan perubahan: {plan.newest.reason}</Notice>}
          <PlanEditor {...editor} />
        </div>
      </>
    )
  },
})
