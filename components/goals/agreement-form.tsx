'use client'

import { saveUnitAgreement } from '@/app/(portal)/bkd/tujuan/actions'
import { sendEvidence } from '@/components/evidence/send-evidence'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Field } from '@/components/ui/field'
import { FileDrop } from '@/components/ui/file-drop'
import { DateInput, Input, Textarea } from '@/components/ui/input'
import { LIMITS } from '@/lib/evidence/rules'

type Props = {
  unitId: string
  year: number
  version: number
  statement: string | null
  plan: string | null
  agreedOn: string | null
  agreedWith: string | null
  file: { id: string; name: string; size: number } | null
}

export function AgreementForm({ unitId, year, version, statement, plan, agreedOn, agreedWith, file }: Props) {
  return (
    <ActionForm
      key={version}
      action={saveUnitAgreement}
      given={{ unitId, year, version }}
      label="Perjanjian kinerja"
      doneMessage="Perjanjian tersimpan."
      className="mt-2 max-w-xl space-y-4"
    >
      <Field name="statement" label="Isi perjanjian" required missing="Tulis isi perjanjiannya.">
        <Textarea defaultValue={statement ?? ''} maxLength={4000} rows={4} />
      </Field>
      <Field name="plan" label="Rencana unit tahun ini" help="Program dan kegiatan dari renstra unit.">
        <Textarea defaultValue={plan ?? ''} maxLength={4000} rows={4} />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="agreedOn" label="Disepakati pada">
          <DateInput defaultValue={agreedOn ?? ''} />
        </Field>
        <Field name="agreedWith" label="Disepakati dengan" help="Nama dan jabatannya.">
          <Input defaultValue={agreedWith ?? ''} maxLength={200} />
        </Field>
      </div>
      <FileDrop
        name="evidenceIds[]"
        label="Berkas perjanjian"
        help="PDF, DOCX, atau foto. Satu berkas saja."
        accept="image/*,.pdf,.docx,.xlsx,application/pdf"
        multiple={false}
        maxBytes={LIMITS.uploadBytes}
        upload={sendEvidence}
        stored={file ? [{ id: file.id, name: file.name, bytes: file.size }] : []}
      />
      <SubmitButton>Simpan perjanjian</SubmitButton>
    </ActionForm>
  )
}
