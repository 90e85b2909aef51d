import { tableFile } from '@/lib/core/table-file'
import { panelDesk } from '@/lib/promotion/queries/panel'

export const GET = tableFile({
  roles: ['staff', 'supervisor', 'unit_head', 'admin', 'decider', 'inspector'],
  ask: (ctx, { params }) => panelDesk(ctx, params.id ?? ''),
  file: ({ card, tasks }) => ({
    name: 'lembar-nilai',
    about: ['Kandidat yang Anda nilai', card.title],
    head: ['Kandidat', 'Keadaan'],
    rows: tasks.map(({ label, state }) => [
      label,
      state === 'DONE' ? 'Sudah dinilai' : 'Menunggu nilai Anda',
    ]),
  }),
})
