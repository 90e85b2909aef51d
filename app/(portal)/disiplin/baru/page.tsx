import { CaseForm } from '@/components/recognition/case-forms'
import { CaseRule } from '@/components/recognition/case-view'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHeader } from '@/components/ui/page-header'
import { page } from '@/lib/core/context'
import { asked } from '@/lib/core/table-file'
import { caseFormFor } from '@/lib/recognition/queries/discipline'

export const metadata = { title: 'Catat dugaan pelanggaran' }

export default page({
  roles: ['supervisor', 'admin'],
  ask: (ctx, { search }) => caseFormFor(ctx, asked(search.pegawai) ?? ''),
  show: (form, { me }) => {
    const from = me.actor.roles.includes('admin')
      ? { href: '/bkd/disiplin', label: 'Perkara disiplin' }
      : { href: '/tim/pembinaan', label: 'Pembinaan tim' }
    return (
      <>
        <PageHeader
          trail={<Breadcrumb trail={[from]} />}
          title={`Dugaan pelanggaran: ${form.name}`}
          lead="Orangnya langsung membaca catatan ini, lalu dipanggil dan didengar."
        />
        <CaseForm {...form} goTo={from.href} />
        <CaseRule />
      </>
    )
  },
})
