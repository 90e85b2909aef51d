import { stringify } from 'csv-stringify/sync'
import { publicData } from '@/lib/core/public-page'
import { compareRows } from '@/lib/publication/labels/compare'
import { regionEdition, regionFront } from '@/lib/publication/public'
import { comparison } from '@/lib/publication/rules/compare'

export const GET = publicData({
  version: ({ params }) => regionEdition(params.daerah ?? ''),
  ask: async ({ params }) => {
    const front = await regionFront(params.daerah ?? '')
    const found = front && comparison(front.units, params.ukuran ?? '', 'nama')
    return found && { region: front.region, ...found }
  },
  type: 'text/csv; charset=utf-8',
  write: ({ region, measure, rows }) =>
    stringify(compareRows(region.slug, measure, rows), { header: true, bom: true, escape_formulas: true }),
  name: ({ region, measure }) => `bandingkan-${region.slug}-${measure.key}.csv`,
})
