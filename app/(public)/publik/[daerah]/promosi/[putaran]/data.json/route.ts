import { publicData } from '@/lib/core/public-page'
import { promotionEdition, promotionRoundFront } from '@/lib/publication/public/promotion'

export const GET = publicData({
  version: ({ params }) => promotionEdition(params.daerah ?? ''),
  ask: ({ params }) => promotionRoundFront(params.daerah ?? '', params.putaran ?? ''),
  type: 'application/json; charset=utf-8',
  write: ({ round }) => JSON.stringify(round.file, null, 2),
  name: ({ round }) => `putaran-${round.file.rulesHash.slice(0, 12)}.json`,
})
