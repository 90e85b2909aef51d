import type { Shade } from '@/components/charts/rating-bars'
import { ShadedWord } from '@/components/charts/shaded-word'
import { unitGradeLabels } from '@/lib/unit-reviews/labels'
import type { UnitGrade } from '@/lib/unit-reviews/rules'

const shades: Record<UnitGrade, Shade> = {
  OUTSTANDING: 5,
  GOOD: 4,
  NEEDS_IMPROVEMENT: 3,
  POOR: 2,
  VERY_POOR: 1,
}

export const UnitGradeChip = ({ grade }: { grade: UnitGrade }) => (
  <ShadedWord shade={shades[grade]} word={unitGradeLabels[grade]} />
)
