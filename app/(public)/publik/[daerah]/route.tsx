import { RegionFront } from '@/components/publication/region-front'
import { publicPage } from '@/lib/core/public-page'
import { regionEdition, regionFront } from '@/lib/publication/public'

export const GET = publicPage({
  version: ({ params }) => regionEdition(params.daerah ?? ''),
  ask: ({ params }) => regionFront(params.daerah ?? ''),
  show: (view, frame) => <RegionFront {...view} {...frame} />,
})
