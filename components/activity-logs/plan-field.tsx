'use client'

import { useState } from 'react'
import { Field } from '@/components/ui/field'
import { useFieldError } from '@/components/ui/form-context'
import { Select } from '@/components/ui/input'
import type { Choice } from '@/lib/activity-logs/queries/form'

type Props = {
  choices: readonly Choice[]
  workResultId: string | null
  indicatorId: string | null
  onUnit: (measureUnit: string | undefined) => void
}

/** Which planned result the work serves, and by which indicator it counts: one choice instead of two. */
export function PlanField({ choices, workResultId, indicatorId, onUnit }: Props) {
  const [target, setTarget] = useState(workResultId ? `${workResultId}/${indicatorId ?? ''}` : '')
  const [resultId, chosenIndicator] = target.split('/')
  const result = choices.find(({ id }) => id === resultId)
  const indicator = result?.indicators.find(({ id }) => id === chosenIndicator)
  const problem = useFieldError('indicatorId')

  if (choices.length === 0)
    return (
      <p className="text-muted">
        SKP Anda untuk tanggal ini belum berlaku. Catatan tetap dapat dikirim; kaitkan dengan target setelah
        SKP berlaku.
      </p>
    )

  function choose(value: string) {
    setTarget(value)
    const [ofResult, ofIndicator] = value.split('/')
    onUnit(
      choices.find(({ id }) => id === ofResult)?.indicators.find(({ id }) => id === ofIndicator)?.measureUnit,
    )
  }

  return (
    <Field
      name="workResultId"
      label="Untuk rencana hasil kerja"
      help="Kaitkan dengan target, agar capaian Anda terhitung saat disetujui."
      error={problem}
    >
      <Select value={target} onChange={(event) => choose(event.target.value)}>
        <option value="">Belum dikaitkan</option>
        {choices.map(({ id, text, indicators }) => (
          <optgroup key={id} label={text}>
            {indicators.map((one) => (
              <option key={one.id} value={`${id}/${one.id}`}>
                {one.text} ({one.measureUnit})
              </option>
            ))}
            <option value={`${id}/`}>Tanpa indikator: {text}</option>
          </optgroup>
        ))}
      </Select>
      {result && (
        <p className="text-muted mt-1 text-sm wrap-anywhere">
          {result.text}
          {indicator && <> · {indicator.text}</>}
          {result.serves && <> → {result.serves}</>}
        </p>
      )}
    </Field>
  )
}
