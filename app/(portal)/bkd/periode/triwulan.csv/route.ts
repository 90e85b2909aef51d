import { calendarDays } from '@/lib/attendance/queries'
import { formatInstant, quarterLabel } from '@/lib/calendar/labels'
import { addDays } from '@/lib/calendar/rules'
import { tableFile } from '@/lib/core/table-file'
import { periodStatusLabels } from '@/lib/periods/labels'
import { periodBoard } from '@/lib/periods/queries'

export const GET = tableFile({
  roles: ['admin'],
  ask: async (ctx) => {
    const { holidays } = await calendarDays(ctx, {
      from: addDays(ctx.today, -1100),
      through: addDays(ctx.today, 200),
    })
    return periodBoard(ctx, holidays)
  },
  file: (cards, { region }) => ({
    name: 'triwulan',
    about: ['Triwulan'],
    head: [
      'Triwulan',
      'Keadaan',
      'Batas penilaian',
      'Catatan menunggu',
      'Belum selesai dinilai',
      'Ditutup',
      'Unit terbit',
    ],
    rows: cards.map((card) => [
      quarterLabel(card),
      periodStatusLabels[card.status],
      card.dueOn,
      card.work?.pendingLogs ?? null,
      card.work?.openReviews ?? null,
      card.closedAt && formatInstant(card.closedAt, region.zone),
      card.publishedUnits,
    ]),
  }),
})
