import { needCells, NEED_COLUMNS } from '@/components/training/need-cells'
import { tableFile } from '@/lib/core/table-file'
import { teamLearning } from '@/lib/training/queries/team'

export const GET = tableFile({
  roles: ['supervisor'],
  ask: (ctx) => teamLearning(ctx),
  file: ({ year, waiting }) => ({
    name: 'kebutuhan-belajar-tim',
    about: ['Kebutuhan belajar yang menunggu persetujuan', String(year)],
    head: ['Nama', ...NEED_COLUMNS],
    rows: waiting.map(({ name, ...need }) => [name, ...needCells(need)]),
  }),
})
