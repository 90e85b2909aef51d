import { NOTHING_TRIED, type Tried } from '@/components/publication/input-fields'
import { InputTrackFront, TrackFront } from '@/components/publication/input-track-front'
import { publicForm } from '@/lib/core/public-form'
import { react, trackedInput, trackingRegion } from '@/lib/public-input/public'

type Frame = { demo: boolean; stylesheet: string; site: string }

/** A code that is not known here leads to where one is typed. */
async function shown({ daerah = '', kode = '' }: Record<string, string>, tried: Tried = NOTHING_TRIED) {
  const tracked = await trackedInput(daerah, kode)
  if (tracked)
    return {
      status: tried === NOTHING_TRIED ? 200 : 422,
      page: (frame: Frame) => <InputTrackFront {...tracked} tried={tried} {...frame} />,
    }
  const region = await trackingRegion(daerah)
  return (
    region && {
      status: 404,
      page: (frame: Frame) => <TrackFront region={region} typed={kode.slice(0, 60)} {...frame} />,
    }
  )
}

export const { GET, POST } = publicForm({
  limit: 20_000,
  ask: ({ params }) => shown(params),
  receive: async ({ params }, { form, words, unread }) => {
    const { daerah = '', kode = '' } = params
    if (unread) return shown(params, { problems: { '': unread }, typed: words })
    const outcome = await react(daerah, kode, form)
    if (!outcome) return shown(params)
    return 'code' in outcome
      ? { goTo: `/publik/${daerah}/masukan/lacak/${encodeURIComponent(outcome.code)}` }
      : shown(params, { ...outcome, typed: words })
  },
})
