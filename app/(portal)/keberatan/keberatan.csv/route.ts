import { objectionFile } from '@/components/reviews/objection-file'
import { tableFile } from '@/lib/core/table-file'
import { objections } from '@/lib/reviews/queries/objections'

export const GET = tableFile({
  roles: ['staff', 'decider'],
  ask: objections,
  file: (rows, { region }) => objectionFile('keberatan', rows, region.zone),
})
