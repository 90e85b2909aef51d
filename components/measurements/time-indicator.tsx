'use client'

import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/input'

export type TimeIndicatorChoice = { id: string; text: string; target: string; measureUnit: string }

/** Which indicator of time the case counts for; the first is meant unless one says otherwise. */
export function TimeIndicator({ choices }: { choices: readonly TimeIndicatorChoice[] }) {
  if (choices.length === 0) return null
  return (
    <Field name="indicatorId" label="Dihitung untuk indikator" help="Indikator aspek waktu dalam SKP Anda.">
      <Select defaultValue={choices[0]?.id}>
        {choices.map(({ id, text, target, measureUnit }) => (
          <option key={id} value={id}>
            {text} ({target} {measureUnit})
          </option>
        ))}
        <option value="">Tidak untuk indikator</option>
      </Select>
    </Field>
  )
}
