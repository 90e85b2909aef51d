import { asked, tableFile } from '@/lib/core/table-file'
import { rankLabel } from '@/lib/organization/labels'
import { seniorityPattern } from '@/lib/talent/queries/rises'

export const GET = tableFile({
  roles: ['admin'],
  ask: async (ctx, { search }) => ({
    byUnit: asked(search.menurut) === 'unit',
    pattern: await seniorityPattern(ctx),
  }),
  file: ({ byUnit, pattern: { ranks, units } }) =>
    byUnit
      ? {
          name: 'pola-senioritas-unit',
          about: ['Masa dalam pangkat menurut unit'],
          head: ['Unit', 'Orang', 'Nilai tengah (bulan)', 'Lebih dari 6 tahun'],
          rows: units.map((row) => [row.name, row.people, row.median, row.overSix]),
        }
      : {
          name: 'pola-senioritas-pangkat',
          about: ['Masa dalam pangkat menurut pangkat'],
          head: ['Pangkat', 'Orang', 'Nilai tengah (bulan)', 'Lebih dari 4 tahun', 'Lebih dari 6 tahun'],
          rows: ranks.map((row) => [rankLabel(row.rank), row.people, row.median, row.overFour, row.overSix]),
        },
})
