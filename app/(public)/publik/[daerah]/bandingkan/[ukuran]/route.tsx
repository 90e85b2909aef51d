import { CompareFront } from '@/components/publication/compare-front'
import { publicPage } from '@/lib/core/public-page'
import { regionEdition, regionFront } from '@/lib/publication/public'
import { comparison, type CompareOrder } from '@/lib/publication/rules/compare'

export const GET = publicPage({
  version: ({ params }) => regionEdition(params.daerah ?? ''),
  sharedBy: ({ params }) => `publication ${params.daerah}`,
  reads: { urut: ['nilai'] },
  ask: async ({ params, search }) => {
    const front = await regionFront(params.daerah ?? '')
    const order: CompareOrder = search.urut === 'nilai' ? 'nilai' : 'nama'
    const found = front && comparison(front.units, params.ukuran ?? '', order)
    return found && { region: front.region, order, ...found }
  },
  show: (view, frame) => <CompareFront {...view} {...frame} />,
})
