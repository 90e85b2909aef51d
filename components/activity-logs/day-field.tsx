'use client'

import { useState } from 'react'
import { Field } from '@/components/ui/field'
import { useFieldError } from '@/components/ui/form-context'
import { DateInput } from '@/components/ui/input'
import { refusals, WEEKEND_NOTE } from '@/lib/activity-logs/labels'
import type { DayHint } from '@/lib/activity-logs/queries/form'
import { formatDay, formatMinutes } from '@/lib/calendar/labels'
import { isDay } from '@/lib/calendar/rules'

type Props = {
  today: string
  start: string
  hints: readonly DayHint[]
  /** What was handed in keeps its date. */
  fixed: boolean
}

const WHY: Record<NonNullable<DayHint['why']>, string> = {
  leave: refusals.on_leave,
  holiday: refusals.holiday,
  too_late: refusals.too_late,
  weekend: WEEKEND_NOTE,
  opened: 'Atasan sudah membuka tanggal ini. Catatan dapat dikirim.',
}

export function DayField({ today, start, hints, fixed }: Props) {
  const [day, setDay] = useState(start)
  const hint = hints.find((one) => one.day === day)
  // A refusal says it already, right above.
  const isRefused = useFieldError('logDate') !== undefined
  return (
    <Field
      name="logDate"
      label="Tanggal"
      required
      missing="Pilih tanggalnya."
      help={fixed ? 'Tanggal catatan yang sudah dikirim tidak dapat diganti.' : undefined}
    >
      <DateInput value={day} max={today} readOnly={fixed} onChange={(event) => setDay(event.target.value)} />
      <p aria-live="polite" className="mt-1 text-sm">
        {isDay(day) && <span className="text-muted">{formatDay(day)}. </span>}
        {hint && hint.logs > 0 && !fixed && (
          <span className="text-muted">
            Sudah ada {hint.logs} catatan, {formatMinutes(hint.minutes)}.{' '}
          </span>
        )}
        {hint?.why && !fixed && !isRefused && <span className="text-kunyit font-bold">{WHY[hint.why]}</span>}
      </p>
    </Field>
  )
}
