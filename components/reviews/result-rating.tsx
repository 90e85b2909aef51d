import { ratingLabels } from '@/lib/reviews/labels'
import { RATINGS, type Rating } from '@/lib/reviews/rules'

type Props = { name: string; of: string; given: Rating | null }

const short: Record<Rating, string> = { ABOVE: 'Di atas', MEETS: 'Sesuai', BELOW: 'Di bawah' }

/** The rating of one planned result: optional, and the sum of them only proposes. */
export function ResultRating({ name, of, given }: Props) {
  return (
    <fieldset className="mt-2">
      <legend className="sr-only">Rating untuk {of}</legend>
      <div className="grid grid-cols-3 gap-2">
        {RATINGS.map((rating) => (
          <label
            key={rating}
            className="tap border-control bg-surface has-checked:border-nila has-checked:bg-nila-wash has-focus-visible:outline-nila-deep flex cursor-pointer items-center justify-center gap-2 rounded-md border px-2 py-1.5 text-sm has-checked:font-bold has-focus-visible:outline-3 has-focus-visible:outline-offset-2"
          >
            <input
              type="radio"
              name={name}
              value={rating}
              defaultChecked={rating === given}
              aria-label={ratingLabels[rating]}
              className="accent-nila size-4 shrink-0 focus-visible:outline-none"
            />
            {short[rating]}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
