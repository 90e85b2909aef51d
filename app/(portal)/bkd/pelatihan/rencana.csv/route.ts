import { yearOf } from '@/lib/calendar/rules'
import { tableFile } from '@/lib/core/table-file'
import { unitsLearning } from '@/lib/training/queries/units'

export const GET = tableFile({
  roles: ['admin'],
  ask: async (ctx) => ({ year: yearOf(ctx.today), rows: await unitsLearning(ctx, yearOf(ctx.today)) }),
  file: ({ year, rows }) => ({
    name: `pelatihan-unit-${year}`,
    about: ['Pelatihan per perangkat daerah', String(year)],
    head: [
      'Perangkat daerah',
      'Pegawai',
      'Rata-rata JP',
      'Mencapai 20 JP',
      'Kebutuhan TI (orang)',
      'Sudah belajar TI (orang)',
      'Belum terpenuhi TI (orang)',
      'Jam TI',
      'Rencana ditetapkan',
    ],
    rows: rows.map((row) => [
      row.name,
      row.people,
      Math.round(row.hours * 10) / 10,
      row.reached,
      row.itNeed,
      row.itLearned,
      row.itNeed - row.itLearned,
      row.itHours,
      row.settledAt ? 'Ya' : 'Belum',
    ]),
  }),
})
