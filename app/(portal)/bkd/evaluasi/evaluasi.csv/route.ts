import { formatInstant } from '@/lib/calendar/labels'
import { asked, tableFile } from '@/lib/core/table-file'
import { unitGradeLabels, unitPeriodLabel, unitStateLabels } from '@/lib/unit-reviews/labels'
import { unitOverview } from '@/lib/unit-reviews/queries'
import { unitPeriodKey } from '@/lib/unit-reviews/rules'

export const GET = tableFile({
  roles: ['admin'],
  ask: (ctx, { search }) => unitOverview(ctx, asked(search.triwulan)),
  file: ({ period, rows }, { region }) => ({
    name: `evaluasi-unit-${unitPeriodKey(period)}`,
    about: ['Evaluasi unit', unitPeriodLabel(period)],
    head: [
      'Unit',
      'Evaluasi',
      'Predikat unit',
      'Sebaran disetujui',
      'Alasan di luar panduan',
      'Langkah berjalan',
    ],
    rows: rows.map(({ name, state, grade, spreadAt, spreadReason, openSteps }) => [
      name,
      unitStateLabels[state],
      grade && unitGradeLabels[grade],
      spreadAt && formatInstant(spreadAt, region.zone),
      spreadReason,
      openSteps,
    ]),
  }),
})
