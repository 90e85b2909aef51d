import { Link } from '@/components/ui/link'
import { addressOf } from '@/components/bkd/address'
import { CorrectionItem } from '@/components/interop/correction-item'
import { AnswerForm } from '@/components/interop/own-data-forms'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Section } from '@/components/ui/section'
import { Tabs } from '@/components/ui/tabs'
import { formatNumber } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { asked } from '@/lib/core/table-file'
import { correctionRefusals } from '@/lib/interop/labels/own-data'
import { correctionDesk } from '@/lib/interop/queries/corrections'

export const metadata = { title: 'Perbaikan data' }

export default page({
  roles: ['admin'],
  ask: async (ctx, { search }) => {
    const over = asked(search.daftar) === 'selesai'
    const { rows, ...desk } = await correctionDesk(ctx, { over, after: asked(search.setelah) })
    return { over, ...desk, rows: rows.map(({ accountId: _, ...row }) => row) }
  },
  show: ({ over, rows, next, waiting }, { me }) => (
    <>
      <PageHeader
        title="Perbaikan data"
        lead="Yang menurut pegawai keliru dalam datanya. Perbaiki di halaman pegawai, lalu jawab di sini."
      />
      <Tabs
        label="Permintaan"
        tabs={[
          { href: '/bkd/koreksi', label: `Menunggu (${formatNumber(waiting)})`, current: !over },
          { href: '/bkd/koreksi?daftar=selesai', label: 'Selesai', current: over },
        ]}
      />
      {rows.length === 0 ? (
        <EmptyState title={over ? 'Belum ada yang selesai.' : 'Tidak ada yang menunggu.'}>
          Pegawai meminta perbaikan lewat Profil, Data saya.
        </EmptyState>
      ) : (
        <Section className="mt-6" title={over ? 'Selesai' : 'Menunggu keputusan'}>
          <ul className="divide-ledger border-ledger max-w-prose divide-y border-y">
            {rows.map(({ name, employeeId, mine, ...one }) => (
              <CorrectionItem
                key={one.id}
                of={one}
                zone={me.region.zone}
                head={
                  employeeId ? (
                    <Link
                      href={`/bkd/pegawai/${employeeId}`}
                      className="text-link inline-flex min-h-11 items-center"
                    >
                      {name}
                    </Link>
                  ) : (
                    name
                  )
                }
              >
                {one.status === 'OPEN' &&
                  (mine ? (
                    <p className="text-muted text-sm">{correctionRefusals.own_request}</p>
                  ) : (
                    <Disclosure summary="Putuskan">
                      <AnswerForm id={one.id} version={one.version} />
                    </Disclosure>
                  ))}
              </CorrectionItem>
            ))}
          </ul>
        </Section>
      )}
      <Pagination
        next={
          next
            ? addressOf('/bkd/koreksi', { daftar: over ? 'selesai' : undefined, setelah: next })
            : undefined
        }
      />
    </>
  ),
})
