import { boardLabels, pointStateLabels } from '@/lib/community/labels/points'
import { pointBoard } from '@/lib/community/queries/points'
import { asked, tableFile } from '@/lib/core/table-file'
import { ROLES } from '@/lib/core/types'

export const GET = tableFile({
  roles: ROLES,
  ask: (ctx, { search }) => pointBoard(ctx, asked(search.papan)),
  file: ({ board, rows }) => ({
    name: `tindak-lanjut-forum-${board}`,
    about: ['Tindak lanjut forum', boardLabels[board]],
    head: ['Pembicaraan', 'Unit', 'Keadaan', 'Diterima', 'Langkah terakhir', 'Hasil', 'Dukungan'],
    rows: rows.map((row) => [
      row.title,
      row.unitName,
      pointStateLabels[row.state],
      row.openedOn,
      row.movedOn,
      row.outcome,
      row.votes,
    ]),
  }),
})
