'use client'

import {
  confirmOwnAddress,
  forgetOwnAddress,
  giveAddress,
  setDigest,
} from '@/app/(portal)/kotak-masuk/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Checkbox } from '@/components/ui/choice'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { Field } from '@/components/ui/field'
import { Input, Select } from '@/components/ui/input'
import { useAction } from '@/components/ui/use-action'
import { dueLabels, noticeLabels } from '@/lib/notifications/labels'
import { EARLIEST, LATEST, NOTICE_KINDS, timeOf } from '@/lib/notifications/rules'
import { DUE_KINDS, type ToldKind } from '@/lib/notifications/rules/reminders'

export function AddressForm() {
  return (
    <ActionForm
      action={giveAddress}
      doneMessage="Kode dikirim ke alamat itu."
      label="Alamat surel"
      resetWhenDone
      className="max-w-prose space-y-4"
    >
      <Field
        name="address"
        label="Alamat surel"
        help="Kami mengirim kode untuk memastikan alamat ini milik Anda."
        required
        missing="Tulis alamat surel Anda."
      >
        <Input type="email" autoComplete="email" inputMode="email" maxLength={254} />
      </Field>
      <SubmitButton variant="secondary">Kirim kode</SubmitButton>
    </ActionForm>
  )
}

export function CodeForm() {
  return (
    <ActionForm
      action={confirmOwnAddress}
      doneMessage="Alamat terkonfirmasi."
      label="Konfirmasi alamat"
      className="flex flex-wrap items-end gap-3"
    >
      <Field name="code" label="Kode dari surel" required missing="Tulis enam angka dari surel.">
        <Input inputMode="numeric" autoComplete="one-time-code" maxLength={9} />
      </Field>
      <SubmitButton>Konfirmasi</SubmitButton>
    </ActionForm>
  )
}

const HALF = 30
const times = Array.from({ length: (LATEST - EARLIEST) / HALF + 1 }, (_, nth) =>
  timeOf(EARLIEST + nth * HALF),
)

export function DigestForm({
  digestAt,
  wanted,
  version,
}: {
  digestAt: string
  wanted: readonly ToldKind[]
  version: number
}) {
  return (
    <ActionForm
      action={setDigest}
      given={{ version }}
      doneMessage="Pengaturan tersimpan."
      label="Atur pemberitahuan"
      className="max-w-prose space-y-4"
    >
      <Field name="digestAt" label="Dikirim pukul" unmarked>
        <Select defaultValue={digestAt}>
          {times.map((time) => (
            <option key={time} value={time}>
              {time.replace(':', '.')}
            </option>
          ))}
        </Select>
      </Field>
      <Kinds legend="Dalam ringkasan" kinds={NOTICE_KINDS} labels={noticeLabels} wanted={wanted} />
      <Kinds
        legend="Diingatkan sebelum tenggat: tiga hari, sehari, dan terakhir pukul 17.00"
        kinds={DUE_KINDS}
        labels={dueLabels}
        wanted={wanted}
      />
      <SubmitButton variant="secondary">Simpan pengaturan</SubmitButton>
    </ActionForm>
  )
}

function Kinds<K extends ToldKind>({
  legend,
  kinds,
  labels,
  wanted,
}: {
  legend: string
  kinds: readonly K[]
  labels: Record<K, string>
  wanted: readonly ToldKind[]
}) {
  return (
    <fieldset>
      <legend className="font-bold">{legend}</legend>
      {kinds.map((kind) => (
        <Checkbox
          key={kind}
          name="wanted[]"
          value={kind}
          label={labels[kind].charAt(0).toUpperCase() + labels[kind].slice(1)}
          defaultChecked={wanted.includes(kind)}
        />
      ))}
    </fieldset>
  )
}

export function ForgetAddress({ version }: { version: number }) {
  const { run, pending, error } = useAction(forgetOwnAddress)
  return (
    <div className="mt-4 space-y-3">
      <ConfirmButton
        question="Hapus alamat ini? Surel tidak dikirim lagi."
        yes="Hapus"
        pending={pending}
        onConfirm={() => void run({ version })}
      >
        Hapus alamat
      </ConfirmButton>
      {error && (
        <p role="alert" className="text-mengkudu text-sm font-bold">
          {error}
        </p>
      )}
    </div>
  )
}
