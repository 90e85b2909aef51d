'use client'

import { withdrawOwnRecord } from '@/app/(portal)/pengamatan/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'

export function WithdrawForm({ recordId, version }: { recordId: string; version: number }) {
  return (
    <Disclosure summary="Tarik pengukuran ini">
      <ActionForm
        action={withdrawOwnRecord}
        given={{ recordId, version }}
        doneMessage="Pengukuran ditarik."
        label="Tarik pengukuran"
        className="max-w-prose space-y-3"
      >
        <Field
          name="reason"
          label="Alasan"
          help="Tetap terbaca. Minimal 10 huruf."
          required
          missing="Tulis alasannya, minimal 10 huruf."
        >
          <Input minLength={10} maxLength={300} />
        </Field>
        <SubmitButton variant="secondary">Tarik</SubmitButton>
      </ActionForm>
    </Disclosure>
  )
}
