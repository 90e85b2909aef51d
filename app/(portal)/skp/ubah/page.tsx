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
  ask: (ctx, { search }) => {
    const id = recordId.safeParse(search.rencana)
    return id.success ? planEditor(ctx, id.data) : refuse('not_found')
  },
  show: (editor) => {
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
