'use client'

import { excuseAbsentDay, recordAbsence } from '@/app/(portal)/bkd/pembinaan/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import { DateInput, Input } from '@/components/ui/input'

export function AbsenceForm({ employeeId, today }: { employeeId: string; today: string }) {
  return (
    <ActionForm
      action={recordAbsence}
      given={{ employeeId }}
      doneMessage="Ketidakhadiran tercatat."
      label="Catat hari tanpa keterangan"
      className="max-w-xl space-y-4"
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="startsOn" label="Hari pertama" required missing="Pilih tanggalnya.">
          <DateInput defaultValue={today} max={today} />
        </Field>
        <Field name="endsOn" label="Hari terakhir" required missing="Pilih tanggalnya.">
          <DateInput defaultValue={today} max={today} />
        </Field>
      </div>
      <SubmitButton>Catat</SubmitButton>
    </ActionForm>
  )
}

type Day = { employeeId: string; day: string; version: number; words: string }

export function ExcuseForm({ words, ...given }: Day) {
  return (
    <Disclosure summary={`Maafkan ${words}`}>
      <ActionForm
        action={excuseAbsentDay}
        given={given}
        doneMessage="Hari ini tidak dihitung lagi."
        label={`Maafkan ${words}`}
        className="max-w-prose space-y-3"
      >
        <Field
          name="reason"
          label="Alasan yang sah"
          help="Minimal 10 huruf. Jangan tulis diagnosis."
          required
          missing="Tulis alasannya, minimal 10 huruf."
        >
          <Input minLength={10} maxLength={500} />
        </Field>
        <SubmitButton variant="secondary">Maafkan</SubmitButton>
      </ActionForm>
    </Disclosure>
  )
}
