import { tableFile } from '@/lib/core/table-file'
import { teamLearning } from '@/lib/training/queries/team'

export const GET = tableFile({
  roles: ['supervisor'],
  ask: (ctx) => teamLearning(ctx),
  file: ({ year, members }) => ({
    name: `pelatihan-tim-${year}`,
    about: ['Pelatihan tim', String(year)],
    head: [
      'Nama',
      'Jabatan',
      'JP terhitung',
      'Target JP',
      'Kurang JP',
      'Menunggu pemeriksaan',
      'Direncanakan',
    ],
    rows: members.map(({ name, position, goal, hours, planned }) => [
      name,
      position,
      hours.counted,
      goal?.target ?? null,
      hours.missing,
      hours.waiting,
      planned,
    ]),
  }),
})
