'use client'

import { endEmployeeRelation, enterEmployeeRelation } from '@/app/(portal)/bkd/promosi/actions'
import { ActionForm, ConfirmedSubmit, SubmitButton } from '@/components/ui/action-form'
import { SegmentedChoice } from '@/components/ui/choice'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import { Input, Textarea } from '@/components/ui/input'
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
  return (
    <Disclosure
      summary={
        <>
          Akhiri <VisuallyHidden>{of}</VisuallyHidden>
        </>
      }
    >
      <ActionForm
        action={endEmployeeRelation}
        given={{ relationId }}
        doneMessage="Hubungan diakhiri."
        label={`Akhiri ${of}`}
        className="space-y-3"
      >
        <Field name="reason" label="Alasan" help="Minimal 10 huruf. Tersimpan di jejak." required>
          <Textarea rows={2} maxLength={500} />
        </Field>
        <ConfirmedSubmit
          question="Hubungan ini tidak dicocokkan lagi dengan putaran baru. Akhiri?"
          yes="Ya, akhiri"
          variant="danger"
        >
          Akhiri hubungan
        </ConfirmedSubmit>
      </ActionForm>
    </Disclosure>
  )
}
