import { inputCells, INPUT_COLUMNS } from '@/components/promotion/point-cells'
import { tableFile } from '@/lib/core/table-file'
import { myRound } from '@/lib/promotion/queries/own'

export const GET = tableFile({
  roles: ['staff'],
  ask: (ctx, { params }) => myRound(ctx, params.id ?? ''),
  file: ({ card, document, preview, letter }) => ({
    name: 'nilai-promosi',
    about: ['Nilai per kriteria', card.title, card.unit],
    head: INPUT_COLUMNS,
    rows: document.criteria.map((criterion) =>
      inputCells(criterion, {
        points: letter ? (letter.own?.points ?? letter.points) : preview.points,
        inputs: letter ? letter.inputs : preview.inputs,
        panel: letter?.own?.panel ?? {},
      }),
    ),
  }),
})
