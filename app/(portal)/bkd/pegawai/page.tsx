import { Link } from '@/components/ui/link'
import { addressOf, asked } from '@/components/bkd/address'
import { buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { DownloadLink } from '@/components/ui/download-link'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { SearchBox } from '@/components/ui/search-box'
import { Table } from '@/components/ui/table'
import { formatNumber } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { employeeKindLabels, legalStatusLabels } from '@/lib/organization/labels'
import { directory } from '@/lib/organization/queries/directory'
import { formatNip } from '@/lib/organization/rules/nip'

export const metadata = { title: 'Pegawai' }

export default page({
  roles: ['admin'],
  ask: (ctx, { search }) =>
    directory(ctx, {
      cari: asked(search, 'cari'),
      unit: asked(search, 'unit'),
      tanpa: asked(search, 'tanpa'),
      after: asked(search, 'sesudah'),
    }),
  show: (view, { search }) => {
    const filter = { cari: asked(search, 'cari'), unit: asked(search, 'unit'), tanpa: asked(search, 'tanpa') }
    const isFiltered = Object.values(filter).some(Boolean)
    return (
      <>
        <PageHeader
          title="Pegawai"
          lead={`${formatNumber(view.total)} orang tercatat di daerah ini.`}
          actions={
            <>
              <DownloadLink href={addressOf('/bkd/pegawai/pegawai.csv', filter)} />
              <LinkButton href="/bkd/impor" variant="secondary">
                Impor dari SIASN
              </LinkButton>
            </>
          }
        />
        {view.withoutSupervisor > 0 && filter.tanpa !== 'atasan' && (
          <Notice tone="warn" className="mb-4">
            {formatNumber(view.withoutSupervisor)} pegawai aktif belum punya atasan hari ini, jadi catatannya
            tidak dapat dikirim.{' '}
            <Link className="text-link font-bold" href="/bkd/pegawai?tanpa=atasan">
              Lihat siapa
            </Link>
          </Notice>
        )}
        <SearchBox
          label="Cari nama atau awal NIP"
          defaultValue={filter.cari}
          keep={{ tanpa: filter.tanpa }}
          className="mb-4 max-w-3xl"
        >
          <select
            name="unit"
            aria-label="Unit"
            defaultValue={filter.unit ?? ''}
            className="tap border-control bg-surface max-w-full min-w-0 flex-1 basis-48 rounded-md border px-3 py-2 pe-8"
          >
            <option value="">Semua unit</option>
            {view.units.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </SearchBox>
        {isFiltered && (
          <p className="mb-2 empty:hidden">
            {filter.tanpa === 'atasan' && 'Hanya yang belum punya atasan. '}
            {view.unitName && `${view.unitName} dan unit di bawahnya. `}
            {view.rows.length > 0 && (
              <Link className="text-link tap inline-flex items-center" href="/bkd/pegawai">
                Hapus saringan
              </Link>
            )}
          </p>
        )}
        {view.rows.length === 0 ? (
          isFiltered ? (
            <EmptyState
              title="Tidak ada pegawai yang cocok"
              action={
                <Link className={buttonClass('secondary')} href="/bkd/pegawai">
                  Hapus saringan
                </Link>
              }
            >
              Periksa ejaan nama, atau tulis paling sedikit empat angka pertama NIP.
            </EmptyState>
          ) : (
            <EmptyState
              title="Belum ada pegawai"
              action={<LinkButton href="/bkd/impor">Impor dari SIASN</LinkButton>}
              example="berkas unduhan SIASN dalam bentuk XLSX atau CSV."
            >
              Daftar pegawai diisi dengan mengimpor berkas dari SIASN.
            </EmptyState>
          )
        ) : (
          <Table
            caption="Daftar pegawai"
            hideCaption
            rows={view.rows}
            rowKey={(row) => row.id}
            columns={[
              {
                label: 'Nama',
                heads: true,
                cell: (row) => (
                  <>
                    <Link className="text-link" href={`/bkd/pegawai/${row.id}`}>
                      {row.name}
                    </Link>
                    <span className="text-muted block text-sm font-medium tabular-nums">
                      {row.nip ? formatNip(row.nip) : 'Tanpa NIP'}
                    </span>
                  </>
                ),
              },
              {
                label: 'Jabatan dan unit',
                cell: (row) =>
                  row.unitName ? (
                    <div>
                      {row.positionTitle}
                      <span className="text-muted block text-sm">{row.unitName}</span>
                    </div>
                  ) : (
                    'Belum punya unit hari ini'
                  ),
              },
              { label: 'Atasan', cell: (row) => row.supervisorName ?? 'Belum ada' },
              {
                label: 'Keadaan',
                cell: (row) =>
                  row.legalStatus === 'ACTIVE'
                    ? employeeKindLabels[row.kind]
                    : `${employeeKindLabels[row.kind]}, ${legalStatusLabels[row.legalStatus].toLowerCase()}`,
              },
            ]}
          />
        )}
        <Pagination
          next={view.next ? addressOf('/bkd/pegawai', { ...filter, sesudah: view.next }) : undefined}
          previous={asked(search, 'sesudah') ? addressOf('/bkd/pegawai', filter) : undefined}
        />
      </>
    )
  },
})
