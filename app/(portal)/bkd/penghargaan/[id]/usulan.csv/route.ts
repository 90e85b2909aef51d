import { formatShortDay } from '@/lib/calendar/labels'
import { dayOf } from '@/lib/calendar/rules'
import { found } from '@/lib/core/refusal'
import { tableFile } from '@/lib/core/table-file'
import { meritText, namingKindLabels, periodLabel } from '@/lib/recognition/labels/rewards'
import { programmeDesk } from '@/lib/recognition/queries/rewards'

export const GET = tableFile({
  roles: ['admin', 'decider'],
  ask: async (ctx, { params }) => ({
    desk: found(await programmeDesk(ctx, params.id ?? '')),
    today: ctx.today,
  }),
  file: ({ desk, today }, { region }) => ({
    name: `usulan-penghargaan-${desk.card.id}`,
    about: [`${desk.card.name}, ${periodLabel(desk.card.period)}, ${formatShortDay(today)}`],
    head: ['Nama', 'Diusulkan oleh', 'Nama pengusul', 'Tanggal', 'Yang dikerjakan', 'Bukti'],
    rows: desk.nominations.map(({ name, kind, byName, namedAt, reason, evidence, citations }) => [
      name,
      namingKindLabels[kind],
      byName,
      dayOf(namedAt, region.zone),
      'merit' in citations ? meritText(citations.merit) : reason,
      evidence,
    ]),
  }),
})
