import { ApplyAbsences, UndoAbsences } from '@/components/attendance/absence-import'
import { addressOf } from '@/components/bkd/address'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { DownloadLink } from '@/components/ui/download-link'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { Tabs } from '@/components/ui/tabs'
import { absenceRowWords, rowRemark } from '@/lib/attendance/labels/absence-imports'
import { absenceImportView, type AbsenceImportView } from '@/lib/attendance/queries/absence-imports'
import { formatInstant, formatNumber } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { asked } from '@/lib/core/table-file'

export const metadata = { title: 'Pratinjau rekap kehadiran' }

const SHOWN = ['NEW', 'CHANGED', 'REJECTED'] as const
const COUNTS = { NEW: 'added', CHANGED: 'changed', REJECTED: 'rejected' } as const

export default page({
  roles: ['admin'],
  ask: (ctx, { params, search }) =>
    absenceImportView(ctx, params.id ?? '', asked(search.baris), { after: asked(search.sesudah) }),
  show: ({ batch, shown, rows, next, mayUndo }, { me, search }) => {
    const address = (sesudah?: string) =>
      addressOf(`/bkd/pembinaan/impor/${batch.id}`, { baris: shown, sesudah })
    const choice = { importId: batch.id, version: batch.version }
    return (
      <>
        <PageHeader
          trail={<Breadcrumb trail={[{ href: '/bkd/pembinaan/impor', label: 'Impor rekap kehadiran' }]} />}
          title={batch.fileName}
          lead={
            batch.undoneAt
              ? `Dibatalkan ${formatInstant(batch.undoneAt, me.region.zone)}.`
              : batch.appliedAt
                ? `Diterapkan ${formatInstant(batch.appliedAt, me.region.zone)}.`
                : 'Pratinjau. Belum ada yang berubah.'
          }
          actions={
            batch.rejected > 0 && (
              <DownloadLink href={`/bkd/pembinaan/impor/${batch.id}/ditolak.csv`}>
                Unduh baris ditolak
              </DownloadLink>
            )
          }
        />
        {batch.undoneAt ? (
          <Notice>Hari yang dihitung impor ini tidak dihitung lagi.</Notice>
        ) : batch.appliedAt ? (
          mayUndo && <UndoAbsences {...choice} />
        ) : (
          <ApplyAbsences {...choice} changes={batch.added + batch.changed} />
        )}
        <Section
          title="Baris berkas"
          className="mt-6"
          aside={
            <>
              {formatNumber(batch.same)} baris lain sama dengan catatan{' '}
              {rows.length > 0 && (
                <DownloadLink href={`/bkd/pembinaan/impor/${batch.id}/baris.csv?baris=${shown}`} />
              )}
            </>
          }
        >
          <Tabs
            label="Jenis baris"
            tabs={SHOWN.map((status) => ({
              href: `/bkd/pembinaan/impor/${batch.id}?baris=${status}`,
              label: `${formatNumber(batch[COUNTS[status]])} ${absenceRowWords[status]}`,
              current: status === shown,
            }))}
          />
          {rows.length === 0 ? (
            <p className="text-muted mt-4">Tidak ada baris di bagian ini.</p>
          ) : (
            <div className="mt-4">
              <Rows rows={rows} caption={`Baris ${absenceRowWords[shown]}`} />
              <Pagination
                next={next ? address(String(next)) : undefined}
                previous={asked(search.sesudah) ? address() : undefined}
              />
            </div>
          )}
        </Section>
      </>
    )
  },
})

const Rows = ({ rows, caption }: { rows: AbsenceImportView['rows']; caption: string }) => (
  <Table
    caption={caption}
    hideCaption
    rows={rows}
    rowKey={({ rowNumber }) => rowNumber}
    columns={[
      { label: 'Pegawai', heads: true, cell: ({ name, cells }) => name ?? (cells[0] || 'Tanpa NIP') },
      { label: 'Baris', align: 'end', cell: ({ rowNumber }) => rowNumber },
      { label: 'Tanggal', cell: ({ cells }) => cells[1] || '–' },
      { label: 'Status', cell: ({ cells }) => cells[2] || '–' },
      { label: 'Keterangan', cell: rowRemark },
    ]}
  />
)
