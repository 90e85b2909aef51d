import { publicData } from '@/lib/core/public-page'
import { regionEdition, unitFront } from '@/lib/publication/public'
import { asOpenData } from '@/lib/publication/rules/open-data'

export const GET = publicData({
  version: ({ params }) => regionEdition(params.daerah ?? ''),
  ask: ({ params }) => unitFront(params.daerah ?? '', params.unit ?? ''),
  type: 'application/json; charset=utf-8',
  write: ({ region, editions }) => JSON.stringify(asOpenData(region.slug, editions), null, 2),
})
