import { VerifyFront } from '@/components/publication/verify-form'
import { publicPage } from '@/lib/core/public-page'

const front = publicPage({
  version: async () => 'form',
  ask: async () => ({}),
  show: (_, frame) => <VerifyFront {...frame} />,
})

/** A typed code leads to its own address, where a scanned one leads too; of a whole address that was pasted its end is the code. */
export function GET(request: Request, segments: Parameters<typeof front>[1]) {
  const typed = new URL(request.url).searchParams.get('kode') ?? ''
  const code = typed.replaceAll(/\s/g, '').toUpperCase().split('/').at(-1)?.slice(0, 60)
  if (!code) return front(request, segments)
  return new Response(null, {
    status: 303,
    headers: { Location: `/verifikasi/${encodeURIComponent(code)}`, 'Cache-Control': 'no-store' },
  })
}
