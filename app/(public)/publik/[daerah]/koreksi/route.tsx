import { CorrectionsFront } from '@/components/publication/corrections-front'
import { publicPage } from '@/lib/core/public-page'
import { regionEdition } from '@/lib/publication/public'
import { correctionsFront } from '@/lib/publication/public/open-data'

export const GET = publicPage({
  version: ({ params }) => regionEdition(params.daerah ?? ''),
  ask: ({ params }) => correctionsFront(params.daerah ?? ''),
  show: (view, frame) => <CorrectionsFront {...view} {...frame} />,
})
