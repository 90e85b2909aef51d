import { VerifiedPaper } from '@/components/publication/verified-paper'
import { askedOnce, publicPage } from '@/lib/core/public-page'
import { verifiedPaper } from '@/lib/publication/public/papers'

export const GET = publicPage({
  // A code that nobody issued is a page too: whoever scanned it has to be told.
  ...askedOnce(
    async ({ params }) => ({ paper: await verifiedPaper(params.kode ?? ''), typed: params.kode ?? '' }),
    (view) => JSON.stringify(view),
  ),
  show: (view, frame) => <VerifiedPaper {...view} {...frame} />,
})
