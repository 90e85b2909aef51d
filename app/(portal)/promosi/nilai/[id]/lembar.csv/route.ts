import { asked, tableFile } from '@/lib/core/table-file'
import { conflictLabels } from '@/lib/promotion/labels'
import { panelDesk } from '@/lib/promotion/queries/panel'

export const GET = tableFile({
  roles: ['staff', 'supervisor', 'unit_head', 'admin', 'decider', 'inspector'],
  ask: async (ctx, { params, search }) => ({
    declarations: asked(search.bagian) === 'pernyataan',
    desk: await panelDesk(ctx, params.id ?? ''),
  }),
  file: ({ declarations, desk: { card, toDeclare, tasks, undeclared } }) =>
    declarations
      ? {
          name: 'pernyataan-hubungan',
          about: ['Hubungan yang Anda nyatakan', card.title],
          head: ['Kandidat', 'Hubungan'],
          rows: toDeclare.map(({ name, declared }) => [
            name,
            declared ? conflictLabels[declared] : 'Belum dinyatakan',
          ]),
        }
      : {
          name: 'lembar-nilai',
          about: ['Kandidat yang Anda nilai', card.title],
          head: ['Kandidat', 'Keadaan'],
          // No sheet before everybody was declared of, here as on the page.
          rows: (undeclared === 0 ? tasks : []).map(({ label, state }) => [
            label,
            state === 'DONE' ? 'Sudah dinilai' : 'Menunggu nilai Anda',
          ]),
        },
})
