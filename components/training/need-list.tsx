import type { ReactNode } from 'react'
import { Status } from '@/components/ui/status'
import { categoryLabels, hoursLabel, needSourceLabels, needStatusLabels } from '@/lib/training/labels'
import type { NeedView } from '@/lib/training/queries/needs'
import { groundOf } from './need-cells'

const TONES = {
  SUBMITTED: 'waiting',
  APPROVED: 'approved',
  RETURNED: 'returned',
  WITHDRAWN: 'neutral',
} as const

/** One need: why, what is missing, what should come of it, and where it stands. */
export function NeedEntry({ need, children }: { need: NeedView; children?: ReactNode }) {
  return (
    <div className="max-w-prose space-y-1">
      <p className="flex flex-wrap items-center gap-2">
        <Status tone={TONES[need.status]}>{needStatusLabels[need.status]}</Status>
        <span className="text-muted text-sm">
          {need.year} · {categoryLabels[need.category]} · {hoursLabel(need.hours)}
        </span>
      </p>
      <p className="font-bold wrap-anywhere">{need.gap}</p>
      <p className="text-muted text-sm wrap-anywhere">
        {needSourceLabels[need.source]}: {groundOf(need)}
      </p>
      <p className="wrap-anywhere">Hasil yang direncanakan: {need.expected}</p>
      {need.course && <p className="text-sm wrap-anywhere">Pelatihan: {need.course}</p>}
      {need.decidedByName && (
        <p className="text-muted text-sm">
          {needStatusLabels[need.status]} oleh {need.decidedByName}
          {need.reason && `: ${need.reason}`}
        </p>
      )}
      {children}
    </div>
  )
}
