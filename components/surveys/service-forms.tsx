'use client'

import {
  addSurveyedService,
  carryServiceIndex,
  closeSurveyedService,
  tellPeopleServed,
} from '@/app/(portal)/unit/survei/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { Field } from '@/components/ui/field'
import { Input, NumberInput, Select } from '@/components/ui/input'
import { useAction } from '@/components/ui/use-action'
import { ALL_SERVICES } from '@/lib/surveys/labels/carry'
import { SERVICE_NAME_MAX } from '@/lib/surveys/schema'

export function AddService({ units }: { units: readonly { id: string; name: string }[] }) {
  return (
    <ActionForm
      action={addSurveyedService}
      doneMessage="Layanan ditambahkan."
      label="Tambah layanan"
      resetWhenDone
      className="max-w-prose space-y-4"
    >
      <Field name="unitId" label="Unit" required missing="Pilih unitnya.">
        <Select defaultValue={units[0]?.id}>
          {units.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        name="name"
        label="Nama layanan"
        help="Seperti warga menyebutnya, misalnya Akta kelahiran."
        required
        missing="Tulis nama layanannya, minimal 3 huruf."
      >
        <Input minLength={3} maxLength={SERVICE_NAME_MAX} />
      </Field>
      <SubmitButton>Tambah layanan</SubmitButton>
    </ActionForm>
  )
}

type ServedProps = {
  serviceId: string
  year: number
  quarter: number
  version: number
  served: number | null
}

export function ServedForm({ served, ...given }: ServedProps) {
  return (
    <ActionForm
      action={tellPeopleServed}
      given={given}
      doneMessage="Jumlahnya tersimpan."
      label="Warga yang dilayani"
      className="flex flex-wrap items-end gap-3"
    >
      <Field
        name="served"
        label="Dilayani triwulan ini"
        help="Dari jumlah ini dihitung berapa yang perlu ditanya."
        required
        missing="Isi jumlah warga yang dilayani."
      >
        <NumberInput defaultValue={served === null ? undefined : String(served)} />
      </Field>
      <SubmitButton variant="secondary">Simpan jumlah</SubmitButton>
    </ActionForm>
  )
}

export function CloseService(service: { serviceId: string; version: number }) {
  const { run, pending, error } = useAction(closeSurveyedService)
  return (
    <div className="space-y-3">
      <ConfirmButton
        question="Akhiri survei ini? Lembar baru tidak diterima lagi; yang sudah masuk tetap dihitung."
        yes="Akhiri"
        pending={pending}
        onConfirm={() => void run(service)}
      >
        Akhiri survei
      </ConfirmButton>
      {error && (
        <p role="alert" className="text-mengkudu text-sm font-bold">
          {error}
        </p>
      )}
    </div>
  )
}

type CarryProps = {
  year: number
  quarter: number
  indicators: readonly { id: string; name: string; unitName: string }[]
  services: readonly { id: string; name: string }[]
}

export function CarryForm({ indicators, services, ...given }: CarryProps) {
  const several = new Set(indicators.map(({ unitName }) => unitName)).size > 1
  return (
    <ActionForm
      action={carryServiceIndex}
      given={given}
      doneMessage="Indeks menjadi angka indikator, lengkap dengan sampelnya."
      label="Jadikan angka indikator"
      className="max-w-prose space-y-4"
    >
      <Field
        name="unitIndicatorId"
        label="Indikator"
        help="Angkanya berlaku untuk unit, bukan untuk orang."
        required
        missing="Pilih indikatornya."
      >
        <Select defaultValue={indicators.length === 1 ? indicators[0]?.id : ''}>
          <option value="">Pilih indikator</option>
          {indicators.map(({ id, name, unitName }) => (
            <option key={id} value={id}>
              {several ? `${name} (${unitName})` : name}
            </option>
          ))}
        </Select>
      </Field>
      <Field name="serviceId" label="Dari layanan">
        <Select defaultValue="">
          <option value="">{ALL_SERVICES}</option>
          {services.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <SubmitButton>Jadikan angka indikator</SubmitButton>
    </ActionForm>
  )
}
