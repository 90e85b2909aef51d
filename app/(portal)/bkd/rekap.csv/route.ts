import { asked } from '@/components/bkd/address'
import { formatInstant, quarterLabel } from '@/lib/calendar/labels'
import { quarterKey } from '@/lib/calendar/rules'
import { handler } from '@/lib/core/context'
import { csvResponse } from '@/lib/core/csv'
import { controlRoom } from '@/lib/reviews/queries/control-room'

export const GET = handler({
  roles: ['admin'],
  ask: (ctx, { search }) =>
    controlRoom(ctx, { triwulan: asked(search, 'triwulan'), unit: asked(search, 'unit') }),
  respond: ({ quarter, rows, asOf }, { region }) =>
    csvResponse(`rekap-unit-${quarterKey(quarter)}.csv`, [
      ['Rekap unit', quarterLabel(quarter), asOf ? `Data per ${formatInstant(asOf, region.zone)}` : ''],
      [
        'Unit',
        'Orang',
        'Hari terisi',
        'Hari seharusnya',
        'Menunggu keputusan',
        'Menunggu lebih dari 7 hari',
        'Dikembalikan',
        'Penilaian final',
        'Penilaian seharusnya',
      ],
      ...rows.map((row) => [
        row.name,
        row.people,
        row.filled,
        row.expected,
        row.waiting,
        row.overdue,
        row.returned,
        row.reviewsDone,
        row.reviewsDue,
      ]),
    ]),
})
