import { programmesPart } from '@/components/recognition/reward-files'
import { tableFile } from '@/lib/core/table-file'
import { programmeList } from '@/lib/recognition/queries/rewards'

export const GET = tableFile({
  roles: ['admin', 'decider'],
  ask: programmeList,
  file: (programmes) => {
    const { head, rows } = programmesPart(programmes)
    return {
      name: 'program-penghargaan',
      about: ['Program penghargaan'],
      head: [...head, 'Jumlah usulan'],
      rows: rows.map((row, index) => [...row, programmes[index]?.named ?? null]),
    }
  },
})
