import { PracticeLog } from '@/components/activity-logs/practice-log'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHeader } from '@/components/ui/page-header'
import { page } from '@/lib/core/context'

export const metadata = { title: 'Latihan mencatat' }

export default page({
  roles: ['staff'],
  ask: async ({ today, region }) => ({ today, zone: region.zone }),
  show: ({ today, zone }) => (
    <>
      <PageHeader
        trail={<Breadcrumb trail={[{ href: '/catat', label: 'Catat kegiatan' }]} />}
        title="Latihan mencatat"
        lead="Formulir yang sama, tanpa akibat. Coba sebanyak yang Anda mau."
      />
      <PracticeLog today={today} zone={zone} />
    </>
  ),
})
