import { RegionFront } from '@/components/publication/region-front'
import { publicPage } from '@/lib/core/public-page'
import { regionEdition, regionFront } from '@/lib/publication/public'

export const GET = publicPage({
  version: ({ params }) => regionEdition(params.daerah ?? ''),
  sharedBy: ({ params }) => `publication ${params.daerah}`,
  reads: { cari: 'anything' },
  ask: async ({ params, search }) => {
    const front = await regionFront(params.daerah ?? '')
    return front && { ...front, typed: search.cari }
  },
  show: (view, frame) => <RegionFront {...view} {...frame} />,
})
