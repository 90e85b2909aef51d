'use client'

import {
  answerAfterCourse,
  enrolInSession,
  leaveOwnSession,
  takeOwnCertificateBack,
  withdrawOwnNeed,
} from '@/app/(portal)/pelatihan/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { SegmentedChoice } from '@/components/ui/choice'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { useToast } from '@/components/ui/toast'
import { useAction } from '@/components/ui/use-action'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { usableLabels } from '@/lib/training/labels'

function Problem({ children }: { children: string | undefined }) {
  return children ? (
    <p role="alert" className="text-mengkudu mt-1 text-sm font-bold">
      {children}
    </p>
  ) : null
}

export function EnrolButton({ sessionId, of, whyNot }: { sessionId: string; of: string; whyNot?: string }) {
  const toast = useToast()
  const { run, pending, error } = useAction(enrolInSession, {
    onDone: (_, receipt) => toast.show({ message: `Anda terdaftar. Tanda terima ${receipt}.` }),
  })
  return (
    <div>
      <Button pending={pending} whyNot={whyNot} onClick={() => void run({ sessionId })}>
        Daftar <VisuallyHidden>{of}</VisuallyHidden>
      </Button>
      <Problem>{error}</Problem>
    </div>
  )
}

type Seat = { enrolmentId: string; version: number; of: string }

export function LeaveButton({ of, ...seat }: Seat) {
  const { run, pending, error } = useAction(leaveOwnSession)
  return (
    <div>
      <ConfirmButton
        variant="quiet"
        question="Kursi Anda dilepas dan dapat diambil orang lain. Lanjutkan?"
        yes="Ya, batalkan"
        pending={pending}
        onConfirm={() => void run(seat)}
      >
        Batalkan pendaftaran <VisuallyHidden>{of}</VisuallyHidden>
      </ConfirmButton>
      <Problem>{error}</Problem>
    </div>
  )
}

export function AfterForm({ of, ...seat }: Seat) {
  return (
    <ActionForm
      action={answerAfterCourse}
      given={seat}
      doneMessage="Jawaban tercatat."
      label={`Setelah ${of}`}
      className="max-w-prose space-y-3"
    >
      <SegmentedChoice
        name="usable"
        label="Apakah terpakai dalam pekerjaan Anda?"
        required
        missing="Pilih salah satu jawaban."
        options={([1, 2, 3, 4] as const).map((value) => ({
          value: String(value),
          label: usableLabels[value],
        }))}
      />
      <Field name="note" label="Contohnya">
        <Input maxLength={500} />
      </Field>
      <SubmitButton>Kirim jawaban</SubmitButton>
    </ActionForm>
  )
}

export function TakeBackButton({ of, ...certificate }: { recordId: string; version: number; of: string }) {
  const { run, pending, error } = useAction(takeOwnCertificateBack)
  return (
    <div>
      <Button variant="quiet" pending={pending} onClick={() => void run(certificate)}>
        Tarik <VisuallyHidden>{of}</VisuallyHidden>
      </Button>
      <Problem>{error}</Problem>
    </div>
  )
}

export function WithdrawNeedButton({ of, ...need }: { needId: string; version: number; of: string }) {
  const { run, pending, error } = useAction(withdrawOwnNeed)
  return (
    <div>
      <Button variant="quiet" pending={pending} onClick={() => void run(need)}>
        Tarik <VisuallyHidden>{of}</VisuallyHidden>
      </Button>
      <Problem>{error}</Problem>
    </div>
  )
}
