'use client'

import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { objectToReview } from '@/app/(portal)/keberatan/actions'
import { EvidencePicker } from '@/components/evidence/evidence-picker'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/input'
import { REASON_MIN } from '@/lib/reviews/rules'

type Props = {
  year: number
  quarter: number
  number: number
  /** The records of the quarter, to be ticked. */
  children?: ReactNode
}

/** Why I object, what I point at, what I attach: one page, one button. */
export function ObjectionForm({ children, ...of }: Props) {
  const router = useRouter()
  return (
    <ActionForm
      action={objectToReview}
      draft={`keberatan-${of.year}-${of.quarter}`}
      given={of}
      label="Keberatan"
      className="max-w-2xl"
      doneMessage="Keberatan terkirim."
      onDone={({ objectionId }) => router.push(`/keberatan/${objectionId}`)}
    >
      <div className="space-y-6">
        <Field
          name="grounds"
          label="Alasan keberatan"
          required
          missing="Tulis alasan keberatan Anda."
          help={`Sebut rating mana yang menurut Anda keliru dan mengapa, minimal ${REASON_MIN} huruf. Penilai dan atasannya membacanya.`}
        >
          <Textarea maxLength={4000} rows={6} />
        </Field>
        {children}
        <EvidencePicker />
        <SubmitButton>Kirim keberatan</SubmitButton>
        <p className="text-muted text-sm">
          Penilai diminta menjelaskan dalam 7 hari, lalu atasannya memutus. Putusannya final. Selama belum
          diputus, keberatan dapat Anda cabut.
        </p>
      </div>
    </ActionForm>
  )
}
