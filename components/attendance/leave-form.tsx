'use client'

import { recordLeave } from '@/app/(portal)/bkd/cuti/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Field } from '@/components/ui/field'
import { DateInput, Select } from '@/components/ui/input'
import { leaveKindLabels } from '@/lib/attendance/labels'
import { LEAVE_KINDS } from '@/lib/attendance/rules'

export function LeaveForm({ employeeId, today }: { employeeId: string; today: string }) {
  return (
    <ActionForm
      action={recordLeave}
      given={{ employeeId }}
      doneMessage="Cuti tercatat."
      resetWhenDone
      className="max-w-xl space-y-4"
    >
      <Field name="kind" label="Jenis cuti" required>
        <Select defaultValue="ANNUAL">
          {LEAVE_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {leaveKindLabels[kind]}
            </option>
          ))}
        </Select>
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="startsOn" label="Mulai" required>
          <DateInput defaultValue={today} />
        </Field>
        <Field name="endsOn" label="Sampai" required>
          <DateInput defaultValue={today} />
        </Field>
      </div>
      <SubmitButton>Catat cuti</SubmitButton>
    </ActionForm>
  )
}
