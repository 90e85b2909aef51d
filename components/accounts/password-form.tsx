'use client'

import { setPassword } from '@/app/(portal)/profil/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'

export function PasswordForm() {
  return (
    <ActionForm
      action={setPassword}
      className="max-w-md space-y-4"
      doneMessage="Kata sandi diganti. Perangkat lain dikeluarkan."
      resetWhenDone
    >
      <Field name="current" label="Kata sandi lama" required>
        <Input type="password" autoComplete="current-password" />
      </Field>
      <Field
        name="next"
        label="Kata sandi baru"
        help="Minimal 12 huruf atau angka. Kalimat pendek lebih mudah diingat."
        required
      >
        <Input type="password" autoComplete="new-password" />
      </Field>
      <SubmitButton>Ganti kata sandi</SubmitButton>
    </ActionForm>
  )
}
