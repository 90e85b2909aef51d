'use client'

import { recordHoliday } from '@/app/(portal)/bkd/cuti/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import { DateInput, Input } from '@/components/ui/input'

export function HolidayForm() {
  return (
    <Disclosure summary="Tambah libur daerah">
      <ActionForm
        action={recordHoliday}
        doneMessage="Libur daerah tercatat."
        resetWhenDone
        className="mb-4 max-w-xl space-y-4"
      >
        <Field name="day" label="Tanggal" required>
          <DateInput />
        </Field>
        <Field name="name" label="Nama hari libur" required>
          <Input />
        </Field>
        <SubmitButton>Tambah libur</SubmitButton>
      </ActionForm>
    </Disclosure>
  )
}
