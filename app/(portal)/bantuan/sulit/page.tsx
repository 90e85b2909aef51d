import { WishForm } from '@/components/community/wish-forms'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHeader } from '@/components/ui/page-header'
import { sectionName } from '@/lib/community/labels/guides'
import { sectionOf } from '@/lib/community/queries/help'
import { page } from '@/lib/core/context'
import { asked } from '@/lib/core/table-file'
import { ROLES } from '@/lib/core/types'

export const metadata = { title: 'Sulit di sini?' }

export default page({
  roles: ROLES,
  ask: async (_, { search }) => sectionOf(asked(search.halaman)),
  show: (section) => (
    <>
      <PageHeader
        trail={
          <Breadcrumb
            trail={[
              { href: '/bantuan', label: 'Bantuan' },
              { href: '/bantuan/usulan', label: 'Usulan' },
            ]}
          />
        }
        title="Sulit di sini?"
        lead="BKD menjawabnya di depan semua pegawai, tanpa nama Anda."
      />
      <WishForm page={section} pageName={section && sectionName(section)} />
    </>
  ),
})
