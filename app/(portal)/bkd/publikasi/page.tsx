import { DownloadLink } from '@/components/ui/download-link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Status } from '@/components/ui/status'
import { Table } from '@/components/ui/table'
import { QuarterTabs } from '@/components/publication/quarter-tabs'
import { formatNumber, formatShortDay, quarterLabel } from '@/lib/calendar/labels'
import { dayOf, quarterKey } from '@/lib/calendar/rules'
import { page } from '@/lib/core/context'
import { found } from '@/lib/core/refusal'
import { periods } from '@/lib/periods/queries'
import { refusals } from '@/lib/publication/labels'
import { publicationBoard } from '@/lib/publication/queries'

export const metadata = { title: 'Publikasi' }

export default page({
  roles: ['admin'],
  ask: async (ctx, { search }) => {
    const closed = (await periods(ctx)).filter(({ status }) => status === 'CLOSED')
    const of =
      typeof search.triwulan === 'string'
        ? found(closed.find((one) => quarterKey(one) === search.triwulan))
        : closed[0]
    const rows = of ? await publicationBoard(ctx, of) : []
    return {
      of: of ? { year: of.year, quarter: of.quarter } : null,
      quarters: closed.slice(0, 8).map(({ year, quarter }) => ({ year, quarter })),
      rows: rows.map(({ publishedAt, ...row }) => ({
        ...row,
        published: publishedAt ? formatShortDay(dayOf(publishedAt, ctx.region.zone)) : null,
      })),
    }
  },
  show: ({ of, quarters, rows }) => (
    <>
      <PageHeader
        title="Publikasi"
        lead="Terbitkan hasil triwulan tiap unit untuk warga. Yang kecil disembunyikan sendiri agar tidak ada orang yang dikenali."
        actions={of && <DownloadLink href={`/bkd/publikasi/publikasi.csv?triwulan=${quarterKey(of)}`} />}
      />
      {!of ? (
        <EmptyState title="Belum ada triwulan yang ditutup">
          Tutup triwulan dahulu, lalu hasil unitnya dapat diterbitkan.
        </EmptyState>
      ) : (
        <>
          <QuarterTabs quarters={quarters} current={of} base="/bkd/publikasi" />
          <Table
            className="mt-4"
            caption={`Unit yang melayani warga, ${quarterLabel(of)}`}
            rows={rows}
            rowKey={(row) => row.id}
            columns={[
              {
                label: 'Unit',
                heads: true,
                cell: (row) => (
                  <a className="text-link" href={`/bkd/publikasi/${row.id}?triwulan=${quarterKey(of)}`}>
                    {row.name}
                  </a>
                ),
              },
              {
                label: 'Keadaan',
                cell: (row) =>
                  row.version === null ? (
                    row.whyNot ? (
                      <Status tone="waiting">Belum siap</Status>
                    ) : (
                      <Status tone="info">Siap terbit</Status>
                    )
                  ) : row.isChanged ? (
                    <Status tone="returned">Angka berubah</Status>
                  ) : (
                    <Status tone="approved">Terbit, versi {row.version}</Status>
                  ),
              },
              { label: 'Terbit', cell: (row) => row.published ?? '–' },
              {
                label: 'Keterangan',
                cell: (row) =>
                  row.whyNot
                    ? refusals[row.whyNot]
                    : row.unfinished > 0
                      ? `${formatNumber(row.unfinished)} orang tanpa predikat.`
                      : '',
              },
            ]}
          />
        </>
      )}
    </>
  ),
})
