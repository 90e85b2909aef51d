import { publicSheet } from '@/lib/core/public-page'
import { compareRows } from '@/lib/publication/labels/compare'
import { regionEdition, regionFront } from '@/lib/publication/public'
import { comparison } from '@/lib/publication/rules/compare'
import { withHead } from '@/lib/publication/rules/open-data'

export const GET = publicSheet({
  version: ({ params }) => regionEdition(params.daerah ?? ''),
  ask: async ({ params }) => {
    const front = await regionFront(params.daerah ?? '')
    const found = front && comparison(front.units, params.ukuran ?? '', 'nama')
    return found && { region: front.region, ...found }
  },
  rows: ({ region, measure, rows }) => withHead(compareRows(region.slug, measure, rows)),
  name: ({ region, measure }) => `bandingkan-${region.slug}-${measure.key}.csv`,
})
