import { quarterLabel } from '@/lib/calendar/labels'
import { quarterKey } from '@/lib/calendar/rules'
import { asked, tableFile } from '@/lib/core/table-file'
import { achievementLabels, directionLabels } from '@/lib/goals/labels'
import { measurementSourceLabels } from '@/lib/measurements/labels'
import { measurements } from '@/lib/measurements/queries'

export const GET = tableFile({
  roles: ['admin'],
  ask: (ctx, { search }) => measurements(ctx, asked(search.triwulan)),
  file: ({ quarter, units }) => ({
    name: `capaian-unit-${quarterKey(quarter)}`,
    about: ['Capaian unit', quarterLabel(quarter)],
    head: ['Unit', 'Indikator', 'Satuan', 'Arah', 'Target', 'Capaian', 'Keadaan', 'Asal angka', 'Catatan'],
    rows: units.flatMap(({ name, indicators }) =>
      indicators.map((one) => [
        name,
        one.name,
        one.measureUnit,
        directionLabels[one.direction],
        one.target === null ? null : Number(one.target),
        one.value === null ? null : Number(one.value),
        achievementLabels[one.state],
        one.source && measurementSourceLabels[one.source],
        one.note,
      ]),
    ),
  }),
})
