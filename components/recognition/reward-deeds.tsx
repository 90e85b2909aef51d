'use client'

import {
  cancelRewardProgramme,
  closeRewardNaming,
  publishRewardProgramme,
  rankRewardNominees,
  searchRewardRecord,
} from '@/app/(portal)/bkd/penghargaan/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { useAction } from '@/components/ui/use-action'

type Of = { programmeId: string; version: number; whyNot: string | undefined }

const Refused = ({ error }: { error: string | undefined }) =>
  error ? (
    <Notice tone="error" live>
      <p>{error}</p>
    </Notice>
  ) : null

export function PublishReward({ programmeId, version, hash, whyNot }: Of & { hash: string }) {
  const { run, pending, error } = useAction(publishRewardProgramme)
  return (
    <div className="space-y-3">
      <ConfirmButton
        variant="primary"
        question="Umumkan sekarang? Setelah ini kriterianya tidak dapat diubah siapa pun."
        yes="Ya, umumkan"
        pending={pending}
        whyNot={whyNot}
        onConfirm={() => void run({ programmeId, version, hash })}
      >
        Umumkan kriteria
      </ConfirmButton>
      <Refused error={error} />
    </div>
  )
}

const steps = {
  search: {
    action: searchRewardRecord,
    label: 'Usulkan dari catatan',
    question: 'Yang tepat waktu dan tuntas di semua triwulan ikut diusulkan.',
    yes: 'Ya, cari',
  },
  close: {
    action: closeRewardNaming,
    label: 'Tutup usulan',
    question: 'Syarat dan beban tiap orang disalin hari ini juga dan tidak berubah lagi.',
    yes: 'Ya, tutup dan salin',
  },
  rank: {
    action: rankRewardNominees,
    label: 'Hitung urutan',
    question: 'Dua urutan dihitung sekali, tanpa dan dengan beban kerja.',
    yes: 'Ya, hitung',
  },
} as const

export function RewardStep({ step, programmeId, version, whyNot }: Of & { step: keyof typeof steps }) {
  const { action, label, question, yes } = steps[step]
  const { run, pending, error } = useAction<{ programmeId: string; version: number }, unknown>(action)
  return (
    <div className="space-y-3">
      <ConfirmButton
        variant={step === 'search' ? 'secondary' : 'primary'}
        question={question}
        yes={yes}
        pending={pending}
        whyNot={whyNot}
        onConfirm={() => void run({ programmeId, version })}
      >
        {label}
      </ConfirmButton>
      <Refused error={error} />
    </div>
  )
}

export function CancelReward({ programmeId, version }: { programmeId: string; version: number }) {
  return (
    <Disclosure summary="Batalkan program">
      <ActionForm
        action={cancelRewardProgramme}
        given={{ programmeId, version }}
        doneMessage="Program dibatalkan."
        label="Batalkan program"
        className="max-w-prose space-y-4"
      >
        <Field name="reason" label="Alasan" help="Minimal 20 huruf, diumumkan." required>
          <Textarea maxLength={1000} />
        </Field>
        <SubmitButton variant="danger">Batalkan program</SubmitButton>
      </ActionForm>
    </Disclosure>
  )
}
