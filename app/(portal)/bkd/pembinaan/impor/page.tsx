import { Link } from '@/components/ui/link'
import { AbsenceUpload } from '@/components/bkd/import-upload'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { DownloadLink } from '@/components/ui/download-link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { importStanding } from '@/lib/attendance/labels/absence-imports'
import { absenceImports } from '@/lib/attendance/queries/absence-imports'
import { ATTENDANCE_STATUSES } from '@/lib/attendance/rules/absence-imports'
import { formatInstant, formatNumber } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'

export const metadata = { title: 'Impor rekap kehadiran' }

export default page({
  roles: ['admin'],
  ask: absenceImports,
  show: (batches, { me }) => (
    <>
      <PageHeader
        trail={<Breadcrumb trail={[{ href: '/bkd/pembinaan', label: 'Pembinaan pegawai' }]} />}
        title="Impor rekap kehadiran"
        lead="Baris harian dari mesin atau aplikasi kehadiran. Hanya ALPA yang dihitung untuk disiplin."
      />
      <Section title="Unggah berkas">
        <AbsenceUpload />
        <p className="text-muted mt-3 max-w-prose text-sm">
          Judul kolomnya NIP, Tanggal, dan Status. Status yang dikenal: {ATTENDANCE_STATUSES.join(', ')}.
        </p>
      </Section>
      <Section
        title="Impor sebelumnya"
        aside={batches.length > 0 && <DownloadLink href="/bkd/pembinaan/impor/impor.csv" />}
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
                    <Link className="text-link wrap-anywhere" href={`/bkd/pembinaan/impor/${id}`}>
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
              { label: 'Berubah', align: 'end', cell: ({ changed }) => formatNumber(changed) },
              { label: 'Sama', align: 'end', cell: ({ same }) => formatNumber(same) },
              { label: 'Ditolak', align: 'end', cell: ({ rejected }) => formatNumber(rejected) },
            ]}
          />
        )}
      </Section>
    </>
  ),
})
