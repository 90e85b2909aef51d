import { stringify } from 'csv-stringify/sync'
import { publicData } from '@/lib/core/public-page'
import { formatPoints, formatTotal } from '@/lib/promotion/labels'
import { promotionEdition, promotionRoundFront } from '@/lib/publication/public/promotion'

export const GET = publicData({
  version: ({ params }) => promotionEdition(params.daerah ?? ''),
  ask: ({ params }) => promotionRoundFront(params.daerah ?? '', params.putaran ?? ''),
  type: 'text/csv; charset=utf-8',
  write: ({ round: { file } }) =>
    stringify(
      [
        ['Peringkat', 'Kandidat', ...file.rules.criteria.map(({ name }) => name), 'Jumlah'],
        ...(file.candidates ?? []).map(({ rank, label, points, total }) => [
          rank,
          label,
          ...file.rules.criteria.map(({ code }) => formatPoints(points[code] ?? 0)),
          formatTotal(total),
        ]),
      ],
      { bom: true, delimiter: ';', escape_formulas: true, record_delimiter: 'windows' },
    ),
  name: ({ round }) => `urutan-${round.file.rulesHash.slice(0, 12)}.csv`,
})
