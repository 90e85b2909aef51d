import { formatShortDay } from '@/lib/calendar/labels'
import { found } from '@/lib/core/refusal'
import { tableFile } from '@/lib/core/table-file'
import { formatLoaded, formatResult, periodLabel } from '@/lib/recognition/labels/rewards'
import { programmeDesk } from '@/lib/recognition/queries/rewards'

/** Both orders with every figure behind them, so that anybody who may see them recomputes them. */
export const GET = tableFile({
  roles: ['admin', 'decider'],
  ask: async (ctx, { params }) => ({
    desk: found(await programmeDesk(ctx, params.id ?? '')),
    today: ctx.today,
  }),
  file: ({ desk, today }) => ({
    name: `urutan-penghargaan-${desk.card.id}`,
    about: [`${desk.card.name}, ${periodLabel(desk.card.period)}, ${formatShortDay(today)}`],
    head: [
      'Label',
      'Nama',
      'Peringkat tanpa beban',
      'Peringkat dengan beban',
      ...desk.document.criteria.map(({ name }) => `Nilai ${name} (perseratus)`),
      'Hasil',
      'Beban (perseratus persen)',
      'Hasil dengan beban',
    ],
    rows: desk.ranked.map((one) => [
      one.label,
      one.name,
      one.rank,
      one.loadRank,
      ...desk.document.criteria.map(({ code }) => one.points[code] ?? 0),
      formatResult(one.total),
      one.load?.total ?? null,
      formatLoaded(one.loaded),
    ]),
  }),
})
