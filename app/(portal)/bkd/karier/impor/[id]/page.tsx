import { addressOf } from '@/components/bkd/address'
import { ApplyCredits, UndoCredits } from '@/components/talent/credit-import'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { DownloadLink } from '@/components/ui/download-link'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { Tabs } from '@/components/ui/tabs'
import { formatInstant, formatNumber } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { asked } from '@/lib/core/table-file'
import { creditRemark, creditRowWords } from '@/lib/talent/labels/credit-imports'
import { creditImportView, type CreditImportView } from '@/lib/talent/queries/credit-imports'
import { CREDIT_COLUMNS } from '@/lib/talent/rules/credit-import'

export const metadata = { title: 'Pratinjau angka kredit' }

const SHOWN_COLUMNS = CREDIT_COLUMNS.slice(1)
const SHOWN = ['NEW', 'REJECTED'] as const
const COUNTS = { NEW: 'added', REJECTED: 'rejected' } as const

export default page({
  roles: ['admin'],
  ask: (ctx, { params, search }) =>
    creditImportView(ctx, params.id ?? '', asked(search.baris), { after: asked(search.sesudah) }),
  show: ({ batch, shown, rows, next, mayUndo }, { me, search }) => {
    const address = (sesudah?: string) =>
      addressOf(`/bkd/karier/impor/${batch.id}`, { baris: shown, sesudah })
    const choice = { importId: batch.id, version: batch.version }
    return (
      <>
        <PageHeader
          trail={<Breadcrumb trail={[{ href: '/bkd/karier/impor', label: 'Impor angka kredit' }]} />}
          title={batch.fileName}
          lead={
            batch.undoneAt
              ? `Dibatalkan ${formatInstant(batch.undoneAt, me.region.zone)}.`
              : batch.appliedAt
                ? `Diterapkan ${formatInstant(batch.appliedAt, me.region.zone)}.`
                : 'Pratinjau. Belum ada yang berubah.'
          }
        />
        {batch.undoneAt ? (
          <Notice>Angka kredit dari impor ini tidak berlaku lagi.</Notice>
        ) : batch.appliedAt ? (
          mayUndo && <UndoCredits {...choice} />
        ) : (
          <ApplyCredits {...choice} added={batch.added} />
        )}
        <Section
          title="Baris berkas"
          className="mt-6"
          aside={
            <>
              {formatNumber(batch.same)} baris lain sama dengan catatan{' '}
              {rows.length > 0 && (
                <DownloadLink href={`/bkd/karier/impor/${batch.id}/baris.csv?baris=${shown}`} />
              )}
            </>
          }
        >
          <Tabs
            label="Jenis baris"
            tabs={SHOWN.map((status) => ({
              href: `/bkd/karier/impor/${batch.id}?baris=${status}`,
              label: `${formatNumber(batch[COUNTS[status]])} ${creditRowWords[status]}`,
              current: status === shown,
            }))}
          />
          {rows.length === 0 ? (
            <p className="text-muted mt-4">Tidak ada baris di bagian ini.</p>
          ) : (
            <div className="mt-4">
              <Rows rows={rows} caption={`Baris ${creditRowWords[shown]}`} />
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

const Rows = ({ rows, caption }: { rows: CreditImportView['rows']; caption: string }) => (
  <Table
    caption={caption}
    hideCaption
    rows={rows}
    rowKey={({ rowNumber }) => rowNumber}
    columns={[
      { label: 'Pegawai', heads: true, cell: ({ name, cells }) => name ?? (cells[0] || 'Tanpa NIP') },
      { label: 'Baris', align: 'end', cell: ({ rowNumber }) => rowNumber },
      ...SHOWN_COLUMNS.map((column) => ({
        label: column,
        cell: ({ cells }: CreditImportView['rows'][number]) => cells[CREDIT_COLUMNS.indexOf(column)] || '–',
      })),
      { label: 'Keterangan', cell: creditRemark },
    ]}
  />
)
