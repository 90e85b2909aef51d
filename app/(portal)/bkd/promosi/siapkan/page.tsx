import { RoundForm } from '@/components/promotion/round-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHeader } from '@/components/ui/page-header'
import { page } from '@/lib/core/context'
import { roundForm } from '@/lib/promotion/queries/desk'

export const metadata = { title: 'Siapkan putaran' }

export default page({
  roles: ['admin'],
  ask: (ctx, { search }) => roundForm(ctx, typeof search.putaran === 'string' ? search.putaran : undefined),
  show: (form) => (
    <>
      <PageHeader
        title="Siapkan putaran"
        lead="Belum ada yang diumumkan. Petugas lain membekukan aturan ini setelah membacanya."
        trail={<Breadcrumb trail={[{ href: '/bkd/promosi', label: 'Putaran promosi' }]} />}
      />
      <RoundForm {...form} />
    </>
  ),
})
