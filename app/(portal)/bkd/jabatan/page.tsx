import { Link } from '@/components/ui/link'
import { addressOf, asked } from '@/components/bkd/address'
import { postChoices } from '@/components/talent/post-choices'
import { PostForm } from '@/components/talent/post-form'
import { PostTabs } from '@/components/talent/post-tabs'
import { buttonClass } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { DownloadLink } from '@/components/ui/download-link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { SearchBox } from '@/components/ui/search-box'
import { Section } from '@/components/ui/section'
import { Status } from '@/components/ui/status'
import { Table } from '@/components/ui/table'
import { formatList, formatNumber, formatShortDay } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { echelonLabels, postKindLabels, postLevelLabels } from '@/lib/talent/labels/posts'
import { postList, type PostLine } from '@/lib/talent/queries/posts'
import { POST_KINDS } from '@/lib/talent/rules/posts'

export const metadata = { title: 'Jabatan' }

export default page({
  roles: ['admin'],
  ask: (ctx, { search }) =>
    postList(ctx, {
      cari: asked(search, 'cari'),
      unit: asked(search, 'unit'),
      jenis: asked(search, 'jenis'),
      lowong: asked(search, 'lowong'),
      after: asked(search, 'sesudah'),
    }),
  show: (view, { search }) => {
    const filter = {
      cari: asked(search, 'cari'),
      unit: asked(search, 'unit'),
      jenis: asked(search, 'jenis'),
      lowong: asked(search, 'lowong'),
    }
    const isFiltered = Object.values(filter).some(Boolean)
    const sum = (of: 'seats' | 'vacant' | 'leaving') =>
      view.kinds.reduce((total, kind) => total + kind[of], 0)
    return (
      <>
        <PageHeader
          title="Jabatan"
          lead={`${formatNumber(sum('seats'))} kebutuhan: ${formatNumber(sum('vacant'))} lowong hari ini, ${formatNumber(sum('leaving'))} pensiun sampai ${formatShortDay(view.foreseenUntil)}.`}
          actions={<DownloadLink href={addressOf('/bkd/jabatan/jabatan.csv', filter)} />}
        />
        <PostTabs current="/bkd/jabatan" />
        <Section
          title="Menurut jenis"
          className="mt-6"
          aside={<DownloadLink href="/bkd/jabatan/jenis.csv" />}
        >
          <Table
            caption="Kebutuhan dan lowongan menurut jenis jabatan"
            hideCaption
            rows={view.kinds.filter(({ seats }) => seats > 0)}
            rowKey={({ kind }) => kind}
            columns={[
              {
                label: 'Jenis',
                heads: true,
                cell: ({ kind }) => (
                  <Link className="text-link" href={addressOf('/bkd/jabatan', { jenis: kind })}>
                    {postKindLabels[kind]}
                  </Link>
                ),
              },
              { label: 'Kebutuhan', align: 'end', cell: ({ seats }) => formatNumber(seats) },
              { label: 'Terisi', align: 'end', cell: ({ held }) => formatNumber(held) },
              {
                label: 'Lowong hari ini',
                align: 'end',
                cell: ({ kind, vacant }) => (
                  <Count count={vacant} href={addressOf('/bkd/jabatan', { jenis: kind, lowong: 'kini' })} />
                ),
              },
              {
                label: 'Pensiun dalam 2 tahun',
                align: 'end',
                cell: ({ kind, leaving }) => (
                  <Count count={leaving} href={addressOf('/bkd/jabatan', { jenis: kind, lowong: 'nanti' })} />
                ),
              },
            ]}
          />
        </Section>
        <Section title={isFiltered ? 'Jabatan yang cocok' : 'Semua jabatan'}>
          <SearchBox
            label="Cari nama jabatan"
            defaultValue={filter.cari}
            keep={{ lowong: filter.lowong }}
            className="mb-4 max-w-3xl"
          >
            <Choose name="unit" label="Unit" first="Semua unit" chosen={filter.unit}>
              {view.units.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Choose>
            <Choose name="jenis" label="Jenis" first="Semua jenis" chosen={filter.jenis}>
              {POST_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {postKindLabels[kind]}
                </option>
              ))}
            </Choose>
          </SearchBox>
          {isFiltered && (
            <p className="mb-2">
              {filter.lowong === 'kini' && 'Hanya yang lowong hari ini. '}
              {filter.lowong === 'nanti' && 'Hanya yang pejabatnya pensiun dalam dua tahun. '}
              <Link className="text-link tap inline-flex items-center" href="/bkd/jabatan">
                Hapus saringan
              </Link>
            </p>
          )}
          {view.rows.length === 0 ? (
            <EmptyState
              title={isFiltered ? 'Tidak ada jabatan yang cocok' : 'Belum ada jabatan'}
              {...(isFiltered && {
                action: (
                  <Link className={buttonClass('secondary')} href="/bkd/jabatan">
                    Hapus saringan
                  </Link>
                ),
              })}
            >
              {isFiltered
                ? 'Ubah kata kuncinya, atau hapus saringannya.'
                : 'Tambahkan jabatan dan syaratnya, lalu hubungkan pejabatnya.'}
            </EmptyState>
          ) : (
            <Posts rows={view.rows} />
          )}
          <Pagination
            next={view.next ? addressOf('/bkd/jabatan', { ...filter, sesudah: view.next }) : undefined}
            previous={asked(search, 'sesudah') ? addressOf('/bkd/jabatan', filter) : undefined}
          />
        </Section>
        <Disclosure summary="Tambah jabatan">
          <PostForm units={view.units} choices={postChoices} />
        </Disclosure>
      </>
    )
  },
})

