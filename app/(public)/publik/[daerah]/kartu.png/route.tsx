import { CARD_COLOURS, ShareCard } from '@/components/publication/share-card'
import { publicPicture } from '@/lib/core/public-picture'
import { regionSlug } from '@/lib/publication/public'

export const GET = publicPicture({
  version: ({ params }) => regionSlug(params.daerah ?? ''),
  draw: ({ params }) => <ShareCard region={params.daerah ?? ''} />,
  colours: CARD_COLOURS,
})
