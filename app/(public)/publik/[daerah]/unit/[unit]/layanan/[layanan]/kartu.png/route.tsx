import { CARD_COLOURS, ShareCard } from '@/components/publication/share-card'
import { publicPicture } from '@/lib/core/public-picture'
import { serviceWords } from '@/lib/publication/labels/services'
import { regionEdition, serviceFront } from '@/lib/publication/public'

export const GET = publicPicture({
  version: ({ params }) => regionEdition(params.daerah ?? ''),
  sharedBy: ({ params }) => `publication ${params.daerah}`,
  ask: ({ params }) => serviceFront(params.daerah ?? '', params.unit ?? '', params.layanan ?? ''),
  draw: ({ region, unit, service }, pen) => (
    <ShareCard
      region={region.slug}
      name={service.name}
      of={`${unit.name}, ${region.name}`}
      sentence={`${serviceWords(service)}.`}
      {...pen}
    />
  ),
  colours: CARD_COLOURS,
})
