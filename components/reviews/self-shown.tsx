import { behaviourLabels } from '@/lib/plans/labels'
import { ratingLabels } from '@/lib/reviews/labels'
import type { SelfContent } from '@/lib/reviews/rules/self-assessment'

/** How a person sees the own quarter; only what was said. */
export function SelfShown({ content }: { content: SelfContent }) {
  const { results, behaviours, overall, leader, system } = content
  const said = behaviours.filter(({ rating, example }) => rating ?? example)
  const words = [
    ['Secara keseluruhan', overall],
    ['Untuk atasan', leader],
    ['Untuk sistem', system],
  ] as const
  return (
    <div className="space-y-4">
      <ul className="space-y-2">
        {results.map(({ id, text, rating, sentence }) => (
          <li key={id} className="break-words">
            {text}:{' '}
            <span className="font-bold">{rating ? ratingLabels[rating].toLowerCase() : 'belum diisi'}</span>
            {sentence && <span className="text-muted block text-sm">{sentence}</span>}
          </li>
        ))}
        {said.map(({ behaviour, rating, example }) => (
          <li key={behaviour} className="break-words">
            {behaviourLabels[behaviour]}
            {rating && (
              <>
                : <span className="font-bold">{ratingLabels[rating].toLowerCase()}</span>
              </>
            )}
            {example && <span className="text-muted block text-sm">{example}</span>}
          </li>
        ))}
      </ul>
      {words.map(
        ([label, text]) =>
          text && (
            <p key={label} className="break-words whitespace-pre-line">
              <span className="text-muted block text-sm">{label}</span>
              {text}
            </p>
          ),
      )}
    </div>
  )
}
