import { RoundFront } from '@/components/promotion/round-front'
import { publicPage } from '@/lib/core/public-page'
import { promotionEdition, promotionRoundFront } from '@/lib/publication/public/promotion'

export const GET = publicPage({
  version: ({ params }) => promotionEdition(params.daerah ?? ''),
  ask: ({ params }) => promotionRoundFront(params.daerah ?? '', params.putaran ?? ''),
  show: (view, frame) => <RoundFront {...view} {...frame} />,
})