function Posts({ rows }: { rows: readonly PostLine[] }) {
  return (
    <Table
      caption="Daftar jabatan"
      hideCaption
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          label: 'Jabatan',
          heads: true,
          cell: (row) => (
            <>
              <Link className="text-link wrap-anywhere" href={`/bkd/jabatan/${row.id}`}>
                {row.title}
              </Link>
              <span className="text-muted block text-sm font-medium">{row.unitName}</span>
            </>
          ),
        },
        {
          label: 'Jenjang',
          cell: ({ level, echelon }) =>
            [postLevelLabels[level], echelon && `eselon ${echelonLabels[echelon]}`]
              .filter(Boolean)
              .join(', '),
        },
        {
          label: 'Pejabat',
          cell: ({ names, held }) =>
            held === 0
              ? 'Belum ada'
              : held > names.length
                ? `${formatNumber(held)} orang`
                : formatList(names),
        },
        {
          label: 'Keadaan',
          cell: (row) => (
            <span className="flex flex-wrap items-center gap-2">
              {row.vacant > 0 ? (
                <Status tone="waiting">{formatNumber(row.vacant)} lowong</Status>
              ) : (
                <Status tone="approved">Terisi</Status>
              )}
              {row.firstLeaves && row.leaving > 0 && (
                <span className="text-sm">pensiun mulai {formatShortDay(row.firstLeaves)}</span>
              )}
            </span>
          ),
        },
      ]}
    />
  )
}

function Count({ count, href }: { count: number; href: string }) {
  return count > 0 ? (
    <Link className="text-link" href={href}>
      {formatNumber(count)}
    </Link>
  ) : (
    formatNumber(0)
  )
}

function Choose({
  name,
  label,
  first,
  chosen,
  children,
}: {
  name: string
  label: string
  first: string
  chosen: string | undefined
  children: React.ReactNode
}) {
  return (
    <select
      name={name}
      aria-label={label}
      defaultValue={chosen ?? ''}
      className="tap border-control bg-surface max-w-full min-w-0 flex-1 basis-48 rounded-md border px-3 py-2 pe-8"
    >
      <option value="">{first}</option>
      {children}
    </select>
  )
}
