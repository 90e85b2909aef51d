import { Favourites } from '@/components/activity-logs/favourites'
import { LogForm } from '@/components/activity-logs/log-form'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { logForm } from '@/lib/activity-logs/queries/form'
import { formatInstant } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'

export const metadata = { title: 'Catat' }

const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined)

export default page({
  roles: ['staff'],
  ask: (ctx, { search }) =>
    logForm(ctx, {
      day: one(search.tanggal),
      repeat: one(search.dari),
      edit: one(search.ubah),
      workResultId: one(search.hasil),
      indicatorId: one(search.indikator),
    }),
  show: (form, { me, search }) => {
    const { saved } = form
    const returned = saved?.returned
    // A text begun for one purpose must not fill the form of another.
    const purpose = [search.ubah, search.dari, search.tanggal, search.indikator].find(Boolean)
    return (
      <>
        <PageHeader
          title={saved ? 'Ubah catatan' : 'Catat kegiatan'}
          lead={
            saved?.status === 'SUBMITTED'
              ? 'Catatan ini sudah terkirim. Anda dapat mengubahnya sampai atasan memutuskan.'
              : undefined
          }
          actions={
            !saved && (
              <LinkButton variant="quiet" href="/latihan-mencatat">
                Latihan dulu
              </LinkButton>
            )
          }
        />
        {returned && (
          <Notice tone="warn" className="mb-6 max-w-2xl" title={`Dikembalikan ${returned.by}`}>
            {returned.reason && <p className="wrap-anywhere">{returned.reason}</p>}
            <p className="text-muted text-sm">{formatInstant(returned.at, me.region.zone)}</p>
          </Notice>
        )}
        <LogForm
          key={String(purpose ?? '')}
          form={form}
          draft={purpose ? `catat-${String(purpose)}` : 'catat'}
        />
        {!saved && <Favourites favourites={form.favourites} />}
      </>
    )
  },
})
