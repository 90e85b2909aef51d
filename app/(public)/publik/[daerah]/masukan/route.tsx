import { InputFront } from '@/components/publication/input-front'
import { askedOnce, publicPage } from '@/lib/core/public-page'
import { inputFront } from '@/lib/public-input/public'

export const GET = publicPage({
  ...askedOnce(
    ({ params }) => inputFront(params.daerah ?? ''),
    (view) => view?.edition,
  ),
  show: (view, frame) => <InputFront {...view} {...frame} />,
})
