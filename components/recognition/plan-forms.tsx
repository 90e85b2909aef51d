'use client'

import { useState } from 'react'
import {
  answerOwnPlan,
  closeMembersPlan,
  holdPlanCheckpoint,
  openPlanForMember,
  readOwnPlan,
  withdrawMembersPlan,
} from '@/app/(portal)/pembinaan/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { SegmentedChoice } from '@/components/ui/choice'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import type { FormValue, FormValues } from '@/components/ui/form-values'
import { DateInput, Input, Select, Textarea } from '@/components/ui/input'
import { useAction } from '@/components/ui/use-action'
import { behaviourLabels } from '@/lib/plans/labels'
import { BEHAVIOURS } from '@/lib/plans/rules'
import { outcomeLabels, standingLabels } from '@/lib/recognition/labels/follow-up'
import { MOST_AIMS, OUTCOMES, STANDINGS, type Aim } from '@/lib/recognition/rules/follow-up'

type Props = {
  employeeId: string
  name: string
  today: string
  results: { id: string; text: string }[]
  called: boolean
  before?: { id: string; aims: readonly Aim[]; support: string; ground: string | null }
}

const tieOf = (aim: Aim | undefined): string =>
  !aim ? '' : 'behaviour' in aim ? aim.behaviour : aim.workResultId

const asText = (value: FormValue | undefined) => (typeof value === 'string' ? value : '')
const numbers = (count: number) => Array.from({ length: count }, (_, at) => at)

/**
 * Aims first, each tied to a result or a behaviour; the months are made into looks by themselves. Where no grade calls
 * for it the form asks why, and it is a proposal.
 */
