'use client'

import { revisePromotionRound } from '@/app/(portal)/bkd/promosi/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/input'
import type { RulesDocument } from '@/lib/promotion/rules/document'
import { RuleFields } from './rule-fields'

type Props = {
  roundId: string
  version: number
  document: RulesDocument
  logins: string[]
  reason: string
}

/** A change of announced rules: nothing of it counts before a second officer confirms it. */
export function RevisionForm({ roundId, version, document, logins, reason }: Props) {
  return (
    <ActionForm
      action={revisePromotionRound}
      draft={`ubah-promosi-${roundId}`}
      given={{ roundId, version }}
      goTo={`/bkd/promosi/${roundId}`}
      doneMessage="Usulan perubahan tersimpan."
      label="Perubahan aturan"
      className="max-w-prose space-y-6"
    >
      <Field
        name="reason"
        label="Alasan perubahan"
        help="Minimal 20 huruf, diumumkan bersama bedanya."
        required
      >
        <Textarea rows={3} maxLength={1000} defaultValue={reason} />
      </Field>
      <RuleFields document={document} logins={logins} />
      <SubmitButton>Simpan usulan</SubmitButton>
    </ActionForm>
  )
}
