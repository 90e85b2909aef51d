import type { ReactNode } from 'react'
import { RatingBars } from '@/components/charts/rating-bars'
import { distributionSentence, gradeLabels } from '@/lib/reviews/labels'
import { GRADES, type Distribution } from '@/lib/reviews/rules'
import { gradeShades } from './grade-chip'

/** How grades lie, from best to least. */
export const GradeBars = ({ counts, note }: { counts: Distribution; note: ReactNode }) => (
  <RatingBars
    sentence={distributionSentence(counts)}
    bars={GRADES.map((grade) => ({
      label: gradeLabels[grade],
      value: counts[grade],
      shade: gradeShades[grade],
    }))}
    unit="orang"
    note={note}
  />
)
