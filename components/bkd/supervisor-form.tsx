'use client'

import { useState } from 'react'
import { changeEmployeeSupervisor } from '@/app/(portal)/bkd/pegawai/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Field } from '@/components/ui/field'
import { DateInput } from '@/components/ui/input'
import { PersonPicker } from './person-picker'

export function SupervisorForm({ employeeId, today }: { employeeId: string; today: string }) {
  // A finished change leaves nobody chosen for the next.
  const [changes, setChanges] = useState(0)
  return (
    <ActionForm
      key={changes}
      onDone={() => setChanges(changes + 1)}
      action={changeEmployeeSupervisor}
      given={{ employeeId }}
      label="Ganti atasan"
      doneMessage="Atasan diganti."
      className="max-w-prose space-y-4"
    >
      <PersonPicker name="supervisorId" label="Atasan baru" help="Cari dengan nama atau NIP, lalu pilih." />
      <div className="flex flex-wrap items-end gap-4">
        <Field name="startsOn" label="Berlaku mulai" required missing="Pilih tanggal mulainya.">
          <DateInput defaultValue={today} />
        </Field>
        <Field name="endsOn" label="Sampai" help="Isi hanya untuk pengganti sementara.">
          <DateInput />
        </Field>
      </div>
      <SubmitButton>Ganti atasan</SubmitButton>
    </ActionForm>
  )
}
