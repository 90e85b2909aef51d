import { formatInstant } from '@/lib/calendar/labels'
import { asked, tableFile } from '@/lib/core/table-file'
import { unitGradeLabels, unitPeriodLabel, unitStateLabels } from '@/lib/unit-reviews/labels'
import { unitsToGrade } from '@/lib/unit-reviews/queries'
import { unitPeriodKey } from '@/lib/unit-reviews/rules'

export const GET = tableFile({
  roles: ['unit_head', 'decider'],
  ask: (ctx, { search }) => unitsToGrade(ctx, asked(search.triwulan)),
  file: ({ period, units }, { region }) => ({
    name: `predikat-unit-${unitPeriodKey(period)}`,
    about: ['Predikat unit', unitPeriodLabel(period)],
    head: ['Unit', 'Evaluasi', 'Predikat', 'Dikirim'],
    rows: units.map(({ name, state, grade, submittedAt }) => [
      name,
      unitStateLabels[state],
      grade && unitGradeLabels[grade],
      submittedAt && formatInstant(submittedAt, region.zone),
    ]),
  }),
})
