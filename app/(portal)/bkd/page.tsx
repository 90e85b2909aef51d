import { Download } from 'lucide-react'
import { Link } from '@/components/ui/link'
import { addressOf, asked } from '@/components/bkd/address'
import { DeskWaiting } from '@/components/bkd/desk-waiting'
import { KeyFigure } from '@/components/bkd/key-figure'
import { ProgressFilter } from '@/components/bkd/progress-filter'
import { UnitHeatTable } from '@/components/bkd/unit-heat-table'
import { BurnUp } from '@/components/charts/burn-up'
import { HomeAnnouncements } from '@/components/community/home-announcements'
import { buttonClass } from '@/components/ui/button'
import { DownloadLink } from '@/components/ui/download-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import {
  formatInstant,
  formatNumber,
  formatPercent,
  formatShortDay,
  formatTime,
  quarterLabel,
} from '@/lib/calendar/labels'
import { dayOf, quarterKey } from '@/lib/calendar/rules'
import { homeAnnouncements } from '@/lib/community/queries/announcements'
import { contestedPosts } from '@/lib/community/queries/forum'
import { helpWaiting } from '@/lib/community/queries/help'
import { page } from '@/lib/core/context'
import { correctionsWaiting } from '@/lib/interop/queries/corrections'
import { inputsToVerify } from '@/lib/public-input/queries'
import { lateObjections } from '@/lib/reviews/queries/objections'
import { controlRoom } from '@/lib/reviews/queries/control-room'
import { certificatesWaiting } from '@/lib/training/queries/desk'

export const metadata = { title: 'Ruang kendali' }

export default page({
  roles: ['admin'],
  ask: async (ctx, { search }) => {
    const late = await lateObjections(ctx)
    const view = await controlRoom(ctx, { triwulan: asked(search, 'triwulan'), unit: asked(search, 'unit') })
    const { zone } = ctx.region
    const asOf =
      view.asOf &&
      (dayOf(view.asOf, zone) === ctx.today ? formatTime(view.asOf, zone) : formatInstant(view.asOf, zone))
    return {
      ...view,
      asOf,
      late,
      told: await homeAnnouncements(ctx),
      waiting: {
        ...(await helpWaiting(ctx)),
        inputs: await inputsToVerify(ctx),
        certificates: await certificatesWaiting(ctx),
        corrections: await correctionsWaiting(ctx),
        objections: await contestedPosts(ctx),
      },
    }
  },
  show: (view, { search }) => {
    const unit = asked(search, 'unit')
    const quarter = quarterKey(view.quarter)
    const { totals } = view
    const list = (jenis: string) => addressOf('/bkd/belum', { jenis, triwulan: quarter, unit })
    return (
      <>
        <PageHeader
          title="Ruang kendali"
          lead={
            <>
              {quarterLabel(view.quarter)}
              {view.unitName && `, ${view.unitName}`}.{' '}
              {view.asOf ? `Data per ${view.asOf}.` : 'Data sedang dihitung.'}
            </>
          }
          actions={
            <a
              href={addressOf('/bkd/rekap.csv', { triwulan: quarter, unit })}
              download
              className={buttonClass('secondary')}
            >
              <Download aria-hidden="true" className="size-5" /> Unduh CSV
            </a>
          }
        />
        <HomeAnnouncements {...view.told} />
        <DeskWaiting {...view.waiting} />
        {view.late > 0 && (
          <Notice
            tone="warn"
            className="mb-6"
            title={`${formatNumber(view.late)} keberatan lewat batas waktunya`}
          >
            <Link href="/bkd/keberatan" className="text-link inline-flex min-h-11 items-center">
              Lihat antrean keberatan
            </Link>
          </Notice>
        )}
        <ProgressFilter quarter={view.quarter} quarters={view.quarters} unit={unit} units={view.units} />
        {view.rows.length === 0 ? (
          <EmptyState
            title="Belum ada angka untuk pilihan ini"
            action={
              <a className={buttonClass('secondary')} href="/bkd">
                Hapus saringan
              </a>
            }
          >
            Angka dihitung setiap lima menit sejak triwulannya dibuka. Pilih triwulan atau unit lain.
          </EmptyState>
        ) : (
          <>
            <div className="mb-8 grid grid-cols-2 gap-4 lg:grid-cols-5">
              <KeyFigure
                label="Hari kerja terisi"
                value={totals.share === null ? 'belum ada' : formatPercent(totals.share)}
                detail={`${formatNumber(totals.filled)} dari ${formatNumber(totals.expected)} hari`}
                href={list('catatan')}
              />
              <KeyFigure
                label="Catatan menunggu keputusan"
                value={formatNumber(totals.waiting)}
                detail={
                  totals.overdue > 0
                    ? `${formatNumber(totals.overdue)} lewat 7 hari`
                    : 'Tidak ada yang lewat 7 hari'
                }
                href={totals.waiting > 0 ? list('putusan') : undefined}
              />
              <KeyFigure
                label="Penilaian final"
                value={`${formatNumber(totals.reviewsDone)} dari ${formatNumber(totals.reviewsDue)}`}
                detail={
                  view.ended
                    ? `Batas ${formatShortDay(view.dueOn)}`
                    : `Dimulai sesudah triwulan berakhir, batas ${formatShortDay(view.dueOn)}`
                }
                href={view.ended && totals.reviewsDone < totals.reviewsDue ? list('penilaian') : undefined}
              />
              <KeyFigure
                label={`Evaluasi tahunan ${view.annual.year} final`}
                value={`${formatNumber(view.annual.done)} dari ${formatNumber(view.annual.due)}`}
                detail={`Batas ${formatShortDay(view.annual.dueOn)}`}
                href={view.annual.done < view.annual.due ? list('tahunan') : undefined}
              />
              <KeyFigure
                label="Pegawai"
                value={formatNumber(totals.people)}
                detail={`di ${formatNumber(view.rows.length)} unit`}
              />
            </div>
            <Section
              title={view.ended ? 'Menuju batas penilaian' : 'Menuju akhir pencatatan'}
              aside={
                <DownloadLink href={addressOf('/bkd/laju.csv', { triwulan: quarter, unit })}>
                  Unduh laju
                </DownloadLink>
              }
            >
              <BurnUp {...view.burnUp} />
            </Section>
            <Section
              title="Per unit"
              aside="Hari terisi: di bawah 70% merah, di bawah 90% kuning. Tekan angka untuk melihat namanya."
            >
              <UnitHeatTable
                caption={`Keadaan tiap unit, ${quarterLabel(view.quarter)}`}
                rows={view.rows}
                ended={view.ended}
                quarter={quarter}
              />
            </Section>
          </>
        )}
      </>
    )
  },
})
