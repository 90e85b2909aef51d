import { RewardForm } from '@/components/recognition/reward-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHeader } from '@/components/ui/page-header'
import { page } from '@/lib/core/context'
import { asked } from '@/lib/core/table-file'
import { programmeForm } from '@/lib/recognition/queries/rewards'

export const metadata = { title: 'Siapkan program penghargaan' }

export default page({
  roles: ['admin'],
  ask: (ctx, { search }) => programmeForm(ctx, asked(search.program)),
  show: (form) => (
    <>
      <PageHeader
        title="Siapkan program"
        lead="Belum ada yang diumumkan. Periksa dulu, lalu umumkan sebelum periodenya mulai."
        trail={<Breadcrumb trail={[{ href: '/bkd/penghargaan', label: 'Program penghargaan' }]} />}
      />
      <RewardForm {...form} />
    </>
  ),
})
