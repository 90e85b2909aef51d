'use client'

import { judge } from '@/app/(portal)/forum/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/input'
import { judgementWords } from '@/lib/community/labels/forum'
import type { Judgement } from '@/lib/community/rules/forum'
import { REASON_MAX, REASON_MIN } from '@/lib/community/schema/forum'

export function JudgeForm({ act, ...at }: { act: Judgement; postId: string; version: number }) {
  const { deed, help, done } = judgementWords[act]
  return (
    <ActionForm
      action={judge}
      given={{ ...at, act }}
      doneMessage={done}
      label={deed}
      className="max-w-3xl space-y-4"
    >
      <Field
        name="text"
        label="Alasan"
        help={help}
        required
        missing={`Tulis alasannya, minimal ${REASON_MIN} huruf.`}
      >
        <Textarea rows={3} minLength={REASON_MIN} maxLength={REASON_MAX} />
      </Field>
      <SubmitButton variant="secondary">{deed}</SubmitButton>
    </ActionForm>
  )
}
