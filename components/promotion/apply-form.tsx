'use client'

import { applyToRound, objectToPromotion, withdrawFromRound } from '@/app/(portal)/promosi/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { useAction } from '@/components/ui/use-action'

type ApplyProps = {
  roundId: string
  /** What was written before it was taken back. */
  before: string
  asked: boolean
  /** The panel reads in it how the candidate has led, too. */
  leading: boolean
}

export function ApplyForm({ roundId, before, asked, leading }: ApplyProps) {
  return (
    <ActionForm
      action={applyToRound}
      draft={`lamar-${roundId}`}
      given={{ roundId }}
      doneMessage="Lamaran terkirim."
      label="Lamar jabatan"
      className="max-w-prose space-y-4"
    >
      <Field
        name="statement"
        label={
          leading
            ? 'Gagasan Anda untuk jabatan ini, dan pengalaman memimpin'
            : 'Gagasan Anda untuk jabatan ini'
        }
        help={`${asked ? 'Ikut dinilai, minimal 50 huruf. ' : ''}${leading ? 'Ceritakan siapa yang Anda gerakkan dan apa hasilnya. ' : ''}Panel membacanya tanpa nama Anda. Jangan tulis nama atau tempat kerja.`}
        required={asked}
        missing="Tulis gagasan Anda, minimal 50 huruf."
      >
        <Textarea rows={5} maxLength={3000} defaultValue={before} />
      </Field>
      <SubmitButton>Lamar</SubmitButton>
    </ActionForm>
  )
}

export function WithdrawApplication({ roundId }: { roundId: string }) {
  const { run, pending, error } = useAction(withdrawFromRound)
  return (
    <div className="space-y-3">
      <ConfirmButton
        variant="secondary"
        question="Tarik lamaran ini? Anda dapat melamar lagi selama pendaftaran dibuka."
        yes="Ya, tarik lamaran"
        pending={pending}
        onConfirm={() => void run({ roundId })}
      >
        Tarik lamaran
      </ConfirmButton>
      {error && (
        <Notice tone="error" live>
          <p>{error}</p>
        </Notice>
      )}
    </div>
  )
}

export function ObjectionForm({ roundId }: { roundId: string }) {
  return (
    <ActionForm
      action={objectToPromotion}
      draft={`keberatan-promosi-${roundId}`}
      given={{ roundId }}
      doneMessage="Keberatan terkirim."
      label="Ajukan keberatan"
      className="max-w-prose space-y-4"
    >
      <Field name="grounds" label="Alasan keberatan" help="Minimal 30 huruf." required>
        <Textarea rows={4} maxLength={4000} />
      </Field>
      <SubmitButton>Ajukan keberatan</SubmitButton>
    </ActionForm>
  )
}
