import { TrackFront } from '@/components/publication/input-track-front'
import { publicPage } from '@/lib/core/public-page'
import { trackingRegion } from '@/lib/public-input/public'

const front = publicPage({
  version: async ({ params }) => (await trackingRegion(params.daerah ?? ''))?.name,
  ask: async ({ params }) => trackingRegion(params.daerah ?? ''),
  show: (region, frame) => <TrackFront region={region} {...frame} />,
})

/** A typed code leads to its own address. */
export function GET(request: Request, segments: Parameters<typeof front>[1]) {
  const { searchParams, pathname } = new URL(request.url)
  const code = (searchParams.get('kode') ?? '').replaceAll(/\s/g, '').toUpperCase().slice(0, 60)
  if (!code) return front(request, segments)
  return new Response(null, {
    status: 303,
    headers: { Location: `${pathname}/${encodeURIComponent(code)}`, 'Cache-Control': 'no-store' },
  })
}
