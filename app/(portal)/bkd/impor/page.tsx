import { Download } from 'lucide-react'
import Link from 'next/link'
import { ImportUpload } from '@/components/bkd/import-upload'
import { BatchStatus } from '@/components/bkd/batch-status'
import { EmptyState } from '@/components/ui/empty-state'
import { Disclosure } from '@/components/ui/disclosure'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { formatInstant, formatNumber } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { latestImports } from '@/lib/organization/queries/imports'
import { headerName, REQUIRED_FIELDS } from '@/lib/organization/rules/import'

export const metadata = { title: 'Impor pegawai' }

export default page({
  roles: ['admin'],
  ask: latestImports,
  show: (batches, { me }) => (
    <>
      <PageHeader
        title="Impor pegawai"
        lead="Unggah berkas SIASN. Anda melihat dulu apa yang baru, berubah, sama, dan ditolak."
      />
      <Section title="Unggah berkas">
        <ImportUpload />
        <Disclosure summary="Kolom yang dibaca" className="mt-2 max-w-prose">
          <p>
            Wajib ada: {REQUIRED_FIELDS.map(headerName).join(', ')}. Bila ada, dibaca juga gelar, golongan,
            jenis jabatan, TMT jabatan, dan kedudukan hukum. NIK, NPWP, agama, dan alamat tidak dibaca.
          </p>
          <p className="mt-2">
            <a
              className="text-link inline-flex items-center gap-1 py-1"
              href="/bkd/impor/contoh.csv"
              download
            >
              <Download aria-hidden="true" className="size-5" /> Unduh contoh berkas
            </a>
          </p>
        </Disclosure>
      </Section>
      <Section title="Impor sebelumnya">
        {batches.length === 0 ? (
          <EmptyState title="Belum ada impor">
            Berkas pertama yang Anda unggah akan muncul di sini.
          </EmptyState>
        ) : (
          <Table
            caption="Impor sebelumnya"
            hideCaption
            rows={batches}
            rowKey={(batch) => batch.id}
            columns={[
              {
                label: 'Berkas',
                heads: true,
                cell: (batch) => (
                  <>
                    <Link className="text-link wrap-anywhere" href={`/bkd/impor/${batch.id}`}>
                      {batch.fileName}
                    </Link>
                    <span className="text-muted block text-sm font-medium">
                      {formatInstant(batch.createdAt, me.region.zone)}
                    </span>
                  </>
                ),
              },
              { label: 'Keadaan', cell: (batch) => <BatchStatus batch={batch} /> },
              { label: 'Baru', align: 'end', cell: (batch) => formatNumber(batch.added) },
              { label: 'Berubah', align: 'end', cell: (batch) => formatNumber(batch.changed) },
              { label: 'Sama', align: 'end', cell: (batch) => formatNumber(batch.same) },
              { label: 'Ditolak', align: 'end', cell: (batch) => formatNumber(batch.rejected) },
            ]}
          />
        )}
      </Section>
    </>
  ),
})
