import { Link } from '@/components/ui/link'
import { StandingStatus } from '@/components/public-input/input-words'
import { DownloadLink } from '@/components/ui/download-link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { Tabs } from '@/components/ui/tabs'
import { formatShortDay } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { asked } from '@/lib/core/table-file'
import { deskViewLabels, inputKindLabels, nothingHere, statusWords } from '@/lib/public-input/labels'
import { inputDesk } from '@/lib/public-input/queries'
import { DESK_VIEWS, MOST_SHOWN } from '@/lib/public-input/rules'

export const metadata = { title: 'Masukan warga' }

export default page({
  roles: ['admin', 'unit_head', 'inspector'],
  ask: (ctx, { search }) => inputDesk(ctx, asked(search.tampil)),
  show: ({ view, counts, inputs, reads }) => (
    <>
      <PageHeader
        title="Masukan warga"
        lead={
          reads === 'DESK'
            ? 'Baca, rapikan bila perlu, lalu teruskan ke unitnya. Kritik tidak boleh dibuang.'
            : reads === 'INSPECTOR'
              ? 'Laporan tentang pegawai. Hanya Inspektorat yang membacanya, dan tidak ada yang terbit.'
              : 'Jawaban Anda dibaca semua warga. Yang perlu diperbaiki jadikan langkah unit.'
        }
        actions={
          inputs.length > 0 && (
            <DownloadLink href={`/masukan/masukan.csv?tampil=${view}`}>Unduh CSV</DownloadLink>
          )
        }
      />
      <Tabs
        label="Keadaan"
        tabs={DESK_VIEWS.map((one) => ({
          href: `/masukan?tampil=${one}`,
          label: `${deskViewLabels[one]} (${counts[one] >= MOST_SHOWN ? `${MOST_SHOWN}+` : counts[one]})`,
          current: one === view,
        }))}
      />
      <div className="mt-6">
        {inputs.length === 0 ? (
          <EmptyState title={nothingHere[view]} />
        ) : (
          <Table
            caption={deskViewLabels[view]}
            hideCaption
            rowKey={({ id }) => id}
            columns={[
              {
                label: 'Masukan',
                heads: true,
                cell: ({ id, says, kind }) => (
                  <Link className="text-link line-clamp-2 break-words" href={`/masukan/${id}`}>
                    {inputKindLabels[kind]}: {says}
                  </Link>
                ),
              },
              {
                label: 'Unit',
                cell: ({ unitName, serviceName }) => (
                  <>
                    {unitName}
                    {serviceName && <span className="text-muted block text-sm">{serviceName}</span>}
                  </>
                ),
              },
              {
                label: 'Masuk',
                cell: ({ receivedOn }) => (
                  <span className="whitespace-nowrap">{formatShortDay(receivedOn)}</span>
                ),
              },
              { label: 'Langkah', cell: (row) => statusWords(row) },
              { label: 'Waktu', cell: (row) => <StandingStatus {...row} /> },
            ]}
            rows={inputs}
          />
        )}
      </div>
    </>
  ),
})
