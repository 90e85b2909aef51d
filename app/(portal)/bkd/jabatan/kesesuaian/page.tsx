import { Link } from '@/components/ui/link'
import { addressOf, asked } from '@/components/bkd/address'
import { PostTabs } from '@/components/talent/post-tabs'
import { buttonClass } from '@/components/ui/button'
import { DownloadLink } from '@/components/ui/download-link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Table } from '@/components/ui/table'
import { formatNumber } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { mismatchOffer, mismatchSentences } from '@/lib/talent/labels/mismatch'
import { mismatches } from '@/lib/talent/queries/mismatches'

export const metadata = { title: 'Kesesuaian pendidikan' }

export default page({
  roles: ['admin'],
  ask: (ctx, { search }) => mismatches(ctx, { unit: asked(search, 'unit'), after: asked(search, 'sesudah') }),
  show: (view, { search }) => {
    const unit = asked(search, 'unit')
    return (
      <>
        <PageHeader
          title="Kesesuaian pendidikan"
          lead="Bukan kesalahan siapa pun. Daftar ini membantu menawarkan rotasi atau pelatihan."
          actions={<DownloadLink href={addressOf('/bkd/jabatan/kesesuaian/kesesuaian.csv', { unit })} />}
        />
        <PostTabs current="/bkd/jabatan/kesesuaian" />
        <form method="get" className="my-4 flex max-w-xl flex-wrap gap-2">
          <select
            name="unit"
            aria-label="Unit"
            defaultValue={unit ?? ''}
            className="tap border-control bg-surface max-w-full min-w-0 flex-1 basis-48 rounded-md border px-3 py-2 pe-8"
          >
            <option value="">Semua unit</option>
            {view.units.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          <button type="submit" className={buttonClass('secondary')}>
            Tampilkan
          </button>
        </form>
        {view.rows.length === 0 ? (
          <EmptyState title="Pendidikan semua orang di sini sesuai dengan jabatannya">
            Dilihat {formatNumber(view.looked)} pejabat. Yang riwayat pendidikannya belum tercatat tidak
            dihitung.
          </EmptyState>
        ) : (
          <>
            <p className="text-muted mb-2">
              {formatNumber(view.rows.length)} dari {formatNumber(view.looked)} pejabat yang dilihat.
            </p>
            <Table
              caption="Orang yang dapat ditawari rotasi atau pelatihan"
              hideCaption
              rows={view.rows}
              rowKey={(row) => row.employeeId}
              columns={[
                {
                  label: 'Nama',
                  heads: true,
                  cell: (row) => (
                    <>
                      <Link className="text-link" href={`/bkd/pegawai/${row.employeeId}`}>
                        {row.name}
                      </Link>
                      <span className="text-muted block text-sm font-medium">
                        {row.title}, {row.unitName}
                      </span>
                    </>
                  ),
                },
                {
                  label: 'Pendidikan dan syarat',
                  cell: (row) => (
                    <ul className="space-y-1">
                      {mismatchSentences(row.checks).map((sentence) => (
                        <li key={sentence}>{sentence}</li>
                      ))}
                    </ul>
                  ),
                },
                {
                  label: 'Yang dapat ditawarkan',
                  cell: (row) => (
                    <div className="space-y-1">
                      <p>{mismatchOffer(row.checks)}</p>
                      {row.offers.map((offer) => (
                        <p key={offer.id} className="text-sm">
                          Lowong dan sesuai:{' '}
                          <Link className="text-link" href={`/bkd/jabatan/${offer.id}`}>
                            {offer.title}, {offer.unitName}
                          </Link>
                        </p>
                      ))}
                    </div>
                  ),
                },
              ]}
            />
          </>
        )}
        <Pagination
          next={view.next ? addressOf('/bkd/jabatan/kesesuaian', { unit, sesudah: view.next }) : undefined}
          previous={asked(search, 'sesudah') ? addressOf('/bkd/jabatan/kesesuaian', { unit }) : undefined}
        />
      </>
    )
  },
})
