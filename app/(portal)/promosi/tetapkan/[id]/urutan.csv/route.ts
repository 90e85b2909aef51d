import { pointCells, POINT_COLUMNS } from '@/components/promotion/point-cells'
import { tableFile } from '@/lib/core/table-file'
import { formatTotal } from '@/lib/promotion/labels'
import { decisionDesk } from '@/lib/promotion/queries/deciding'

export const GET = tableFile({
  roles: ['staff', 'supervisor', 'unit_head', 'admin', 'decider', 'inspector'],
  ask: (ctx, { params }) => decisionDesk(ctx, params.id ?? ''),
  file: ({ card, document, choices }) => ({
    name: 'tiga-teratas',
    about: ['Tiga teratas', card.title, card.unit],
    head: ['Peringkat', 'Nama', 'Label', 'Jumlah', ...POINT_COLUMNS],
    rows: choices.flatMap(({ rank, name, label, total, points, panel }) =>
      document.criteria.map((criterion) => [
        rank,
        name,
        label,
        formatTotal(total),
        ...pointCells(criterion, { points, inputs: {}, panel }),
      ]),
    ),
  }),
})
