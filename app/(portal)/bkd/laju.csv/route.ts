import { asked, tableFile } from '@/lib/core/table-file'
import { controlRoom } from '@/lib/reviews/queries/control-room'

export const GET = tableFile({
  roles: ['admin'],
  ask: (ctx, { search }) => controlRoom(ctx, { triwulan: asked(search.triwulan), unit: asked(search.unit) }),
  file: ({ burnUp: { sentence, labels, done, needed, unit } }) => ({
    name: 'laju',
    about: [sentence],
    head: ['Tanggal', `Selesai (${unit})`, `Laju perlu (${unit})`],
    rows: labels.map((label, at) => [label, done[at] ?? null, needed[at] ?? null]),
  }),
})
