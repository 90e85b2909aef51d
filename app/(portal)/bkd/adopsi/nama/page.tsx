import { addressOf } from '@/components/bkd/address'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { whoTitles } from '@/lib/community/labels/adoption'
import { adoptionNames } from '@/lib/community/queries/adoption'
import { WHO } from '@/lib/community/rules/adoption'
import { page } from '@/lib/core/context'
import { asked } from '@/lib/core/table-file'

export const metadata = { title: 'Siapa yang perlu didampingi' }

export default page({
  roles: ['admin'],
  ask: async (ctx, { search }) => {
    const who = WHO.find((one) => one === asked(search.yang)) ?? 'belum-masuk'
    const unit = asked(search.unit)
    const after = asked(search.setelah)
    return { who, unit, later: Boolean(after), ...(await adoptionNames(ctx, { who, unit, after })) }
  },
  show: ({ who, unit, later, unitName, rows, next }) => (
    <>
      <PageHeader
        trail={
          <Breadcrumb trail={[{ href: addressOf('/bkd/adopsi', { unit }), label: 'Pemakaian portal' }]} />
        }
        title={whoTitles[who]}
        lead={`${unitName ?? 'Seluruh daerah'}, menurut nama. Hubungi untuk mendampingi; mungkin mereka cuti atau belum punya HP.`}
      />
      {rows.length === 0 ? (
        <EmptyState title="Tidak ada nama di sini." />
      ) : (
        <ul className="divide-ledger border-ledger max-w-prose divide-y border-y">
          {rows.map(({ id, name, unitName: place }) => (
            <li key={id} className="py-1">
              <Link
                href={`/bkd/pegawai/${id}`}
                className="text-link inline-flex min-h-11 items-center font-bold"
              >
                {name}
              </Link>
              <p className="text-muted text-sm">{place}</p>
            </li>
          ))}
        </ul>
      )}
      <Pagination
        next={next ? addressOf('/bkd/adopsi/nama', { yang: who, unit, setelah: next }) : undefined}
        previous={later ? addressOf('/bkd/adopsi/nama', { yang: who, unit }) : undefined}
      />
    </>
  ),
})
