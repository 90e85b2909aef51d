import { RevisionForm } from '@/components/promotion/revision-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { page } from '@/lib/core/context'
import { refusals } from '@/lib/promotion/labels'
import { revisionForm } from '@/lib/promotion/queries/changes'

export const metadata = { title: 'Ubah aturan putaran' }

export default page({
  roles: ['admin'],
  ask: (ctx, { params }) => revisionForm(ctx, params.id ?? ''),
  show: ({ title, whyNot, ...form }) => (
    <>
      <PageHeader
        title="Ubah aturan putaran"
        lead="Aturan lama tetap terbaca. Versi baru berlaku setelah disahkan petugas lain."
        trail={
          <Breadcrumb
            trail={[
              { href: '/bkd/promosi', label: 'Putaran promosi' },
              { href: `/bkd/promosi/${form.roundId}`, label: title },
            ]}
          />
        }
      />
      {whyNot ? <Notice tone="warn" title={refusals[whyNot]} /> : <RevisionForm {...form} />}
    </>
  ),
})
