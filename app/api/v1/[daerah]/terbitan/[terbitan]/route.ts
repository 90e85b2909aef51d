import { openData } from '@/lib/core/open-data'
import { regionEdition } from '@/lib/publication/public'
import { openEdition } from '@/lib/publication/public/open-data'

export const { GET, HEAD, OPTIONS } = openData({
  version: ({ params }) => regionEdition(params.daerah ?? ''),
  keyOf: () => ({ key: '' }),
  answer: ({ params }) => openEdition(params.daerah ?? '', params.terbitan ?? ''),
})
