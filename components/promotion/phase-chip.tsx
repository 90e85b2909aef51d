import { Status, type StatusTone } from '@/components/ui/status'
import { phaseLabels } from '@/lib/promotion/labels'
import type { Phase } from '@/lib/promotion/rules/stages'

const tones: Record<Phase, StatusTone> = {
  DRAFT: 'neutral',
  ANNOUNCED: 'info',
  OPEN: 'approved',
  CLOSED: 'waiting',
  SCORING: 'waiting',
  RANKED: 'waiting',
  DECIDED: 'info',
  FINAL: 'approved',
  CANCELLED: 'returned',
}

export const PhaseChip = ({ phase }: { phase: Phase }) => (
  <Status tone={tones[phase]}>{phaseLabels[phase]}</Status>
)
