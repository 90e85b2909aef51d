'use client'

import { useState } from 'react'
import { issueSurveyCodes, withdrawSurveyCodes } from '@/app/(portal)/unit/survei/[layanan]/kode/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { SegmentedChoice } from '@/components/ui/choice'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import { DateInput, Input, NumberInput } from '@/components/ui/input'
import { useAction } from '@/components/ui/use-action'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { channelLabels } from '@/lib/surveys/labels/codes'
import { CHANNELS, MOST_SLIPS, USUAL_SLIPS } from '@/lib/surveys/rules/codes'
import { COUNTER_MAX } from '@/lib/surveys/schema/codes'

/** Slips stand ready to be made: a place, and the rest may stay as it is. */
export function IssueForm({
  serviceId,
  ...days
}: {
  serviceId: string
  today: string
  until: string
  latest: string
}) {
  const [channel, setChannel] = useState('SLIP')
  return (
    <ActionForm
      action={issueSurveyCodes}
      given={{ serviceId }}
      doneMessage="Kode dibuat."
      label="Buat kode"
      className="max-w-3xl space-y-4"
    >
      <SegmentedChoice
        name="channel"
        label="Bentuk"
        required
        value={channel}
        onChange={setChannel}
        options={CHANNELS.map((value) => ({ value, label: channelLabels[value] }))}
      />
      <div className="grid gap-4 sm:grid-cols-3">
        <Field name="counter" label="Tempat" required missing="Tulis tempatnya, minimal 3 huruf.">
          <Input defaultValue="Loket 1" minLength={3} maxLength={COUNTER_MAX} />
        </Field>
        {channel === 'SLIP' && (
          <Field
            name="size"
            label="Jumlah lembar"
            help={`Paling banyak ${MOST_SLIPS}.`}
            required
            missing="Isi jumlah lembarnya."
          >
            <NumberInput defaultValue={String(USUAL_SLIPS)} />
          </Field>
        )}
        <Field name="expiresOn" label="Berlaku sampai" required missing="Pilih tanggalnya.">
          <DateInput defaultValue={days.until} min={days.today} max={days.latest} />
        </Field>
      </div>
      <SubmitButton>Buat kode</SubmitButton>
    </ActionForm>
  )
}

export function WithdrawCodes({ counter, ...batch }: { batchId: string; version: number; counter: string }) {
  const { run, pending, error } = useAction(withdrawSurveyCodes)
  return (
    <Disclosure
      summary={
        <>
          Tarik<VisuallyHidden> kode {counter}</VisuallyHidden>
        </>
      }
    >
      <ConfirmButton
        question="Tarik kode ini? Yang belum dipakai tidak diterima lagi; jawaban yang masuk tetap dihitung."
        yes="Tarik"
        pending={pending}
        onConfirm={() => void run(batch)}
      >
        Tarik kode
      </ConfirmButton>
      {error && (
        <p role="alert" className="text-mengkudu text-sm font-bold">
          {error}
        </p>
      )}
    </Disclosure>
  )
}
