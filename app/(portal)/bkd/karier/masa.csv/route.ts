import { formatNumericDay } from '@/lib/calendar/labels'
import { asked, tableFile } from '@/lib/core/table-file'
import { rankLabel } from '@/lib/organization/labels'
import { timeInRank } from '@/lib/talent/queries/rises'

const EVERYBODY = 100_000

export const GET = tableFile({
  roles: ['admin'],
  ask: (ctx, { search }) => timeInRank(ctx, { unit: asked(search.unit) }, EVERYBODY),
  file: ({ rows }) => ({
    name: 'masa-dalam-pangkat',
    about: ['Yang paling lama dalam pangkatnya'],
    head: ['Nama', 'Jabatan', 'Unit', 'Pangkat', 'Sejak', 'Bulan dalam pangkat', 'Bulan dalam jabatan'],
    rows: rows.map((row) => [
      row.name,
      row.title,
      row.unitName,
      rankLabel(row.rank),
      formatNumericDay(row.since),
      row.months,
      row.monthsInPost,
    ]),
  }),
})
