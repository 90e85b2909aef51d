import { formatShortDay } from '@/lib/calendar/labels'
import { tableFile } from '@/lib/core/table-file'
import { postKindLabels } from '@/lib/talent/labels/posts'
import { postList } from '@/lib/talent/queries/posts'

export const GET = tableFile({
  roles: ['admin'],
  ask: (ctx) => postList(ctx, {}),
  file: ({ kinds, foreseenUntil }) => ({
    name: 'jabatan-menurut-jenis',
    about: [
      'Kebutuhan dan lowongan menurut jenis jabatan',
      `Pensiun sampai ${formatShortDay(foreseenUntil)}`,
    ],
    head: ['Jenis', 'Kebutuhan', 'Terisi', 'Lowong hari ini', 'Pensiun dalam 2 tahun'],
    rows: kinds
      .filter(({ seats }) => seats > 0)
      .map((row) => [postKindLabels[row.kind], row.seats, row.held, row.vacant, row.leaving]),
  }),
})
