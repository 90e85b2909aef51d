import { RegionList } from '@/components/publication/region-list'
import { publicPage } from '@/lib/core/public-page'
import { regionCards, regionsEdition } from '@/lib/publication/public'

export const dynamic = 'force-dynamic'

export const GET = publicPage({
  version: regionsEdition,
  ask: regionCards,
  show: (regions, frame) => <RegionList regions={regions} {...frame} />,
})
