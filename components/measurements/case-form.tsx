'use client'

import { recordServiceCases } from '@/app/(portal)/layanan/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Field } from '@/components/ui/field'
import type { FormValues } from '@/components/ui/form-values'
import { DateInput, Input, NumberInput } from '@/components/ui/input'
import { LONGEST_TARGET } from '@/lib/measurements/rules/service-cases'
import { TimeIndicator, type TimeIndicatorChoice } from './time-indicator'

type Props = {
  today: string
  indicators: readonly TimeIndicatorChoice[]
  services: readonly string[]
  steps: readonly string[]
}

const asText = (value: FormValues[string] | undefined) => (typeof value === 'string' ? value : '')

/** One case: its number, what was asked for, and by when it was promised. */
export function CaseForm({ today, indicators, services, steps }: Props) {
  return (
    <ActionForm
      action={recordServiceCases}
      shape={(values) => ({
        indicatorId: asText(values.indicatorId),
        cases: [
          {
            caseNumber: asText(values.caseNumber),
            service: asText(values.service),
            step: asText(values.step),
            startedOn: asText(values.startedOn),
            finishedOn: asText(values.finishedOn),
            targetDays: values.targetDays,
          },
        ],
      })}
      doneMessage="Berkas tercatat."
      label="Catat berkas"
      resetWhenDone
      className="max-w-prose space-y-4"
    >
      <Field
        name="caseNumber"
        label="Nomor berkas"
        help="Nomor saja, tanpa nama atau NIK warga."
        required
        missing="Tulis nomor berkasnya."
      >
        <Input maxLength={40} className="max-w-60" />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="service" label="Layanan" required missing="Tulis layanannya, minimal 3 huruf.">
          <Input minLength={3} maxLength={80} list="layanan-dikenal" />
        </Field>
        <Field name="step" label="Tahap" required missing="Tulis tahapnya, minimal 3 huruf.">
          <Input minLength={3} maxLength={80} list="tahap-dikenal" />
        </Field>
        <Field name="startedOn" label="Mulai" required missing="Pilih tanggal mulainya.">
          <DateInput defaultValue={today} max={today} />
        </Field>
        <Field name="finishedOn" label="Selesai" help="Kosongkan bila masih dikerjakan.">
          <DateInput max={today} />
        </Field>
        <Field
          name="targetDays"
          label="Target (hari kerja)"
          help="0 berarti selesai pada hari yang sama."
          required
          missing={`Isi target dalam hari kerja, 0 sampai ${LONGEST_TARGET}.`}
        >
          <NumberInput />
        </Field>
        <TimeIndicator choices={indicators} />
      </div>
      <Known id="layanan-dikenal" words={services} />
      <Known id="tahap-dikenal" words={steps} />
      <SubmitButton>Simpan berkas</SubmitButton>
    </ActionForm>
  )
}

const Known = ({ id, words }: { id: string; words: readonly string[] }) => (
  <datalist id={id}>
    {words.map((word) => (
      <option key={word}>{word}</option>
    ))}
  </datalist>
)
