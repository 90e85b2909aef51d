import { Status, type StatusTone } from '@/components/ui/status'
import { unitStateLabels } from '@/lib/unit-reviews/labels'
import type { UnitToGrade } from '@/lib/unit-reviews/queries'

const tones: Record<UnitToGrade['state'], StatusTone> = {
  NOT_STARTED: 'neutral',
  DRAFT: 'neutral',
  SUBMITTED: 'waiting',
  GRADED: 'approved',
}

export function UnitState({ state }: { state: UnitToGrade['state'] }) {
  return <Status tone={tones[state]}>{unitStateLabels[state]}</Status>
}
