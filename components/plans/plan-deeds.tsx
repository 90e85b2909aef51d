'use client'

import { useRouter } from 'next/navigation'
import {
  changeOwnPlan,
  openOwnPlan,
  recallOwnPlan,
  startOverAfterMove,
  withdrawOwnChange,
} from '@/app/(portal)/skp/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/input'

const toEditor = (planId: string) => `/skp/ubah?rencana=${planId}`

/** Opens the plan of a year, as last year's or empty, and goes on to the form. */
export function OpenPlan({ year, hasLast }: { year: number; hasLast: boolean }) {
  const router = useRouter()
  const form = (from: 'LAST' | 'EMPTY', label: string, variant: 'primary' | 'secondary') => (
    <ActionForm
      action={openOwnPlan}
      given={{ year, from }}
      doneMessage=""
      onDone={({ planId }) => router.push(toEditor(planId))}
    >
      <SubmitButton variant={variant}>{label}</SubmitButton>
    </ActionForm>
  )
  return (
    <div className="flex flex-wrap gap-3">
      {hasLast && form('LAST', 'Salin dari SKP terakhir', 'primary')}
      {form('EMPTY', 'Mulai dari kosong', hasLast ? 'secondary' : 'primary')}
    </div>
  )
}

export function RecallPlan({ planId, version }: { planId: string; version: number }) {
  return (
    <ActionForm action={recallOwnPlan} given={{ planId, version }} doneMessage="SKP ditarik.">
      <SubmitButton variant="secondary">Tarik untuk diubah</SubmitButton>
    </ActionForm>
  )
}

export function WithdrawChange({ planId, version }: { planId: string; version: number }) {
  return (
    <ActionForm action={withdrawOwnChange} given={{ planId, version }} doneMessage="Perubahan dibatalkan.">
      <SubmitButton variant="secondary">Batalkan perubahan</SubmitButton>
    </ActionForm>
  )
}

export function ChangePlan({ planId }: { planId: string }) {
  return (
    <ActionForm
      action={changeOwnPlan}
      given={{ planId }}
      doneMessage=""
      goTo={toEditor(planId)}
      className="max-w-xl space-y-4"
    >
      <Field
        name="reason"
        label="Apa yang berubah?"
        help="Penugasan, strategi, atau harapan atasan. Minimal 10 huruf."
        required
      >
        <Textarea minLength={10} maxLength={1000} />
      </Field>
      <SubmitButton variant="secondary">Mulai perubahan</SubmitButton>
    </ActionForm>
  )
}

export function StartOver({ planId, version }: { planId: string; version: number }) {
  const router = useRouter()
  return (
    <ActionForm
      action={startOverAfterMove}
      given={{ planId, version }}
      doneMessage="SKP lama ditutup."
      onDone={({ planId: next }) => router.push(toEditor(next))}
    >
      <SubmitButton>Tutup SKP lama dan buka yang baru</SubmitButton>
    </ActionForm>
  )
}
