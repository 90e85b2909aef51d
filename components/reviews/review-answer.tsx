'use client'

import { agreeToReview, confirmReceipt } from '@/app/(portal)/penilaian/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/input'

type Props = {
  year: number
  quarter: number
  number: number
  /** Whether it still waits for a word. */
  open: boolean
  received: boolean
  note: string | null
}

/** It came, and I agree: two presses, the second of which holds the first. */
export function ReviewAnswer({ open, received, note, ...seen }: Props) {
  if (!open)
    return note ? (
      <p className="border-soga bg-soga-wash mb-6 rounded-md border-s-4 px-4 py-3 break-words whitespace-pre-line">
        <span className="text-muted block text-sm">Catatan Anda</span>
        {note}
      </p>
    ) : null
  return (
    <div className="border-nila bg-nila-wash mb-6 space-y-3 rounded-md border-s-4 p-4">
      {!received && (
        <ActionForm
          action={confirmReceipt}
          given={seen}
          label="Tanda terima penilaian"
          doneMessage="Penilaian Anda terima."
        >
          <SubmitButton variant="secondary">Tanda terima</SubmitButton>
          <p className="text-muted mt-2 text-sm">Artinya sudah sampai, belum berarti setuju.</p>
        </ActionForm>
      )}
      <ActionForm
        action={agreeToReview}
        given={seen}
        label="Persetujuan penilaian"
        doneMessage="Penilaian Anda setujui."
      >
        <Disclosure summary="Tambah catatan">
          <Field name="note" label="Catatan untuk penilai" help="Penilai membacanya.">
            <Textarea maxLength={1000} rows={3} />
          </Field>
        </Disclosure>
        <SubmitButton>Setujui</SubmitButton>
        <p className="text-muted mt-2 text-sm">Setelah disetujui, keberatan tidak dapat diajukan lagi.</p>
      </ActionForm>
    </div>
  )
}
