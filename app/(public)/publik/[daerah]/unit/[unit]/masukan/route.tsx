import { InputFormFront } from '@/components/publication/input-form-front'
import { NOTHING_TRIED, type Tried } from '@/components/publication/input-fields'
import { publicForm } from '@/lib/core/public-form'
import { inputForm, sendInput } from '@/lib/public-input/public'

const MB = 1_000_000

async function shown({ daerah = '', unit = '' }: Record<string, string>, tried: Tried = NOTHING_TRIED) {
  const view = await inputForm(daerah, unit)
  if (!view) return undefined
  const { key, ...form } = view
  return {
    status: tried === NOTHING_TRIED ? 200 : 422,
    page: (frame: { demo: boolean; stylesheet: string; site: string }) => (
      <InputFormFront {...form} formKey={key} tried={tried} {...frame} />
    ),
  }
}

export const { GET, POST } = publicForm({
  limit: 9 * MB,
  ask: ({ params }) => shown(params),
  receive: async ({ params }, { form, words, request, unread }) => {
    const { daerah = '', unit = '' } = params
    if (unread) return shown(params, { problems: { '': unread }, typed: words })
    const outcome = await sendInput(daerah, unit, form, request)
    if (!outcome) return undefined
    if ('code' in outcome)
      return { goTo: `/publik/${daerah}/masukan/lacak/${encodeURIComponent(outcome.code)}` }
    // A file does not come back with the page, as words do.
    const photo = form.get('foto')
    const again: Record<string, string> =
      photo instanceof File && photo.size > 0 ? { foto: 'Pilih fotonya sekali lagi.' } : {}
    return shown(params, { problems: { ...again, ...outcome.problems }, typed: words })
  },
})
