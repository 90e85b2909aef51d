import { CARD_COLOURS, ShareCard } from '@/components/publication/share-card'
import { publicPicture } from '@/lib/core/public-picture'
import { regionSentences } from '@/lib/publication/labels/region'
import { regionEdition, regionFront } from '@/lib/publication/public'

export const GET = publicPicture({
  version: ({ params }) => regionEdition(params.daerah ?? ''),
  sharedBy: ({ params }) => `publication ${params.daerah}`,
  ask: ({ params }) => regionFront(params.daerah ?? ''),
  draw: ({ region, units }, pen) => (
    <ShareCard
      region={region.slug}
      name={region.name}
      of="Kinerja pelayanan kepada warga"
      sentence={regionSentences(region.name, units)[0] ?? ''}
      {...pen}
    />
  ),
  colours: CARD_COLOURS,
})
