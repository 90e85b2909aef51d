import { unitGradeLabels } from '@/lib/unit-reviews/labels'
import type { UnitGrade } from '@/lib/unit-reviews/rules'

const shades: Record<UnitGrade, string> = {
  OUTSTANDING: 'var(--rating-5)',
  GOOD: 'var(--rating-4)',
  NEEDS_IMPROVEMENT: 'var(--rating-3)',
  POOR: 'var(--rating-2)',
  VERY_POOR: 'var(--rating-1)',
}

/** A unit's grade in its word; the colour only repeats it. */
export function UnitGradeChip({ grade }: { grade: UnitGrade }) {
  return (
    <span className="inline-flex items-center gap-2 font-bold">
      <span
        aria-hidden="true"
        className="size-3.5 shrink-0 rounded-full"
        style={{ background: shades[grade], border: '1px solid var(--rating-outline)' }}
      />
      {unitGradeLabels[grade]}
    </span>
  )
}
