import { openData } from '@/lib/core/open-data'
import { regionsEdition } from '@/lib/publication/public'
import { openRegions } from '@/lib/publication/public/open-data'

export const { GET, HEAD, OPTIONS } = openData({
  version: regionsEdition,
  keyOf: () => ({ key: '' }),
  answer: () => openRegions('csv'),
})
