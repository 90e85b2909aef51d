import { pointCells, POINT_COLUMNS } from '@/components/promotion/point-cells'
import { tableFile } from '@/lib/core/table-file'
import { dossier } from '@/lib/promotion/queries/panel'

export const GET = tableFile({
  roles: ['staff', 'supervisor', 'unit_head', 'admin', 'decider', 'inspector'],
  ask: (ctx, { params }) => dossier(ctx, params.id ?? '', params.label ?? ''),
  file: ({ card, label, criteria, points, inputs }) => ({
    name: `kandidat-${label}`,
    about: ['Nilai dari data', `Kandidat ${label}`, card.title],
    head: POINT_COLUMNS,
    rows: criteria
      .filter(({ source }) => source !== 'PANEL')
      .map((criterion) => pointCells(criterion, { points, inputs, panel: {} })),
  }),
})
