import { Status, type StatusTone } from '@/components/ui/status'
import { planStatusLabels, versionStatusLabels } from '@/lib/plans/labels'
import type { PlanStatus } from '@/lib/plans/rules'
import type { VersionStatus } from '@/lib/plans/rules/agreement'

const planTones: Record<PlanStatus, StatusTone> = {
  DRAFT: 'neutral',
  SUBMITTED: 'waiting',
  RETURNED: 'returned',
  AGREED: 'approved',
  ACTIVE: 'approved',
  CLOSED: 'info',
}

const versionTones: Record<VersionStatus, StatusTone> = {
  DRAFT: 'neutral',
  SUBMITTED: 'waiting',
  RETURNED: 'returned',
  AGREED: 'approved',
  WITHDRAWN: 'info',
}

export const PlanState = ({ status }: { status: PlanStatus }) => (
  <Status tone={planTones[status]}>{planStatusLabels[status]}</Status>
)

export const VersionState = ({ status }: { status: VersionStatus }) => (
  <Status tone={versionTones[status]}>{versionStatusLabels[status]}</Status>
)
