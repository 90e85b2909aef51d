import { asked, tableFile } from '@/lib/core/table-file'
import { achievementLabels } from '@/lib/goals/labels'
import { unitPeriodLabel } from '@/lib/unit-reviews/labels'
import { unitDesk } from '@/lib/unit-reviews/queries'
import { unitPeriodKey } from '@/lib/unit-reviews/rules'

export const GET = tableFile({
  roles: ['staff'],
  ask: async (ctx, { search }) =>
    (await unitDesk(ctx, { unit: asked(search.unit), triwulan: asked(search.triwulan) }))?.sheet,
  file: (sheet) => ({
    name: sheet ? `evaluasi-unit-${unitPeriodKey(sheet.period)}` : 'evaluasi-unit',
    about: ['Evaluasi unit', ...(sheet ? [sheet.unit.name, unitPeriodLabel(sheet.period)] : [])],
    head: ['Indikator', 'Satuan', 'Target', 'Capaian', 'Keadaan', 'Penyebab'],
    rows: (sheet?.items ?? []).map(({ name, measureUnit, target, value, state, cause }) => [
      name,
      measureUnit,
      Number(target),
      value === null ? null : Number(value),
      achievementLabels[state],
      cause,
    ]),
  }),
})
