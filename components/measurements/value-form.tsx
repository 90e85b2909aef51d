'use client'

import { enterIndicatorValue } from '@/app/(portal)/bkd/capaian/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Field } from '@/components/ui/field'
import { Input, Select } from '@/components/ui/input'
import { measurementSourceLabels } from '@/lib/measurements/labels'
import { MEASUREMENT_SOURCES, type MeasurementSource } from '@/lib/measurements/rules'

type Props = {
  indicatorId: string
  year: number
  quarter: number
  version: number
  value: string | null
  measureUnit: string
  source: MeasurementSource | null
  needsReason: boolean
}

export function ValueForm({
  indicatorId,
  year,
  quarter,
  version,
  value,
  measureUnit,
  source,
  needsReason,
}: Props) {
  return (
    <ActionForm
      key={version}
      action={enterIndicatorValue}
      given={{ indicatorId, year, quarter, version }}
      doneMessage="Hasil tersimpan."
      className="mt-2 max-w-xl space-y-4"
    >
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Field
          name="value"
          label={`Hasil (${measureUnit})`}
          help="Desimal dengan koma, misalnya 83,5."
          required
        >
          <Input inputMode="decimal" defaultValue={value?.replace('.', ',') ?? ''} />
        </Field>
        <Field name="source" label="Sumber angka" required>
          <Select defaultValue={source ?? 'DOCUMENT'}>
            {MEASUREMENT_SOURCES.map((one) => (
              <option key={one} value={one}>
                {measurementSourceLabels[one]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <Field name="note" label="Catatan">
        <Input />
      </Field>
      {needsReason && (
        <Field name="correction" label="Alasan koreksi" help="Minimal 10 huruf." required>
          <Input />
        </Field>
      )}
      <SubmitButton>Simpan hasil</SubmitButton>
    </ActionForm>
  )
}
