import { InputFormFront } from '@/components/publication/input-form-front'
import { publicForm } from '@/lib/core/public-page'
import { inputForm, sendInput } from '@/lib/public-input/public'

const MB = 1_000_000

const form = publicForm({
  ask: ({ params }) => inputForm(params.daerah ?? '', params.unit ?? ''),
  show: ({ key, ...view }, frame, tried) => (
    <InputFormFront {...view} formKey={key} tried={tried} {...frame} />
  ),
  limit: 9 * MB,
  receive: async ({ params }, sent, request) => {
    const { daerah = '', unit = '' } = params
    const outcome = await sendInput(daerah, unit, sent, request)
    return outcome && 'code' in outcome
      ? { to: `/publik/${daerah}/masukan/lacak/${encodeURIComponent(outcome.code)}` }
      : outcome
  },
})

export const { GET, POST } = form
