import { Link } from '@/components/ui/link'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { benefitsOf } from '@/lib/community/labels/benefits'
import { benefits } from '@/lib/community/queries/benefits'
import { isNothing } from '@/lib/community/rules/benefits'
import { page } from '@/lib/core/context'

export const metadata = { title: 'Apa untungnya buat saya?' }

export default page({
  roles: ['staff'],
  ask: (ctx) => benefits(ctx),
  show: ({ year, ...of }) => (
    <>
      <PageHeader
        title="Apa untungnya buat saya?"
        lead="Angka Anda sendiri, dihitung dari yang tersimpan di portal. Tidak ada yang ditaksir."
      />
      {isNothing(of) && (
        <Notice className="mb-6" title="Belum ada angkanya">
          <p>Semuanya mulai dari satu catatan.</p>
          <LinkButton href="/hari-ini?catat=1" variant="secondary">
            Tulis catatan
          </LinkButton>
        </Notice>
      )}
      <ul aria-label="Manfaat bagi saya" className="grid gap-x-8 gap-y-6 sm:grid-cols-2 xl:grid-cols-3">
        {benefitsOf(of, year).map(({ value, title, how, href, way }) => (
          <li key={title} className="border-ledger border-t-2 pt-2">
            <h2 className="text-base">
              <span className="block text-xl font-bold tabular-nums">{value}</span>
              {title}
            </h2>
            <p className="text-muted mt-1 text-sm">{how}</p>
            <Link href={href} className="text-link inline-flex min-h-11 items-center">
              {way}
            </Link>
          </li>
        ))}
      </ul>
    </>
  ),
})
