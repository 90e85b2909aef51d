import { formatNumericDay } from '@/lib/calendar/labels'
import { tableFile } from '@/lib/core/table-file'
import { postSheet } from '@/lib/talent/queries/posts'

export const GET = tableFile({
  roles: ['admin'],
  ask: (ctx, { params }) => postSheet(ctx, params.id ?? ''),
  file: ({ title, unitName, holders }) => ({
    name: 'pejabat',
    about: ['Pejabat hari ini', title, unitName],
    head: ['Nama', 'Sejak', 'Pensiun'],
    rows: holders.map(({ name, since, retiresOn }) => [
      name,
      formatNumericDay(since),
      retiresOn ? formatNumericDay(retiresOn) : 'Tanpa NIP',
    ]),
  }),
})
