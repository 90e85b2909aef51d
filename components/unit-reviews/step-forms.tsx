'use client'

import { addImprovementStep, changeImprovementStep } from '@/app/(portal)/unit/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Field } from '@/components/ui/field'
import { DateInput, NumberInput, Select, Textarea } from '@/components/ui/input'
import { stepStatusLabels } from '@/lib/unit-reviews/labels'
import { STEP_STATUSES } from '@/lib/unit-reviews/rules'

type Choice = { id: string; name: string }

/** Who does a step, and until when. */
export function OwnerAndDate({ people, today }: { people: readonly Choice[]; today: string }) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field name="ownerId" label="Penanggung jawab" required missing="Pilih penanggung jawabnya.">
        <Select defaultValue="">
          <option value="">Pilih</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field name="dueOn" label="Batas waktu" required missing="Pilih tanggalnya.">
        <DateInput min={today} />
      </Field>
    </div>
  )
}

export function NewStepForm({
  reviewId,
  people,
  indicators,
  today,
}: {
  reviewId: string
  people: readonly Choice[]
  indicators: readonly Choice[]
  today: string
}) {
  return (
    <ActionForm
      action={addImprovementStep}
      draft={`langkah-${reviewId}`}
      given={{ reviewId }}
      doneMessage="Langkah ditambahkan."
      resetWhenDone
      label="Langkah baru"
      className="max-w-xl space-y-4"
    >
      <Field name="text" label="Langkah" required missing="Tulis langkahnya, minimal 10 huruf.">
        <Textarea maxLength={1000} rows={2} />
      </Field>
      {indicators.length > 0 && (
        <Field name="indicatorId" label="Untuk indikator">
          <Select defaultValue="">
            <option value="">Umum</option>
            {indicators.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <OwnerAndDate people={people} today={today} />
      <SubmitButton variant="secondary">Tambah langkah</SubmitButton>
    </ActionForm>
  )
}

export function StepForm({
  stepId,
  version,
  progress,
  note,
  heads,
  name,
}: {
  stepId: string
  version: number
  progress: number
  note: string | null
  heads: boolean
  name: string
}) {
  return (
    <ActionForm
      action={changeImprovementStep}
      given={{ stepId, version }}
      doneMessage="Langkah diperbarui."
      label={`Perbarui: ${name}`}
      className="max-w-xl space-y-4"
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="progress" label="Kemajuan (%)" required missing="Isi kemajuan dari 0 sampai 100.">
          <NumberInput defaultValue={progress} min={0} max={100} />
        </Field>
        <Field name="status" label="Keadaan" required>
          <Select defaultValue="OPEN">
            {STEP_STATUSES.filter((status) => heads || status !== 'DROPPED').map((status) => (
              <option key={status} value={status}>
                {stepStatusLabels[status]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <Field name="note" label="Catatan">
        <Textarea defaultValue={note ?? ''} maxLength={1000} rows={2} />
      </Field>
      <SubmitButton variant="secondary">Simpan kemajuan</SubmitButton>
    </ActionForm>
  )
}
