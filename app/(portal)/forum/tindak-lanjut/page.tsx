import { Link } from '@/components/ui/link'
import { ForumTabs } from '@/components/community/forum-tabs'
import { PointStatus } from '@/components/community/point-panel'
import { DownloadLink } from '@/components/ui/download-link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { Tabs } from '@/components/ui/tabs'
import { formatShortDay } from '@/lib/calendar/labels'
import { boardLabels, nothingOn } from '@/lib/community/labels/points'
import { pointBoard } from '@/lib/community/queries/points'
import { page } from '@/lib/core/context'
import { asked } from '@/lib/core/table-file'
import { ROLES } from '@/lib/core/types'

export const metadata = { title: 'Tindak lanjut forum' }

export default page({
  roles: ROLES,
  ask: (ctx, { search }) => pointBoard(ctx, asked(search.papan)),
  show: ({ board, boards, rows }) => (
    <>
      <PageHeader
        title="Tindak lanjut forum"
        lead="Suara pegawai yang dipegang sebuah unit, dengan keadaan dan hasilnya."
        actions={
          rows.length > 0 && (
            <DownloadLink href={`/forum/tindak-lanjut/tindak-lanjut.csv?papan=${board}`}>
              Unduh CSV
            </DownloadLink>
          )
        }
      />
      <ForumTabs current="/forum/tindak-lanjut" />
      <div className="mt-4">
        <Tabs
          label="Papan"
          tabs={boards.map((one) => ({
            href: `/forum/tindak-lanjut?papan=${one}`,
            label: boardLabels[one],
            current: one === board,
          }))}
        />
      </div>
      <div className="mt-6">
        {rows.length === 0 ? (
          <EmptyState title={nothingOn[board]} />
        ) : (
          <Table
            caption={boardLabels[board]}
            hideCaption
            rowKey={({ id }) => id}
            columns={[
              {
                label: 'Pembicaraan',
                heads: true,
                cell: ({ id, title }) => (
                  <Link
                    className="text-link tap inline-flex items-center wrap-anywhere"
                    href={`/forum/${id}`}
                  >
                    {title}
                  </Link>
                ),
              },
              { label: 'Unit', cell: ({ unitName }) => unitName },
              { label: 'Keadaan', cell: ({ state }) => <PointStatus state={state} /> },
              {
                label: 'Langkah terakhir',
                cell: ({ movedOn }) => <span className="whitespace-nowrap">{formatShortDay(movedOn)}</span>,
              },
              {
                label: 'Hasil',
                cell: ({ outcome }) => <span className="break-words">{outcome ?? 'Belum ada'}</span>,
              },
            ]}
            rows={rows}
          />
        )}
      </div>
    </>
  ),
})
