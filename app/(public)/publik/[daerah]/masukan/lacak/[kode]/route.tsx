import { InputTrackFront, TrackFront } from '@/components/publication/input-track-front'
import { publicForm } from '@/lib/core/public-page'
import { react, trackedInput, trackingRegion } from '@/lib/public-input/public'

const form = publicForm({
  ask: async ({ params }) => {
    const { daerah = '', kode = '' } = params
    const tracked = await trackedInput(daerah, kode)
    if (tracked) return tracked
    const region = await trackingRegion(daerah)
    return region && { region, typed: kode.slice(0, 60) }
  },
  show: (view, frame, tried) =>
    'typed' in view ? (
      <TrackFront {...view} {...frame} />
    ) : (
      <InputTrackFront {...view} tried={tried} {...frame} />
    ),
  status: (view) => ('typed' in view ? 404 : 200),
  limit: 20_000,
  receive: async ({ params }, sent) => {
    const { daerah = '', kode = '' } = params
    const outcome = await react(daerah, kode, sent)
    return outcome && 'code' in outcome
      ? { to: `/publik/${daerah}/masukan/lacak/${encodeURIComponent(outcome.code)}` }
      : outcome
  },
})

export const { GET, POST } = form
