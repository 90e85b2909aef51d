import { EditionFront } from '@/components/publication/edition-front'
import { publicPage } from '@/lib/core/public-page'
import { regionEdition } from '@/lib/publication/public'
import { editionFront } from '@/lib/publication/public/open-data'

export const GET = publicPage({
  version: ({ params }) => regionEdition(params.daerah ?? ''),
  ask: ({ params }) => editionFront(params.daerah ?? '', params.terbitan ?? ''),
  show: (view, frame) => <EditionFront {...view} {...frame} />,
})
