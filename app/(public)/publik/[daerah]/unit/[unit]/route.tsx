import { UnitFront } from '@/components/publication/unit-front'
import { publicPage } from '@/lib/core/public-page'
import { regionEdition, unitFront } from '@/lib/publication/public'

export const GET = publicPage({
  version: ({ params }) => regionEdition(params.daerah ?? ''),
  sharedBy: ({ params }) => `publication ${params.daerah}`,
  ask: ({ params }) => unitFront(params.daerah ?? '', params.unit ?? ''),
  show: (view, frame) => <UnitFront {...view} {...frame} />,
})
