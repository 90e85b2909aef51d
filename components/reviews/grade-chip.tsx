import { gradeLabels } from '@/lib/reviews/labels'
import type { Grade } from '@/lib/reviews/rules'

const shades: Record<Grade, string> = {
  VERY_GOOD: 'var(--rating-5)',
  GOOD: 'var(--rating-4)',
  NEEDS_IMPROVEMENT: 'var(--rating-3)',
  POOR_MISCONDUCT: 'var(--rating-2)',
  VERY_POOR: 'var(--rating-1)',
}

/** A grade in its word; the colour only repeats it. */
export function GradeChip({ grade }: { grade: Grade }) {
  return (
    <span className="inline-flex items-center gap-2 font-bold">
      <span
        aria-hidden="true"
        className="size-3.5 shrink-0 rounded-full"
        style={{ background: shades[grade], border: '1px solid var(--rating-outline)' }}
      />
      {gradeLabels[grade]}
    </span>
  )
}
