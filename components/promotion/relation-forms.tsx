'use client'

import { endEmployeeRelation, enterEmployeeRelation } from '@/app/(portal)/bkd/promosi/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { SegmentedChoice } from '@/components/ui/choice'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { useAction } from '@/components/ui/use-action'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { relationLabels } from '@/lib/promotion/labels'
import { RELATION_KINDS } from '@/lib/promotion/schema'

export function RelationForm() {
  return (
    <ActionForm
      action={enterEmployeeRelation}
      doneMessage="Hubungan tercatat."
      resetWhenDone
      label="Catat hubungan"
      className="max-w-prose space-y-4"
    >
      <Field name="employeeNip" label="NIP pegawai" required>
        <Input inputMode="numeric" autoComplete="off" />
      </Field>
      <SegmentedChoice
        name="kind"
        label="Orang kedua adalah"
        required
        missing="Pilih hubungannya."
        options={RELATION_KINDS.map((kind) => ({ value: kind, label: relationLabels[kind] }))}
        className="[&>div]:grid-flow-row"
      />
      <Field name="relatedNip" label="NIP orang kedua" required>
        <Input inputMode="numeric" autoComplete="off" />
      </Field>
      <SubmitButton>Catat hubungan</SubmitButton>
    </ActionForm>
  )
}

export function EndRelation({ relationId, of }: { relationId: string; of: string }) {
  const { run, pending, error } = useAction(endEmployeeRelation)
  return (
    <>
      <Button variant="quiet" pending={pending} onClick={() => void run({ relationId })}>
        Akhiri <VisuallyHidden>{of}</VisuallyHidden>
      </Button>
      {error && (
        <p role="alert" className="text-mengkudu text-sm">
          {error}
        </p>
      )}
    </>
  )
}
