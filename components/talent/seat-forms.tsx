'use client'

import { closeThePost, seatInPost, unseatFromPost } from '@/app/(portal)/bkd/jabatan/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { useToast } from '@/components/ui/toast'
import { useAction } from '@/components/ui/use-action'

/** Somebody of the unit whose post is not yet said holds this one. */
export function SeatForm({
  positionId,
  people,
}: {
  positionId: string
  people: readonly { assignmentId: string; name: string; title: string }[]
}) {
  return (
    <ActionForm
      action={seatInPost}
      given={{ positionId }}
      label="Catat pejabat"
      doneMessage="Pejabat tercatat."
      className="max-w-prose space-y-4"
    >
      <Field
        name="assignmentId"
        label="Orang di unit ini yang jabatannya belum dihubungkan"
        required
        missing="Pilih orangnya."
      >
        <Select defaultValue="">
          <option value="">Pilih orang</option>
          {people.map(({ assignmentId, name, title }) => (
            <option key={assignmentId} value={assignmentId}>
              {name}, {title}
            </option>
          ))}
        </Select>
      </Field>
      <SubmitButton>Catat sebagai pejabat</SubmitButton>
    </ActionForm>
  )
}

export function UnseatButton({
  positionId,
  assignmentId,
  name,
}: {
  positionId: string
  assignmentId: string
  name: string
}) {
  return (
    <ActionForm action={unseatFromPost} given={{ positionId, assignmentId }} doneMessage="Hubungan dilepas.">
      <SubmitButton variant="quiet" aria-label={`Lepas ${name} dari jabatan ini`}>
        Lepas
      </SubmitButton>
    </ActionForm>
  )
}

export function ClosePost({
  positionId,
  version,
  title,
  whyNot,
}: {
  positionId: string
  version: number
  title: string
  whyNot?: string
}) {
  const toast = useToast()
  const close = useAction(closeThePost, {
    onDone: (_, receipt) => toast.show({ message: `Jabatan ditutup. Tanda terima ${receipt}.` }),
  })
  return (
    <div className="space-y-3">
      {close.error && (
        <Notice tone="error" live>
          {close.error}
        </Notice>
      )}
      <ConfirmButton
        variant="secondary"
        pending={close.pending}
        whyNot={whyNot}
        question={`Tutup jabatan ${title}? Riwayat pejabatnya tetap tersimpan.`}
        yes="Ya, tutup jabatan ini"
        onConfirm={() => void close.run({ positionId, version })}
      >
        Tutup jabatan
      </ConfirmButton>
    </div>
  )
}
