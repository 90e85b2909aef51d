import { objectionFile } from '@/components/reviews/objection-file'
import { tableFile } from '@/lib/core/table-file'
import { objectionQueue } from '@/lib/reviews/queries/objections'

export const GET = tableFile({
  roles: ['admin'],
  ask: objectionQueue,
  file: ({ running, over }, { region }) =>
    objectionFile('antrean-keberatan', [...running, ...over], region.zone),
})
