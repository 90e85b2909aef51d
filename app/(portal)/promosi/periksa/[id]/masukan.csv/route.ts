import { inputCells, INPUT_COLUMNS } from '@/components/promotion/point-cells'
import { tableFile } from '@/lib/core/table-file'
import { inspection } from '@/lib/promotion/queries/inspection'

export const GET = tableFile({
  roles: ['inspector'],
  ask: (ctx, { params }) => inspection(ctx, params.id ?? ''),
  file: ({ title, unit, hash, document, candidates }) => ({
    name: 'masukan-promosi',
    about: ['Masukan, aturan, dan nilai', title, unit, `Sidik aturan ${hash}`],
    head: ['Label', 'Kandidat', 'Peringkat', ...INPUT_COLUMNS, 'Hari dalam pangkat'],
    rows: candidates.flatMap((candidate) =>
      document.criteria.map((criterion) => [
        candidate.label,
        candidate.name,
        candidate.ranked?.rank ?? null,
        ...inputCells(criterion, candidate),
        candidate.daysInRank,
      ]),
    ),
  }),
})
