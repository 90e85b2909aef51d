import { MeasureList } from '@/components/publication/compare-front'
import { publicPage } from '@/lib/core/public-page'
import { regionEdition, regionFront } from '@/lib/publication/public'
import { measuresOf } from '@/lib/publication/rules/compare'

export const GET = publicPage({
  version: ({ params }) => regionEdition(params.daerah ?? ''),
  sharedBy: ({ params }) => `publication ${params.daerah}`,
  ask: ({ params }) => regionFront(params.daerah ?? ''),
  show: ({ region, units }, frame) => <MeasureList region={region} measures={measuresOf(units)} {...frame} />,
})
