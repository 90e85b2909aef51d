import { Link } from '@/components/ui/link'
import { RoundForm } from '@/components/promotion/round-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { page } from '@/lib/core/context'
import { refusals } from '@/lib/promotion/labels'
import { roundForm } from '@/lib/promotion/queries/desk'

export const metadata = { title: 'Siapkan putaran' }

export default page({
  roles: ['admin'],
  ask: (ctx, { search }) => roundForm(ctx, typeof search.putaran === 'string' ? search.putaran : undefined),
  show: ({ frozen, ...form }) => (
    <>
      <PageHeader
        title="Siapkan putaran"
        lead="Belum ada yang diumumkan. Petugas lain membekukan aturan ini setelah membacanya."
        trail={<Breadcrumb trail={[{ href: '/bkd/promosi', label: 'Putaran promosi' }]} />}
      />
      {frozen ? (
        <Notice tone="warn" title={refusals.not_a_draft}>
          <p>
            <Link className="text-link" href={`/bkd/promosi/${frozen}`}>
              Lihat putaran ini
            </Link>
          </p>
        </Notice>
      ) : (
        <RoundForm {...form} />
      )}
    </>
  ),
})
