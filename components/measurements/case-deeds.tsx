'use client'

import { finishServiceCase, withdrawServiceCase } from '@/app/(portal)/layanan/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import { DateInput, Input } from '@/components/ui/input'

type Known = { caseId: string; version: number }

export function FinishCase({ today, startedOn, ...given }: Known & { today: string; startedOn: string }) {
  return (
    <ActionForm
      action={finishServiceCase}
      given={given}
      doneMessage="Berkas selesai."
      label="Selesaikan berkas"
      className="flex flex-wrap items-end gap-3"
    >
      <Field name="finishedOn" label="Selesai" required missing="Pilih tanggal selesainya.">
        <DateInput defaultValue={today} min={startedOn} max={today} />
      </Field>
      <SubmitButton variant="secondary">Selesai</SubmitButton>
    </ActionForm>
  )
}

export function WithdrawCase(given: Known) {
  return (
    <Disclosure summary="Tarik berkas ini">
      <ActionForm
        action={withdrawServiceCase}
        given={given}
        doneMessage="Berkas ditarik."
        label="Tarik berkas"
        className="max-w-prose space-y-3"
      >
        <Field
          name="reason"
          label="Alasan"
          help="Berkas ini tidak dihitung lagi. Minimal 10 huruf."
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
