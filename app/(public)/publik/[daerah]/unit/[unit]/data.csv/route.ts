import { stringify } from 'csv-stringify/sync'
import { publicData } from '@/lib/core/public-page'
import { regionEdition, unitFront } from '@/lib/publication/public'
import { asRows } from '@/lib/publication/rules/open-data'
import { gradeLabels } from '@/lib/reviews/labels'

export const GET = publicData({
  version: ({ params }) => regionEdition(params.daerah ?? ''),
  ask: ({ params }) => unitFront(params.daerah ?? '', params.unit ?? ''),
  type: 'text/csv; charset=utf-8',
  // The byte order mark lets a spreadsheet read the letters rightly; escape_formulas lets it run none of them.
  write: ({ region, editions }) =>
    stringify(asRows(region.slug, editions, gradeLabels), { header: true, bom: true, escape_formulas: true }),
  name: ({ region, unit }) => `kinerja-${region.slug}-${unit.slug}.csv`,
})
