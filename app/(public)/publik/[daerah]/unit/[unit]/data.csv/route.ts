import { publicSheet } from '@/lib/core/public-page'
import { regionEdition, unitFront } from '@/lib/publication/public'
import { asRows, withHead } from '@/lib/publication/rules/open-data'
import { gradeLabels } from '@/lib/reviews/labels'

export const GET = publicSheet({
  version: ({ params }) => regionEdition(params.daerah ?? ''),
  ask: ({ params }) => unitFront(params.daerah ?? '', params.unit ?? ''),
  rows: ({ region, editions }) => withHead(asRows(region, editions, gradeLabels)),
  name: ({ region, unit }) => `kinerja-${region.slug}-${unit.slug}.csv`,
})
