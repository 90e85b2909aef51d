import { Method } from '@/components/publication/method'
import { publicPage } from '@/lib/core/public-page'
import { regionEdition, regionFront } from '@/lib/publication/public'

export const GET = publicPage({
  version: ({ params }) => regionEdition(params.daerah ?? ''),
  sharedBy: ({ params }) => `publication ${params.daerah}`,
  ask: ({ params }) => regionFront(params.daerah ?? ''),
  show: ({ region }, frame) => <Method region={region} {...frame} />,
})
