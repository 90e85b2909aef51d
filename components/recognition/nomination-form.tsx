'use client'

import { nominateForReward, takeRewardNominationBack } from '@/app/(portal)/penghargaan/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Checkbox } from '@/components/ui/choice'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { useAction } from '@/components/ui/use-action'

type Props = {
  programmeId: string
  employeeId: string
  records: { id: string; words: string }[]
}

export function NominationForm({ programmeId, employeeId, records }: Props) {
  return (
    <ActionForm
      action={nominateForReward}
      draft={`usulan-${programmeId}-${employeeId}`}
      given={{ programmeId, employeeId }}
      goTo={`/penghargaan/${programmeId}`}
      doneMessage="Usulan terkirim."
      label="Usulkan"
      className="max-w-prose space-y-4"
    >
      <Field
        name="reason"
        label="Apa yang ia kerjakan"
        help="Minimal 30 huruf. Ia dapat membacanya."
        required
      >
        <Textarea rows={4} maxLength={2000} />
      </Field>
      <Field
        name="evidence"
        label="Di mana buktinya"
        help="Laporan, angka, tanggal, atau tempat yang dapat diperiksa panel."
        required
      >
        <Textarea rows={2} maxLength={500} />
      </Field>
      {records.length > 0 && (
        <fieldset>
          <legend className="font-bold">Catatan yang dikutip (opsional)</legend>
          {records.map(({ id, words }) => (
            <Checkbox key={id} name="cites[]" value={id} label={words} />
          ))}
        </fieldset>
      )}
      <SubmitButton>Kirim usulan</SubmitButton>
      <p className="text-muted text-sm">Satu orang diusulkan sekali. Nama Anda hanya dibaca panel dan BKD.</p>
    </ActionForm>
  )
}

export function TakeBackNomination({
  nominationId,
  version,
  of,
}: {
  nominationId: string
  version: number
  of: string
}) {
  const { run, pending, error } = useAction(takeRewardNominationBack)
  return (
    <div className="space-y-3">
      <ConfirmButton
        variant="secondary"
        question={`Usulan untuk ${of} tidak dapat dikirim lagi.`}
        yes="Ya, tarik usulan"
        pending={pending}
        onConfirm={() => void run({ nominationId, version })}
      >
        Tarik usulan<span className="sr-only"> untuk {of}</span>
      </ConfirmButton>
      {error && (
        <Notice tone="error" live>
          <p>{error}</p>
        </Notice>
      )}
    </div>
  )
}
