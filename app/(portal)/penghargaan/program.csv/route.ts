import { programmesPart } from '@/components/recognition/reward-files'
import { tableFile } from '@/lib/core/table-file'
import { rewardsForMe } from '@/lib/recognition/queries/own-rewards'

export const GET = tableFile({
  roles: ['staff'],
  ask: rewardsForMe,
  file: (programmes) => ({
    name: 'program-penghargaan',
    about: ['Program penghargaan yang diumumkan'],
    ...programmesPart(programmes),
  }),
})