export function ImprovementPlanForm({ employeeId, name, today, results, called, before }: Props) {
  const [aims, setAims] = useState(before?.aims.length ?? 1)
  const shape = (values: FormValues) => ({
    employeeId,
    startsOn: asText(values.startsOn),
    months: asText(values.months),
    support: asText(values.support),
    ...(called ? {} : { ground: asText(values.ground) }),
    ...(before ? { replaces: before.id } : {}),
    aims: numbers(aims).flatMap((at) => {
      const text = asText(values[`aim${at}`])
      const tied = asText(values[`tied${at}`])
      const behaviour = BEHAVIOURS.find((one) => one === tied)
      return text ? [{ text, ...(behaviour ? { behaviour } : { workResultId: tied }) }] : []
    }),
  })
  return (
    <ActionForm
      action={openPlanForMember}
      shape={shape}
      draft={`pembinaan-${before?.id ?? employeeId}`}
      goTo="/tim/pembinaan"
      doneMessage={called ? 'Rencana perbaikan dibuka.' : 'Usulan terkirim dan menunggu persetujuannya.'}
      label={`Rencana perbaikan ${name}`}
      className="max-w-prose space-y-4"
    >
      {!called && (
        <Field
          name="ground"
          label="Sebab"
          help="Apa yang Anda lihat? Orangnya membaca ini sebelum menjawab."
          required
          missing="Tulis sebabnya, minimal 10 huruf."
        >
          <Textarea minLength={10} maxLength={500} rows={2} defaultValue={before?.ground ?? undefined} />
        </Field>
      )}
      {numbers(aims).map((at) => (
        <fieldset key={at} className="space-y-3">
          <legend className="font-bold">Sasaran {at + 1}</legend>
          <Field
            name={`aim${at}`}
            label="Apa yang diperbaiki?"
            required
            missing="Tulis apa yang diperbaiki, minimal 10 huruf."
          >
            <Input minLength={10} maxLength={300} defaultValue={before?.aims[at]?.text} />
          </Field>
          <Field
            name={`tied${at}`}
            label="Terkait"
            required
            missing="Kaitkan dengan hasil kerja atau satu nilai BerAKHLAK."
          >
            <Select defaultValue={tieOf(before?.aims[at])}>
              <option value="">Pilih</option>
              {results.length > 0 && (
                <optgroup label="Hasil kerja">
                  {results.map(({ id, text }) => (
                    <option key={id} value={id}>
                      {text}
                    </option>
                  ))}
                </optgroup>
              )}
              <optgroup label="Perilaku">
                {BEHAVIOURS.map((one) => (
                  <option key={one} value={one}>
                    {behaviourLabels[one]}
                  </option>
                ))}
              </optgroup>
            </Select>
          </Field>
        </fieldset>
      ))}
      {aims < MOST_AIMS && (
        <Button variant="secondary" onClick={() => setAims(aims + 1)}>
          Tambah sasaran
        </Button>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="startsOn" label="Mulai" required missing="Pilih tanggalnya.">
          <DateInput defaultValue={today} min={today} />
        </Field>
        <Field name="months" label="Lama" required>
          <Select defaultValue="6">
            {[1, 2, 3, 4, 5, 6].map((count) => (
              <option key={count} value={count}>
                {count} bulan
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <Field
        name="support"
        label="Dukungan dari Anda"
        help="Apa yang Anda sediakan agar ia berhasil?"
        required
        missing="Tulis dukungan dari Anda, minimal 10 huruf."
      >
        <Textarea minLength={10} maxLength={500} rows={2} defaultValue={before?.support} />
      </Field>
      <SubmitButton>
        {called ? 'Buka rencana' : before ? 'Kirim usulan baru' : 'Usulkan rencana'}
      </SubmitButton>
    </ActionForm>
  )
}

export function ReadPlanButton(plan: { planId: string; version: number }) {
  const { run, pending, error } = useAction(readOwnPlan)
  return (
    <div>
      <Button pending={pending} onClick={() => void run(plan)}>
        Sudah saya baca
      </Button>
      {error && (
        <p role="alert" className="text-mengkudu mt-1 text-sm font-bold">
          {error}
        </p>
      )}
    </div>
  )
}

/** A yes with or without words; a no with its reason. */
export function AnswerPlanForms({ planId, version }: { planId: string; version: number }) {
  return (
    <div className="space-y-4">
      <ActionForm
        action={answerOwnPlan}
        given={{ planId, version, agrees: 'yes' }}
        doneMessage="Anda setuju. Rencana mulai berjalan."
        label="Setujui rencana"
        className="max-w-prose space-y-4"
      >
        <Field name="words" label="Kata Anda" help="Dibaca atasan dan BKD.">
          <Textarea maxLength={1000} rows={2} />
        </Field>
        <SubmitButton>Saya setuju</SubmitButton>
      </ActionForm>
      <Disclosure summary="Saya tidak setuju">
        <ActionForm
          action={answerOwnPlan}
          given={{ planId, version, agrees: 'no' }}
          doneMessage="Jawaban Anda tercatat. Rencana tidak berjalan."
          label="Tidak setuju"
          className="max-w-prose space-y-4"
        >
          <Field name="words" label="Alasan Anda" required missing="Tulis alasan Anda, minimal 10 huruf.">
            <Textarea minLength={10} maxLength={1000} rows={2} />
          </Field>
          <SubmitButton variant="secondary">Kirim jawaban</SubmitButton>
        </ActionForm>
      </Disclosure>
    </div>
  )
}

export function WithdrawPlanButton(plan: { planId: string; version: number }) {
  const { run, pending, error } = useAction(withdrawMembersPlan)
  return (
    <div>
      <ConfirmButton
        variant="secondary"
        question="Usulan ditarik dan tetap tercatat. Lanjutkan?"
        yes="Ya, tarik usulan"
        pending={pending}
        onConfirm={() => void run(plan)}
      >
        Tarik usulan
      </ConfirmButton>
      {error && (
        <p role="alert" className="text-mengkudu mt-1 text-sm font-bold">
          {error}
        </p>
      )}
    </div>
  )
}

export function CheckpointForm({ planId, number }: { planId: string; number: number }) {
  return (
    <ActionForm
      action={holdPlanCheckpoint}
      given={{ planId, number }}
      draft={`pemeriksaan-${planId}-${number}`}
      doneMessage="Pemeriksaan tercatat."
      label={`Pemeriksaan bulan ke-${number}`}
      className="max-w-prose space-y-4"
    >
      <SegmentedChoice
        name="standing"
        label="Bagaimana kemajuannya?"
        required
        missing="Pilih salah satu."
        options={STANDINGS.map((value) => ({ value, label: standingLabels[value] }))}
      />
      <Field
        name="note"
        label="Yang terlihat"
        help="Terbaca oleh orangnya dan BKD. Minimal 10 huruf."
        required
        missing="Tulis apa yang terlihat, minimal 10 huruf."
      >
        <Textarea minLength={10} maxLength={1000} rows={3} />
      </Field>
      <SubmitButton>Simpan pemeriksaan</SubmitButton>
    </ActionForm>
  )
}

export function ClosePlanForm({
  early,
  ...plan
}: {
  planId: string
  version: number
  /** Before every look was taken. */
  early?: boolean
}) {
  return (
    <ActionForm
      action={closeMembersPlan}
      given={{ ...plan, early: early ? 'yes' : 'no' }}
      draft={`tutup-pembinaan-${plan.planId}`}
      doneMessage="Rencana ditutup."
      label="Tutup rencana"
      className="max-w-prose space-y-4"
    >
      <SegmentedChoice
        name="outcome"
        label="Hasil akhir"
        required
        missing="Pilih hasilnya."
        options={OUTCOMES.map((value) => ({ value, label: outcomeLabels[value] }))}
      />
      <Field name="reason" label="Alasan" required missing="Tulis alasannya, minimal 20 huruf.">
        <Textarea minLength={20} maxLength={1000} rows={3} />
      </Field>
      <SubmitButton>Tutup rencana</SubmitButton>
    </ActionForm>
  )
}
