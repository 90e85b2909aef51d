import { CARD_COLOURS, ShareCard } from '@/components/publication/share-card'
import { publicPicture } from '@/lib/core/public-picture'
import { unitSentence } from '@/lib/publication/labels'
import { regionEdition, unitFront } from '@/lib/publication/public'

export const GET = publicPicture({
  version: ({ params }) => regionEdition(params.daerah ?? ''),
  sharedBy: ({ params }) => `publication ${params.daerah}`,
  ask: ({ params }) => unitFront(params.daerah ?? '', params.unit ?? ''),
  draw: ({ region, unit, editions }, pen) => (
    <ShareCard
      region={region.slug}
      name={unit.name}
      of={region.name}
      sentence={unitSentence(unit.name, editions)}
      {...pen}
    />
  ),
  colours: CARD_COLOURS,
})
