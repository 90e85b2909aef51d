import { publicSheet } from '@/lib/core/public-page'
import { formatPoints, formatTotal } from '@/lib/promotion/labels'
import { promotionEdition, promotionRoundFront } from '@/lib/publication/public/promotion'

export const GET = publicSheet({
  version: ({ params }) => promotionEdition(params.daerah ?? ''),
  ask: ({ params }) => promotionRoundFront(params.daerah ?? '', params.putaran ?? ''),
  rows: ({ round: { file } }) => [
    ['Peringkat', 'Kandidat', ...file.rules.criteria.map(({ name }) => name), 'Jumlah'],
    ...(file.candidates ?? []).map(({ rank, label, points, total }) => [
      rank,
      label,
      ...file.rules.criteria.map(({ code }) => formatPoints(points[code] ?? 0)),
      formatTotal(total),
    ]),
  ],
  name: ({ round }) => `urutan-${round.file.rulesHash.slice(0, 12)}.csv`,
})
