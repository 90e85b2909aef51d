'use client'

import {
  announcePromotionRound,
  cancelPromotionRound,
  closePromotionCall,
  confirmPromotionRevision,
  finishPromotionRound,
  rankPromotionRound,
} from '@/app/(portal)/bkd/promosi/actions'
import { PasswordAgain } from '@/components/accounts/password-again'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { useAction } from '@/components/ui/use-action'

type Of = { roundId: string; version: number; whyNot: string | undefined }

const Refused = ({ error }: { error: string | undefined }) =>
  error ? (
    <Notice tone="error" live>
      <p>{error}</p>
    </Notice>
  ) : null

type Frozen = Of & { hash: string }

/** The second officer freezes what he has just read. */
export function Announce({ roundId, version, hash, whyNot }: Frozen) {
  return (
    <ActionForm
      action={announcePromotionRound}
      given={{ roundId, version, hash }}
      doneMessage="Aturan dibekukan dan diumumkan."
      label="Bekukan dan umumkan"
      className="max-w-prose space-y-4"
    >
      {!whyNot && (
        <>
          <p className="font-bold">
            Setelah ini aturan langsung diumumkan. Mengubahnya hanya lewat versi baru yang ikut diumumkan.
          </p>
          <PasswordAgain />
        </>
      )}
      <SubmitButton whyNot={whyNot}>Bekukan dan umumkan</SubmitButton>
    </ActionForm>
  )
}

/** The second officer confirms a change: the version before stays readable beside it. */
export function ConfirmChange({ roundId, version, hash, whyNot }: Frozen) {
  return (
    <ActionForm
      action={confirmPromotionRevision}
      given={{ roundId, version, hash }}
      doneMessage="Perubahan disahkan dan diumumkan."
      label="Sahkan perubahan"
      className="max-w-prose space-y-4"
    >
      {!whyNot && <PasswordAgain />}
      <SubmitButton whyNot={whyNot}>Sahkan dan umumkan</SubmitButton>
    </ActionForm>
  )
}

const steps = {
  close: {
    action: closePromotionCall,
    label: 'Tutup pendaftaran',
    question: 'Data tiap kandidat disalin hari ini juga dan tidak berubah lagi.',
    yes: 'Ya, tutup dan salin data',
  },
  rank: {
    action: rankPromotionRound,
    label: 'Hitung urutan',
    question: 'Urutan dihitung sekali dari aturan yang dibekukan.',
    yes: 'Ya, hitung urutan',
  },
  finish: {
    action: finishPromotionRound,
    label: 'Selesaikan putaran',
    question: 'Putaran ditutup dan pilihannya tetap.',
    yes: 'Ya, selesaikan',
  },
} as const

export function NextStep({ step, roundId, version, whyNot }: Of & { step: keyof typeof steps }) {
  const { action, label, question, yes } = steps[step]
  const { run, pending, error } = useAction(action)
  return (
    <div className="space-y-3">
      <ConfirmButton
        variant="primary"
        question={question}
        yes={yes}
        pending={pending}
        whyNot={whyNot}
        onConfirm={() => void run({ roundId, version })}
      >
        {label}
      </ConfirmButton>
      <Refused error={error} />
    </div>
  )
}

export function CancelRound({ roundId, version }: { roundId: string; version: number }) {
  return (
    <Disclosure summary="Batalkan putaran">
      <ActionForm
        action={cancelPromotionRound}
        given={{ roundId, version }}
        doneMessage="Putaran dibatalkan."
        label="Batalkan putaran"
        className="max-w-prose space-y-4"
      >
        <Field name="reason" label="Alasan" help="Minimal 20 huruf, diumumkan." required>
          <Textarea maxLength={1000} />
        </Field>
        <SubmitButton variant="danger">Batalkan putaran</SubmitButton>
      </ActionForm>
    </Disclosure>
  )
}
