'use client'

import { useState } from 'react'
import { decidePromotionRound } from '@/app/(portal)/promosi/actions'
import { PasswordAgain } from '@/components/accounts/password-again'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Checkbox, SegmentedChoice } from '@/components/ui/choice'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/input'
import { decisionSentence, formatTotal } from '@/lib/promotion/labels'

type Props = {
  roundId: string
  version: number
  choices: { label: string; rank: number; name: string; total: number }[]
}

/** One of the first three. Whoever is not the first needs a reason, and the sentence that all will read stands below. */
export function DecideForm({ roundId, version, choices }: Props) {
  const [label, setLabel] = useState('')
  const [reason, setReason] = useState('')
  const chosen = choices.find((one) => one.label === label)
  const departs = chosen !== undefined && chosen.rank !== 1
  return (
    <ActionForm
      action={decidePromotionRound}
      given={{ roundId, version }}
      shape={({ sure: _, ...values }) => values as Parameters<typeof decidePromotionRound>[0]['input']}
      doneMessage="Pilihan ditetapkan."
      label="Tetapkan pilihan"
      className="max-w-prose space-y-5"
    >
      <SegmentedChoice
        name="label"
        label="Pilihan"
        required
        missing="Pilih salah satu dari tiga peringkat teratas."
        value={label}
        onChange={setLabel}
        options={choices.map((one) => ({
          value: one.label,
          label: (
            <span className="font-bold">
              Peringkat {one.rank}: {one.name}
            </span>
          ),
          help: `Nilai ${formatTotal(one.total)}`,
        }))}
        className="[&>div]:grid-flow-row"
      />
      {departs && (
        <Field
          name="reason"
          label="Mengapa bukan peringkat 1"
          help="Kalimat utuh, minimal 40 huruf dan delapan kata berbeda. Diumumkan kepada semua orang."
          required
        >
          <Textarea
            rows={4}
            maxLength={2000}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </Field>
      )}
      {chosen && (
        <>
          <div className="border-soga border-s-4 ps-3">
            <p className="text-muted text-sm">Kalimat yang diumumkan</p>
            <p>{decisionSentence({ name: chosen.name, rank: chosen.rank, reason: reason || '…' })}</p>
          </div>
          <Checkbox
            name="sure"
            required
            data-missing="Centang dulu bahwa pilihan ini sudah Anda periksa."
            label="Sudah saya periksa. Pilihan ini tidak dapat diubah."
          />
          <PasswordAgain />
        </>
      )}
      <SubmitButton>Tetapkan</SubmitButton>
    </ActionForm>
  )
}
