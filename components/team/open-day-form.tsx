'use client'

import { openDayForEntry } from '@/app/(portal)/tim/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Field } from '@/components/ui/field'
import { DateInput, Textarea } from '@/components/ui/input'

type Props = { employeeId: string; today: string; suggested: string | undefined }

/** Opens one late day for entry, or a holiday for duty. */
export function OpenDayForm({ employeeId, today, suggested }: Props) {
  return (
    <ActionForm
      action={openDayForEntry}
      given={{ employeeId }}
      resetWhenDone
      doneMessage="Hari dibuka. Pegawai dapat mencatat sekarang."
      label="Buka hari"
      className="max-w-prose space-y-4"
    >
      <Field name="day" label="Tanggal" required missing="Pilih tanggalnya.">
        <DateInput max={today} defaultValue={suggested} />
      </Field>
      <Field
        name="reason"
        label="Alasan"
        help="Misalnya: dinas luar tanpa sinyal, atau piket pada hari libur. Minimal 10 huruf."
        required
        missing="Tulis alasannya, minimal 10 huruf."
      >
        <Textarea minLength={10} maxLength={500} />
      </Field>
      <SubmitButton>Buka hari</SubmitButton>
    </ActionForm>
  )
}
