import { Link } from '@/components/ui/link'
import { CreditUpload } from '@/components/bkd/import-upload'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { DownloadLink } from '@/components/ui/download-link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { importStanding } from '@/lib/attendance/labels/absence-imports'
import { formatInstant, formatNumber } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { levelLabels } from '@/lib/reviews/labels/credit'
import { creditImports } from '@/lib/talent/queries/credit-imports'
import { CREDIT_COLUMNS } from '@/lib/talent/rules/credit-import'

export const metadata = { title: 'Impor angka kredit' }

export default page({
  roles: ['admin'],
  ask: creditImports,
  show: (batches, { me }) => (
    <>
      <PageHeader
        trail={<Breadcrumb trail={[{ href: '/bkd/karier?lihat=jenjang', label: 'Pangkat dan karier' }]} />}
        title="Impor angka kredit"
        lead="Angka kredit dari sebelum portal, menurut PAK. Penilaian sesudah tahun itu dijumlah sendiri."
      />
      <Section title="Unggah berkas">
        <CreditUpload />
        <p className="text-muted mt-3 max-w-prose text-sm">
          Judul kolomnya {CREDIT_COLUMNS.join(', ')}. Tahun adalah tahun penuh terakhir yang dihitung PAK itu.
          Jenjang yang dikenal: {Object.values(levelLabels).join(', ')}.
        </p>
      </Section>
      <Section
        title="Impor sebelumnya"
        aside={batches.length > 0 && <DownloadLink href="/bkd/karier/impor/impor.csv" />}
      >
        {batches.length === 0 ? (
          <EmptyState title="Belum ada impor">Berkas yang diunggah akan muncul di sini.</EmptyState>
        ) : (
          <Table
            caption="Impor sebelumnya"
            hideCaption
            rows={batches}
            rowKey={({ id }) => id}
            columns={[
              {
                label: 'Berkas',
                heads: true,
                cell: ({ id, fileName, createdAt }) => (
                  <>
                    <Link className="text-link wrap-anywhere" href={`/bkd/karier/impor/${id}`}>
                      {fileName}
                    </Link>
                    <span className="text-muted block text-sm font-medium">
                      {formatInstant(createdAt, me.region.zone)}
                    </span>
                  </>
                ),
              },
              { label: 'Keadaan', cell: importStanding },
              { label: 'Baru', align: 'end', cell: ({ added }) => formatNumber(added) },
              { label: 'Sama', align: 'end', cell: ({ same }) => formatNumber(same) },
              { label: 'Ditolak', align: 'end', cell: ({ rejected }) => formatNumber(rejected) },
            ]}
          />
        )}
      </Section>
    </>
  ),
})
