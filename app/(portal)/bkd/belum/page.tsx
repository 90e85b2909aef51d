import { Download } from 'lucide-react'
import { Link } from '@/components/ui/link'
import { addressOf, asked } from '@/components/bkd/address'
import { behindLeads, behindSpan, behindTitles, behindWords, reminders } from '@/components/bkd/behind-labels'
import { ProgressFilter } from '@/components/bkd/progress-filter'
import { ReminderText } from '@/components/bkd/reminder-text'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { buttonClass } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Table } from '@/components/ui/table'
import { Tabs } from '@/components/ui/tabs'
import { quarterKey } from '@/lib/calendar/rules'
import { page } from '@/lib/core/context'
import { behind, BEHIND_KINDS } from '@/lib/reviews/queries/behind'

export const metadata = { title: 'Siapa yang tertinggal' }

export default page({
  roles: ['admin'],
  ask: (ctx, { search }) =>
    behind(ctx, {
      jenis: asked(search, 'jenis'),
      triwulan: asked(search, 'triwulan'),
      unit: asked(search, 'unit'),
      after: asked(search, 'sesudah'),
    }),
  show: (view, { search }) => {
    const filter = { triwulan: quarterKey(view.quarter), unit: asked(search, 'unit') }
    return (
      <>
        <PageHeader
          trail={<Breadcrumb trail={[{ href: addressOf('/bkd', filter), label: 'Ruang kendali' }]} />}
          title={behindTitles[view.kind]}
          lead={`${behindLeads[view.kind]} ${behindSpan(view)}${view.unitName ? `, ${view.unitName}` : ''}.`}
          actions={
            <a
              href={addressOf('/bkd/belum.csv', { ...filter, jenis: view.kind })}
              download
              className={buttonClass('secondary')}
            >
              <Download aria-hidden="true" className="size-5" /> Unduh CSV
            </a>
          }
        />
        <ProgressFilter
          quarter={view.quarter}
          quarters={view.quarters}
          unit={filter.unit}
          units={view.units}
          keep={{ jenis: view.kind }}
        />
        <Tabs
          label="Daftar"
          tabs={BEHIND_KINDS.map((kind) => ({
            href: addressOf('/bkd/belum', { ...filter, jenis: kind }),
            label: behindTitles[kind],
            current: kind === view.kind,
          }))}
        />
        <div className="mt-4">
          {view.kind === 'penilaian' && !view.ended && (
            <Notice className="mb-4" title="Triwulan ini masih berjalan">
              Penilaian dimulai sesudah hari terakhirnya, jadi daftar ini masih memuat semua orang.
            </Notice>
          )}
          {view.rows.length === 0 ? (
            <EmptyState title="Tidak ada nama di daftar ini">
              Semua sudah selesai untuk pilihan ini.
            </EmptyState>
          ) : (
            <Table
              caption={behindTitles[view.kind]}
              hideCaption
              rows={view.rows}
              rowKey={(row) => row.id}
              columns={[
                {
                  label: 'Nama',
                  heads: true,
                  cell: (row) => (
                    <Link className="text-link" href={`/bkd/pegawai/${row.id}`}>
                      {row.name}
                    </Link>
                  ),
                },
                { label: 'Unit', cell: (row) => row.unitName ?? 'Tanpa unit' },
                ...(view.kind === 'putusan'
                  ? []
                  : [
                      {
                        label: view.kind === 'catatan' ? 'Atasan' : 'Penilai',
                        cell: (row: (typeof view.rows)[number]) => row.actsName ?? 'Belum ada',
                      },
                    ]),
                {
                  label: 'Keadaan',
                  cell: (row) => <span className="sm:whitespace-nowrap">{behindWords(view.kind, row)}</span>,
                },
              ]}
            />
          )}
          {view.rows.length > 0 && (view.kind !== 'penilaian' || view.ended) && (
            <Disclosure summary="Ingatkan lewat grup kantor" className="mt-4">
              <ReminderText text={reminders[view.kind](behindSpan(view))} />
            </Disclosure>
          )}
          <Pagination
            next={
              view.next
                ? addressOf('/bkd/belum', { ...filter, jenis: view.kind, sesudah: view.next })
                : undefined
            }
            previous={
              asked(search, 'sesudah') ? addressOf('/bkd/belum', { ...filter, jenis: view.kind }) : undefined
            }
          />
        </div>
      </>
    )
  },
})
