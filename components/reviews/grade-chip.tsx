import type { Shade } from '@/components/charts/rating-bars'
import { ShadedWord } from '@/components/charts/shaded-word'
import { gradeLabels } from '@/lib/reviews/labels'
import type { Grade } from '@/lib/reviews/rules'

export const gradeShades: Record<Grade, Shade> = {
  VERY_GOOD: 5,
  GOOD: 4,
  NEEDS_IMPROVEMENT: 3,
  POOR_MISCONDUCT: 2,
  VERY_POOR: 1,
}

export const GradeChip = ({ grade }: { grade: Grade }) => (
  <ShadedWord shade={gradeShades[grade]} word={gradeLabels[grade]} />
)
