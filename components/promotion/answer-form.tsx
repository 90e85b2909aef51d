'use client'

import { answerPromotionObjection } from '@/app/(portal)/promosi/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { SegmentedChoice } from '@/components/ui/choice'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/input'

export function AnswerForm({
  objectionId,
  version,
  of,
}: {
  objectionId: string
  version: number
  of: string
}) {
  return (
    <ActionForm
      action={answerPromotionObjection}
      draft={`putusan-promosi-${objectionId}`}
      given={{ objectionId, version }}
      doneMessage="Putusan tersimpan."
      label={`Putuskan keberatan ${of}`}
      className="max-w-prose space-y-4"
    >
      <SegmentedChoice
        name="outcome"
        label="Putusan"
        required
        missing="Pilih dikabulkan atau ditolak."
        options={[
          { value: 'REJECTED', label: 'Ditolak', help: 'Pilihan tetap.' },
          { value: 'UPHELD', label: 'Dikabulkan', help: 'Putaran batal dan diulang.' },
        ]}
      />
      <Field name="answer" label="Alasan" help="Minimal 30 huruf. Dibaca yang mengajukan." required>
        <Textarea rows={4} maxLength={4000} />
      </Field>
      <SubmitButton>Putuskan</SubmitButton>
    </ActionForm>
  )
}
