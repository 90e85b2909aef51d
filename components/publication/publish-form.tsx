'use client'

import { publishUnitQuarter } from '@/app/(portal)/bkd/publikasi/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/input'

type Props = {
  unitId: string
  year: number
  quarter: number
  digest: string
  isCorrection: boolean
  whyNot?: string
}

export function PublishForm({ unitId, year, quarter, digest, isCorrection, whyNot }: Props) {
  return (
    <ActionForm
      action={publishUnitQuarter}
      given={{ unitId, year: String(year), quarter: String(quarter), digest }}
      doneMessage="Terbit untuk warga."
      className="max-w-prose space-y-4"
    >
      {isCorrection && !whyNot && (
        <Field name="note" label="Alasan koreksi" help="Dibaca warga di halaman unit." required>
          <Textarea rows={3} />
        </Field>
      )}
      <SubmitButton whyNot={whyNot}>{isCorrection ? 'Terbitkan koreksi' : 'Terbitkan'}</SubmitButton>
    </ActionForm>
  )
}
