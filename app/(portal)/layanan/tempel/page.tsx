import { PasteCases } from '@/components/measurements/paste-cases'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHeader } from '@/components/ui/page-header'
import { page } from '@/lib/core/context'
import { myCases } from '@/lib/measurements/queries/service-cases'

export const metadata = { title: 'Tempel berkas' }

export default page({
  roles: ['staff'],
  ask: (ctx) => myCases(ctx),
  show: ({ today, indicators }) => (
    <>
      <PageHeader
        trail={<Breadcrumb trail={[{ href: '/layanan', label: 'Waktu layanan' }]} />}
        title="Tempel dari lembar kerja"
        lead="Salin baris dari lembar kerja, periksa pratinjaunya, lalu simpan."
      />
      <PasteCases today={today} indicators={indicators} />
    </>
  ),
})
