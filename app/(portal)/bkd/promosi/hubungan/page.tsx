import { EndRelation, RelationForm } from '@/components/promotion/relation-forms'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { DownloadLink } from '@/components/ui/download-link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { page } from '@/lib/core/context'
import { formatNip } from '@/lib/organization/rules/nip'
import { relationLabel } from '@/lib/promotion/labels'
import { relationRegister } from '@/lib/promotion/queries/desk'

export const metadata = { title: 'Daftar hubungan' }

const named = ({ name, nip }: { name: string; nip: string | null }) =>
  nip ? `${name}, NIP ${formatNip(nip)}` : name

export default page({
  roles: ['admin'],
  ask: relationRegister,
  show: (relations) => (
    <>
      <PageHeader
        title="Daftar hubungan"
        lead="Dipakai untuk mencocokkan panel dan kandidat. Panel tidak melihat daftar ini."
        trail={<Breadcrumb trail={[{ href: '/bkd/promosi', label: 'Putaran promosi' }]} />}
        actions={relations.length > 0 && <DownloadLink href="/bkd/promosi/hubungan/hubungan.csv" />}
      />
      <Section title="Catat hubungan">
        <RelationForm />
      </Section>
      <Section title="Hubungan yang tercatat">
        {relations.length === 0 ? (
          <EmptyState title="Belum ada hubungan yang tercatat." />
        ) : (
          <Table
            caption="Hubungan yang tercatat"
            hideCaption
            columns={[
              { label: 'Pegawai', heads: true, cell: ({ employee }) => named(employee) },
              { label: 'Orang kedua', cell: ({ related }) => named(related) },
              { label: 'Hubungan', cell: ({ kind }) => relationLabel(kind) },
              {
                label: 'Tindakan',
                bare: true,
                cell: ({ id, employee }) => <EndRelation relationId={id} of={`hubungan ${employee.name}`} />,
              },
            ]}
            rows={relations}
            rowKey={({ id }) => id}
          />
        )}
      </Section>
    </>
  ),
})
