'use client'

import { useEffect, useRef, useState } from 'react'
import { enterSurveySheet, withdrawSurveySheet } from '@/app/(portal)/unit/survei/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import { DateInput, Input, NumberInput } from '@/components/ui/input'
import { elementLabels, ratingScale } from '@/lib/surveys/labels'
import { ELEMENTS } from '@/lib/surveys/rules'
import { WITHDRAW_REASON_MIN } from '@/lib/surveys/schema'

type Props = { serviceId: string; today: string; lastDay: string; nextNumber: number }

/** One paper as fast as it is read: nine digits and Enter; number and day go on from the paper entered just before. */
export function SheetForm(props: Props) {
  const [first] = useState(props.nextNumber)
  return <Paper key={props.nextNumber} {...props} continued={props.nextNumber !== first} />
}

function Paper({ serviceId, today, lastDay, nextNumber, continued }: Props & { continued: boolean }) {
  const ratings = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (continued) ratings.current?.querySelector('input')?.focus()
  }, [continued])
  return (
    <ActionForm
      action={enterSurveySheet}
      given={{ serviceId }}
      doneMessage="Lembar masuk."
      label="Masukkan lembar"
      className="max-w-prose space-y-4"
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="sheetNumber" label="Nomor lembar" required missing="Isi nomor lembar.">
          <NumberInput defaultValue={String(nextNumber)} />
        </Field>
        <Field name="answeredOn" label="Diisi warga pada" required missing="Pilih tanggalnya.">
          <DateInput defaultValue={continued ? lastDay : today} max={today} />
        </Field>
      </div>
      <div ref={ratings}>
        <Field
          name="ratings"
          label="Sembilan jawaban"
          help={`Ketik berurutan, misalnya 343344343. ${ratingScale}.`}
          required
          missing="Ketik sembilan angka 1 sampai 4."
        >
          <Input inputMode="numeric" autoComplete="off" maxLength={60} className="max-w-60 font-mono" />
        </Field>
      </div>
      <Disclosure summary="Urutan unsur">
        <ol className="list-decimal ps-6">
          {ELEMENTS.map((element) => (
            <li key={element}>{elementLabels[element]}</li>
          ))}
        </ol>
      </Disclosure>
      <SubmitButton>Simpan lembar</SubmitButton>
    </ActionForm>
  )
}

export function WithdrawSheet({ number, ...given }: { sheetId: string; version: number; number: number }) {
  return (
    <Disclosure
      summary={
        <span>
          Tarik<span className="sr-only"> lembar {number}</span>
        </span>
      }
    >
      <ActionForm
        action={withdrawSurveySheet}
        given={given}
        doneMessage="Lembar ditarik."
        label={`Tarik lembar ${number}`}
        className="max-w-prose space-y-3"
      >
        <Field
          name="reason"
          label="Alasan"
          help={`Lembar ini tidak dihitung lagi. Minimal ${WITHDRAW_REASON_MIN} huruf.`}
          required
          missing={`Tulis alasannya, minimal ${WITHDRAW_REASON_MIN} huruf.`}
        >
          <Input minLength={WITHDRAW_REASON_MIN} maxLength={300} />
        </Field>
        <SubmitButton variant="secondary">Tarik lembar</SubmitButton>
      </ActionForm>
    </Disclosure>
  )
}
