import { DataFront } from '@/components/publication/data-front'
import { publicPage } from '@/lib/core/public-page'
import { regionEdition } from '@/lib/publication/public'
import { dataFront } from '@/lib/publication/public/open-data'

export const GET = publicPage({
  version: ({ params }) => regionEdition(params.daerah ?? ''),
  ask: ({ params }) => dataFront(params.daerah ?? ''),
  show: (view, frame) => <DataFront {...view} {...frame} />,
})
