'use client'

import type { ReactNode } from 'react'
import { SegmentedChoice } from '@/components/ui/choice'
import { FieldError } from '@/components/ui/field'
import { useFieldError } from '@/components/ui/form-context'
import type { Day } from '@/lib/calendar/rules'
import { ratingLabels } from '@/lib/reviews/labels'
import { RATINGS, type Rating } from '@/lib/reviews/rules'

const asRating = (value: string): Rating | null => RATINGS.find((rating) => rating === value) ?? null

/** One of the two judgements, each choice with what it means. */
export function RatingChoice({
  name,
  title,
  guides,
  value,
  note,
  onChange,
}: {
  name: string
  title: string
  note?: ReactNode
  guides: Record<Rating, string>
  value: Rating | null
  onChange: (rating: Rating | null) => void
}) {
  return (
    <div>
      <p aria-hidden="true" className="font-bold">
        {title}
      </p>
      {note}
      <SegmentedChoice
        name={name}
        label={`Rating ${title.toLowerCase()}`}
        hideLabel
        value={value ?? ''}
        onChange={(chosen) => onChange(asRating(chosen))}
        options={RATINGS.map((rating) => ({
          value: rating,
          label: <span className="font-bold">{ratingLabels[rating]}</span>,
          help: guides[rating],
        }))}
        className="[&>div]:grid-flow-row"
      />
    </div>
  )
}

/** What is ticked and rated in the evidence, read off the form: those fields keep their own state. */
export function besideOf(form: HTMLFormElement) {
  const cited: Day[] = []
  const ratings: Record<string, Rating> = {}
  for (const field of form.elements) {
    if (!(field instanceof HTMLInputElement) || !field.checked) continue
    if (field.name === 'citations[]' && field.dataset.on) cited.push(field.dataset.on)
    const [, id] = /^ratings\.(.+)$/.exec(field.name) ?? []
    const rating = asRating(field.value)
    if (id && rating) ratings[id] = rating
  }
  return { cited, ratings }
}

/** What is wrong with what was cited, said where the count stands. */
export function CitationProblem() {
  const problem = useFieldError('citations')
  return problem ? <FieldError id="bukti-dikutip-error">{problem}</FieldError> : null
}
