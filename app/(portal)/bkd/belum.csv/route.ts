import { asked } from '@/components/bkd/address'
import { behindTitles, behindWords } from '@/components/bkd/behind-labels'
import { quarterLabel } from '@/lib/calendar/labels'
import { quarterKey } from '@/lib/calendar/rules'
import { handler } from '@/lib/core/context'
import { csvResponse } from '@/lib/core/csv'
import { allBehind } from '@/lib/reviews/queries/behind'

export const GET = handler({
  roles: ['admin'],
  ask: (ctx, { search }) =>
    allBehind(ctx, {
      jenis: asked(search, 'jenis'),
      triwulan: asked(search, 'triwulan'),
      unit: asked(search, 'unit'),
    }),
  respond: ({ kind, quarter, rows }) =>
    csvResponse(`belum-${kind}-${quarterKey(quarter)}.csv`, [
      [behindTitles[kind], quarterLabel(quarter)],
      ['Nama', 'Unit', 'Atasan atau penilai', 'Keadaan'],
      ...rows.map((row) => [row.name, row.unitName ?? '', row.actsName ?? '', behindWords(kind, row)]),
    ]),
})
