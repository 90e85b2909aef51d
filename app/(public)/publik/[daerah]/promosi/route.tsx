import { PromotionFront } from '@/components/promotion/promotion-front'
import { publicPage } from '@/lib/core/public-page'
import { promotionEdition, promotionFront } from '@/lib/publication/public/promotion'

export const GET = publicPage({
  version: ({ params }) => promotionEdition(params.daerah ?? ''),
  ask: ({ params }) => promotionFront(params.daerah ?? ''),
  show: (view, frame) => <PromotionFront {...view} {...frame} />,
})
