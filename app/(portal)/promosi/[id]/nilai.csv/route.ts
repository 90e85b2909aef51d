import { pointCells, POINT_COLUMNS } from '@/components/promotion/point-cells'
import { tableFile } from '@/lib/core/table-file'
import { myRound } from '@/lib/promotion/queries/own'

export const GET = tableFile({
  roles: ['staff'],
  ask: (ctx, { params }) => myRound(ctx, params.id ?? ''),
  file: ({ card, document, preview, letter }) => ({
    name: 'nilai-promosi',
    about: ['Nilai per kriteria', card.title, card.unit],
    head: POINT_COLUMNS,
    rows: document.criteria.map((criterion) =>
      pointCells(criterion, {
        points: letter ? (letter.own?.points ?? letter.points) : preview.points,
        inputs: letter ? letter.inputs : preview.inputs,
        panel: letter?.own?.panel ?? {},
      }),
    ),
  }),
})
