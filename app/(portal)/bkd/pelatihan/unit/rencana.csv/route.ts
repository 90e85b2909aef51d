import { yearOf } from '@/lib/calendar/rules'
import { asked, tableFile } from '@/lib/core/table-file'
import { categoryLabels } from '@/lib/training/labels'
import { unitLearningPlan } from '@/lib/training/queries/units'

export const GET = tableFile({
  roles: ['admin'],
  ask: (ctx, { search }) => {
    const now = yearOf(ctx.today)
    return unitLearningPlan(
      ctx,
      asked(search.unit) ?? '',
      Number(asked(search.tahun)) === now + 1 ? now + 1 : now,
    )
  },
  file: ({ unit, year, now, settled }) => ({
    name: `rencana-belajar-${year}`,
    about: ['Rencana belajar', unit.name, String(year)],
    head: ['Daftar', 'Bidang', 'Kebutuhan', 'Orang', 'JP'],
    rows: [
      ...(settled?.items ?? []).map((item) => ({ list: 'Ditetapkan', ...item })),
      ...now.map((item) => ({ list: 'Disetujui hari ini', ...item })),
    ].map(({ list, category, needs, people, hours }) => [
      list,
      categoryLabels[category],
      needs,
      people,
      hours,
    ]),
  }),
})
