import { Download } from 'lucide-react'
import Link from 'next/link'
import { GoalUpload } from '@/components/bkd/import-upload'
import { GoalTabs } from '@/components/goals/goal-tabs'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { formatInstant, formatNumber } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { goalImports } from '@/lib/goals/queries/imports'

export const metadata = { title: 'Impor tujuan' }

export default page({
  roles: ['admin'],
  ask: goalImports,
  show: (batches, { me }) => (
    <>
      <PageHeader
        title="Impor tujuan"
        lead="Sasaran, indikator unit, dan target dari satu lembar kerja. Satu baris untuk satu indikator."
      />
      <GoalTabs current="/bkd/tujuan/impor" />
      <Section title="Unggah berkas" className="mt-6">
        <GoalUpload />
        <p className="mt-2">
          <a
            className="text-link tap inline-flex items-center gap-1"
            href="/bkd/tujuan/impor/contoh.csv"
            download
          >
            <Download aria-hidden="true" className="size-5" /> Unduh contoh berkas
          </a>
        </p>
        <p className="text-muted max-w-prose text-sm">
          Misi dan sasaran yang belum ada akan dibuat. Sel yang kosong membiarkan isi yang sudah ada.
        </p>
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
                    <Link className="text-link wrap-anywhere" href={`/bkd/tujuan/impor/${batch.id}`}>
                      {batch.fileName}
                    </Link>
                    <span className="text-muted block text-sm font-medium">
                      {formatInstant(batch.createdAt, me.region.zone)}
                    </span>
                  </>
                ),
              },
              { label: 'Keadaan', cell: (batch) => (batch.appliedAt ? 'Sudah diterapkan' : 'Pratinjau') },
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
