import { Link } from '@/components/ui/link'
import { LogUpload } from '@/components/bkd/import-upload'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { DownloadLink } from '@/components/ui/download-link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { formatInstant, formatNumber } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { myLogImports } from '@/lib/interop/queries/log-imports'
import { BKN_DAILY_COLUMNS } from '@/lib/interop/rules/bkn-daily'

export const metadata = { title: 'Impor catatan' }

export default page({
  roles: ['staff'],
  ask: myLogImports,
  show: (batches, { me }) => (
    <>
      <PageHeader
        trail={<Breadcrumb trail={[{ href: '/buku-kerja', label: 'Buku kerja' }]} />}
        title="Impor catatan"
        lead="Catatan harian dari form BKN masuk sekaligus, tanpa diketik ulang."
      />
      <Section title="Unggah berkas">
        <LogUpload />
        <p className="text-muted mt-3 max-w-prose text-sm">
          Judul kolomnya {BKN_DAILY_COLUMNS.join(', ')}. Bukti dukung tidak ikut; lampirkan setelah masuk.
        </p>
      </Section>
      <Section
        title="Impor sebelumnya"
        aside={batches.length > 0 && <DownloadLink href="/buku-kerja/impor/impor.csv" />}
      >
        {batches.length === 0 ? (
          <EmptyState title="Belum ada impor">Berkas yang Anda unggah akan muncul di sini.</EmptyState>
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
                    <Link className="text-link wrap-anywhere" href={`/buku-kerja/impor/${id}`}>
                      {fileName}
                    </Link>
                    <span className="text-muted block text-sm font-medium">
                      {formatInstant(createdAt, me.region.zone)}
                    </span>
                  </>
                ),
              },
              { label: 'Keadaan', cell: ({ appliedAt }) => (appliedAt ? 'Sudah dikirim' : 'Pratinjau') },
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
