'use client'

import { moveEmployee } from '@/app/(portal)/bkd/pegawai/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Checkbox } from '@/components/ui/choice'
import { Field } from '@/components/ui/field'
import { DateInput, Input, Select } from '@/components/ui/input'
import { positionFamilyLabels } from '@/lib/organization/labels'
import { POSITION_FAMILIES } from '@/lib/organization/rules'

type Props = {
  employeeId: string
  today: string
  units: { id: string; name: string }[]
  current: { unitId: string; positionTitle: string; positionFamily: string; isHead: boolean } | undefined
}

export function MoveForm({ employeeId, today, units, current }: Props) {
  return (
    <ActionForm
      action={moveEmployee}
      given={{ employeeId }}
      label="Pindah unit atau jabatan"
      doneMessage="Perpindahan tercatat."
      className="max-w-prose space-y-4"
    >
      <Field name="unitId" label="Unit" required missing="Pilih unitnya.">
        <Select defaultValue={current?.unitId ?? ''}>
          <option value="">Pilih unit</option>
          {units.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field name="positionTitle" label="Jabatan" required missing="Tulis nama jabatannya.">
        <Input defaultValue={current?.positionTitle} maxLength={250} autoComplete="off" />
      </Field>
      <div className="flex flex-wrap gap-4">
        <Field name="positionFamily" label="Jenis jabatan" required>
          <Select defaultValue={current?.positionFamily ?? 'GENERAL'}>
            {POSITION_FAMILIES.map((family) => (
              <option key={family} value={family}>
                {positionFamilyLabels[family]}
              </option>
            ))}
          </Select>
        </Field>
        <Field name="startsOn" label="Berlaku mulai" required missing="Pilih tanggal mulainya.">
          <DateInput defaultValue={today} />
        </Field>
      </div>
      <Checkbox name="isHead" label="Memimpin unit ini" defaultChecked={current?.isHead} />
      <SubmitButton>Simpan perpindahan</SubmitButton>
    </ActionForm>
  )
}
