import { needCells, NEED_COLUMNS } from '@/components/training/need-cells'
import { tableFile } from '@/lib/core/table-file'
import { myNeeds } from '@/lib/training/queries/needs'

export const GET = tableFile({
  roles: ['staff'],
  ask: myNeeds,
  file: (needs) => ({
    name: 'kebutuhan-belajar',
    about: ['Kebutuhan belajar saya'],
    head: NEED_COLUMNS,
    rows: needs.map(needCells),
  }),
})
