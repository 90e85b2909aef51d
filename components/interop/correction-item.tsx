import type { ReactNode } from 'react'
import { Status } from '@/components/ui/status'
import { formatInstant } from '@/lib/calendar/labels'
import { areaNames, correctionStates } from '@/lib/interop/labels/own-data'
import type { Correction, CorrectionStatus } from '@/lib/interop/rules/corrections'

const tones = {
  OPEN: 'waiting',
  DONE: 'approved',
  REFUSED: 'neutral',
  WITHDRAWN: 'neutral',
} as const satisfies Record<CorrectionStatus, string>

/** One request: what is said to be wrong, what would be right, and what BKD answered. */
export function CorrectionItem({
  of,
  zone,
  head,
  children,
}: {
  of: Omit<Correction, 'accountId'>
  zone: string
  head?: ReactNode
  children?: ReactNode
}) {
  return (
    <li className="space-y-2 py-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h3 className="font-bold">{head ?? areaNames[of.area]}</h3>
        <Status tone={tones[of.status]}>{correctionStates[of.status]}</Status>
      </div>
      <p className="text-muted text-sm">
        {head && `${areaNames[of.area]}. `}Diminta {formatInstant(of.askedAt, zone)}.
      </p>
      <p className="wrap-anywhere whitespace-pre-line">
        <span className="text-muted">Keliru:</span> {of.mistake}
      </p>
      <p className="wrap-anywhere whitespace-pre-line">
        <span className="text-muted">Yang benar:</span> {of.proposal}
      </p>
      {of.answer && of.answeredAt && (
        <p className="border-soga border-l-3 pl-3 wrap-anywhere whitespace-pre-line">
          {of.answer}
          <span className="text-muted block text-sm">
            {of.answeredByName}, {formatInstant(of.answeredAt, zone)}
          </span>
        </p>
      )}
      {children}
    </li>
  )
}
