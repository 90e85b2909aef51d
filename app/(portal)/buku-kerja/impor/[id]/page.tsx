import { ApplyLogs } from '@/components/interop/apply-logs'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { DownloadLink } from '@/components/ui/download-link'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { Tabs } from '@/components/ui/tabs'
import { formatInstant, formatNumber } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { logRowRemark, logRowStatusWords } from '@/lib/interop/labels/log-imports'
import { logImportView, type LogImportView } from '@/lib/interop/queries/log-imports'
import { type LogRowStatus } from '@/lib/interop/rules/log-import'

export const metadata = { title: 'Pratinjau impor catatan' }

const COUNTS = { REJECTED: 'rejected', NEW: 'added', SAME: 'same' } as const
const ORDER: readonly LogRowStatus[] = ['NEW', 'SAME', 'REJECTED']

export default page({
  roles: ['staff'],
  ask: (ctx, { params, search }) =>
    logImportView(ctx, params.id ?? '', typeof search.baris === 'string' ? search.baris : undefined),
  show: ({ batch, shown, rows }, { me }) => (
    <>
      <PageHeader
        trail={<Breadcrumb trail={[{ href: '/buku-kerja/impor', label: 'Impor catatan' }]} />}
        title={batch.fileName}
        lead={
          batch.appliedAt
            ? `Dikirim ${formatInstant(batch.appliedAt, me.region.zone)}.`
            : 'Pratinjau. Belum ada yang dikirim.'
        }
        actions={
          batch.rejected > 0 && (
            <DownloadLink href={`/buku-kerja/impor/${batch.id}/ditolak.xlsx`}>
              Unduh baris ditolak
            </DownloadLink>
          )
        }
      />
      {batch.appliedAt ? (
        <Notice tone="success">
          {formatNumber(batch.added)} catatan terkirim dan menunggu keputusan atasan.
        </Notice>
      ) : (
        <ApplyLogs importId={batch.id} version={batch.version} rows={batch.added} />
      )}
      <Section
        title="Baris berkas"
        className="mt-6"
        aside={
          rows.length > 0 && (
            <DownloadLink href={`/buku-kerja/impor/${batch.id}/baris.csv?baris=${shown}`}>
              Unduh baris ini
            </DownloadLink>
          )
        }
      >
        <Tabs
          label="Jenis baris"
          tabs={ORDER.map((status) => ({
            href: `/buku-kerja/impor/${batch.id}?baris=${status}`,
            label: `${formatNumber(batch[COUNTS[status]])} ${logRowStatusWords[status]}`,
            current: status === shown,
          }))}
        />
        {rows.length === 0 ? (
          <p className="text-muted mt-4">Tidak ada baris di bagian ini.</p>
        ) : (
          <div className="mt-4">
            <Rows rows={rows} caption={`Baris ${logRowStatusWords[shown]}`} />
          </div>
        )}
      </Section>
    </>
  ),
})

const Rows = ({ rows, caption }: { rows: LogImportView['rows']; caption: string }) => (
  <Table
    caption={caption}
    hideCaption
    rows={rows}
    rowKey={({ rowNumber }) => rowNumber}
    columns={[
      {
        label: 'Kegiatan',
        heads: true,
        cell: ({ cells: [serves, , , , title] }) => (
          <span className="wrap-anywhere">
            {title || 'Kosong'}
            <span className="text-muted block text-sm font-medium">{serves || 'Di luar SKP'}</span>
          </span>
        ),
      },
      { label: 'Baris', align: 'end', cell: ({ rowNumber }) => rowNumber },
      { label: 'Tanggal', cell: ({ cells: [, date] }) => date || '–' },
      {
        label: 'Jam',
        cell: ({ cells: [, , from, through] }) => (from || through ? `${from} sampai ${through}` : '–'),
      },
      {
        label: 'Keterangan',
        cell: (row) => (
          <ul>
            {logRowRemark(row).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        ),
      },
    ]}
  />
)
