import { QuarterMoves } from '@/components/periods/quarter-moves'
import { DownloadLink } from '@/components/ui/download-link'
import { PageHeader } from '@/components/ui/page-header'
import { Status, type StatusTone } from '@/components/ui/status'
import { calendarDays } from '@/lib/attendance/queries'
import { formatNumber, formatShortDay, quarterLabel } from '@/lib/calendar/labels'
import { addDays, dayOf } from '@/lib/calendar/rules'
import { page } from '@/lib/core/context'
import { periodStatusLabels } from '@/lib/periods/labels'
import { periodBoard, type PeriodCard } from '@/lib/periods/queries'

export const metadata = { title: 'Triwulan' }

const tones: Record<PeriodCard['status'], StatusTone> = {
  UPCOMING: 'neutral',
  OPEN: 'waiting',
  CLOSED: 'approved',
}

export default page({
  roles: ['admin'],
  ask: async (ctx) => {
    const { holidays } = await calendarDays(ctx, {
      from: addDays(ctx.today, -1100),
      through: addDays(ctx.today, 200),
    })
    const cards = await periodBoard(ctx, holidays)
    return cards.map(({ closedAt, ...card }) => ({
      ...card,
      closedOn: closedAt ? formatShortDay(dayOf(closedAt, ctx.region.zone)) : null,
    }))
  },
  show: (cards) => (
    <>
      <PageHeader
        title="Triwulan"
        lead="Buka triwulan agar pegawai dapat mencatat. Tutup setelah penilaiannya selesai; setelah itu hasilnya dapat diterbitkan."
        actions={<DownloadLink href="/bkd/periode/triwulan.csv" />}
      />
      <ul className="grid gap-4">
        {cards.map((card) => (
          <li key={`${card.year}-${card.quarter}`} className="border-ledger bg-surface rounded-md border p-4">
            <div className="flex flex-wrap items-baseline justify-between gap-2">
              <h2 className="text-lg">{quarterLabel(card)}</h2>
              <Status tone={tones[card.status]}>{periodStatusLabels[card.status]}</Status>
            </div>
            <p className="text-muted mt-1">{sentence(card)}</p>
            <QuarterMoves
              year={card.year}
              quarter={card.quarter}
              version={card.version}
              status={card.status}
              mayOpen={card.hasBegun}
              mayClose={card.hasEnded && !card.earlierOpen}
              isUnfinished={card.work !== null && card.work.openReviews + card.work.pendingLogs > 0}
              mayReopen={!card.laterClosed && card.publishedUnits === 0}
            />
          </li>
        ))}
      </ul>
    </>
  ),
})

type Shown = Omit<PeriodCard, 'closedAt'> & { closedOn: string | null }

function sentence({
  status,
  dueOn,
  hasBegun,
  hasEnded,
  work,
  earlierOpen,
  closedOn,
  publishedUnits,
}: Shown): string {
  if (status === 'UPCOMING')
    return hasBegun ? 'Sudah berjalan, tetapi belum dibuka. Pegawai belum dapat mencatat.' : 'Belum mulai.'
  if (status === 'CLOSED')
    return `Ditutup${closedOn ? ` pada ${closedOn}` : ''}. ${publishedUnits > 0 ? `${formatNumber(publishedUnits)} unit sudah terbit.` : 'Belum ada unit yang terbit.'}`
  const open = work ?? { openReviews: 0, pendingLogs: 0 }
  const left = `${formatNumber(open.pendingLogs)} catatan menunggu keputusan, ${formatNumber(open.openReviews)} orang belum selesai dinilai.`
  if (!hasEnded)
    return `Sedang berjalan. ${formatNumber(open.pendingLogs)} catatan menunggu keputusan. Penilaian mulai setelah triwulan berakhir.`
  return `${left} Batas penilaian ${formatShortDay(dueOn)}.${earlierOpen ? ' Tutup triwulan sebelumnya dahulu.' : ''}`
}
