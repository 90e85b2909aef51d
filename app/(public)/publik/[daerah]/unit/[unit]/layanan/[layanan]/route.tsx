import { ServiceFront } from '@/components/publication/service-front'
import { publicPage } from '@/lib/core/public-page'
import { regionEdition, serviceFront } from '@/lib/publication/public'

export const GET = publicPage({
  version: ({ params }) => regionEdition(params.daerah ?? ''),
  sharedBy: ({ params }) => `publication ${params.daerah}`,
  ask: ({ params }) => serviceFront(params.daerah ?? '', params.unit ?? '', params.layanan ?? ''),
  show: (view, frame) => <ServiceFront {...view} {...frame} />,
})
