import { VerifiedPaper } from '@/components/publication/verified-paper'
import { publicPage } from '@/lib/core/public-page'
import { verifiedPaper } from '@/lib/publication/public/papers'

export const GET = publicPage({
  // A code that nobody issued is a page too: whoever scanned it has to be told.
  version: async ({ params }) => {
    const paper = await verifiedPaper(params.kode ?? '')
    return paper ? `${paper.code} ${paper.state}` : 'unknown'
  },
  ask: async ({ params }) => ({ paper: await verifiedPaper(params.kode ?? '') }),
  show: ({ paper }, frame) => <VerifiedPaper paper={paper} {...frame} />,
})
