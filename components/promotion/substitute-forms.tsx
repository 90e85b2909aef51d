'use client'

import { confirmPromotionSubstitute, namePromotionSubstitute } from '@/app/(portal)/bkd/promosi/actions'
import { PasswordAgain } from '@/components/accounts/password-again'
import { ActionForm, ConfirmedSubmit, SubmitButton } from '@/components/ui/action-form'
import { Field } from '@/components/ui/field'
import { Input, Textarea } from '@/components/ui/input'

export function NameSubstitute({ roundId }: { roundId: string }) {
  return (
    <ActionForm
      action={namePromotionSubstitute}
      given={{ roundId }}
      doneMessage="Pejabat pengganti ditunjuk. Petugas lain mengesahkannya."
      label="Tunjuk pejabat pengganti"
      className="max-w-prose space-y-4"
    >
      <Field
        name="login"
        label="NIP pejabat pengganti"
        help="Sekretaris Daerah atau pejabat pimpinan tinggi lain."
        required
      >
        <Input inputMode="numeric" autoComplete="off" />
      </Field>
      <Field
        name="reason"
        label="Alasan penunjukan"
        help="Minimal 20 huruf, diumumkan. Jangan sebut nama kandidat."
        required
      >
        <Textarea rows={3} maxLength={1000} />
      </Field>
      <ConfirmedSubmit
        question="Penunjukan ini tercatat dan diumumkan bersama keputusan. Lanjutkan?"
        yes="Ya, tunjuk"
      >
        Tunjuk pengganti
      </ConfirmedSubmit>
    </ActionForm>
  )
}

type Waiting = { roundId: string; substituteId: string; whyNot: string | undefined }

export function ConfirmSubstitute({ roundId, substituteId, whyNot }: Waiting) {
  return (
    <ActionForm
      action={confirmPromotionSubstitute}
      given={{ roundId, substituteId }}
      doneMessage="Penunjukan disahkan."
      label="Sahkan penunjukan"
      className="max-w-prose space-y-4"
    >
      {!whyNot && <PasswordAgain />}
      <SubmitButton whyNot={whyNot}>Sahkan penunjukan</SubmitButton>
    </ActionForm>
  )
}
