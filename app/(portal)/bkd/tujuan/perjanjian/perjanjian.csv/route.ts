import { formatNumericDay } from '@/lib/calendar/labels'
import { asked, tableFile } from '@/lib/core/table-file'
import { agreementBoard } from '@/lib/goals/queries'

export const GET = tableFile({
  roles: ['admin'],
  ask: (ctx, { search }) => agreementBoard(ctx, asked(search.tahun)),
  file: ({ year, rows }) => ({
    name: `perjanjian-kinerja-${year}`,
    about: ['Perjanjian kinerja unit', String(year)],
    head: ['Unit', 'Pernyataan', 'Rencana unit', 'Tanggal', 'Dengan', 'Berkas'],
    rows: rows.map(({ unitName, statement, plan, agreedOn, agreedWith, file }) => [
      unitName,
      statement,
      plan,
      agreedOn && formatNumericDay(agreedOn),
      agreedWith,
      file && file.name,
    ]),
  }),
})
