import { asked } from '@/components/bkd/address'
import { behindSpan, behindTitles, behindWords } from '@/components/bkd/behind-labels'
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
  respond: ({ rows, ...view }) =>
    csvResponse(`belum-${view.kind}-${view.kind === 'tahunan' ? view.year : quarterKey(view.quarter)}.csv`, [
      [behindTitles[view.kind], behindSpan(view)],
      ['Nama', 'Unit', 'Atasan atau penilai', 'Keadaan'],
      ...rows.map((row) => [row.name, row.unitName ?? '', row.actsName ?? '', behindWords(view.kind, row)]),
    ]),
})
