import { gapLabels } from '@/components/plans/gap-labels'
import { formatNumericDay } from '@/lib/calendar/labels'
import { tableFile } from '@/lib/core/table-file'
import { planStatusLabels } from '@/lib/plans/labels'
import { planGaps } from '@/lib/plans/queries/gaps'

export const GET = tableFile({
  roles: ['admin'],
  ask: (ctx) => planGaps(ctx, { all: true }),
  file: ({ rows }) => ({
    name: 'skp-pegawai',
    about: ['Pegawai tanpa SKP yang ditetapkan'],
    head: ['Nama', 'Jabatan', 'Unit', 'Keadaan', 'Keadaan SKP', 'Jabatan sejak'],
    rows: rows.map(({ name, positionTitle, unitName, gap, status, since }) => [
      name,
      positionTitle,
      unitName,
      gapLabels[gap],
      status && planStatusLabels[status],
      formatNumericDay(since),
    ]),
  }),
})
