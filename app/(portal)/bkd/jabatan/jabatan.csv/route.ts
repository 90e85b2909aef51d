import { formatNumericDay } from '@/lib/calendar/labels'
import { asked, tableFile } from '@/lib/core/table-file'
import { echelonLabels, postLevelLabels } from '@/lib/talent/labels/posts'
import { allPosts } from '@/lib/talent/queries/posts'

export const GET = tableFile({
  roles: ['admin'],
  ask: (ctx, { search }) =>
    allPosts(ctx, {
      cari: asked(search.cari),
      unit: asked(search.unit),
      jenis: asked(search.jenis),
      lowong: asked(search.lowong),
    }),
  file: (rows) => ({
    name: 'jabatan',
    about: ['Jabatan'],
    head: [
      'Jabatan',
      'Unit',
      'Jenjang',
      'Eselon',
      'Kelas',
      'Kebutuhan',
      'Terisi',
      'Lowong',
      'Pensiun dalam 2 tahun',
      'Pensiun pertama',
    ],
    rows: rows.map((row) => [
      row.title,
      row.unitName,
      postLevelLabels[row.level],
      row.echelon && echelonLabels[row.echelon],
      row.class,
      row.seats,
      row.held,
      row.vacant,
      row.leaving,
      row.leaving > 0 && row.firstLeaves ? formatNumericDay(row.firstLeaves) : null,
    ]),
  }),
})
