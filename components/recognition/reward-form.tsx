'use client'

import { prepareRewardProgramme } from '@/app/(portal)/bkd/penghargaan/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Checkbox, SegmentedChoice } from '@/components/ui/choice'
import { Field } from '@/components/ui/field'
import { DateInput, Input, NumberInput, Select, Textarea } from '@/components/ui/input'
import { employeeKindLabels } from '@/lib/organization/labels'
import { EMPLOYEE_KINDS } from '@/lib/organization/rules'
import { leadingLabels, periodLabel, rewardFormLabels } from '@/lib/recognition/labels/rewards'
import {
  LEADING_ORDERS,
  REWARD_CATALOGUE,
  REWARD_FORMS,
  type RewardDocument,
  type RewardPeriod,
} from '@/lib/recognition/rules/rewards'

type Props = {
  periods: RewardPeriod[]
  units: { id: string; name: string }[]
  draft: { programmeId: string; version: number; document: RewardDocument; logins: string[] } | null
}

const keyOf = ({ kind, year, number }: RewardPeriod) => `${kind}-${year}-${number}`

/** One sheet for all that is published before the period; only coming periods can still be chosen. */
export function RewardForm({ periods, units, draft }: Props) {
  const document = draft?.document
  const chosen = (code: string) => document?.criteria.find((one) => one.code === code)
  return (
    <ActionForm
      action={prepareRewardProgramme}
      draft={`penghargaan-${draft?.programmeId ?? 'baru'}`}
      given={{ version: draft?.version ?? 0, ...(draft ? { programmeId: draft.programmeId } : {}) }}
      goTo={draft ? `/bkd/penghargaan/${draft.programmeId}` : '/bkd/penghargaan'}
      doneMessage="Program tersimpan."
      label="Program penghargaan"
      className="max-w-prose space-y-6"
    >
      <Field name="name" label="Nama program" required>
        <Input maxLength={120} defaultValue={document?.name} />
      </Field>
      <Field
        name="period"
        label="Periode"
        help="Hanya periode yang belum mulai, supaya semua orang tahu kriterianya lebih dulu."
        required
        missing="Pilih periodenya."
      >
        <Select defaultValue={document ? keyOf(document.period) : ''}>
          <option value="">Pilih periode</option>
          {periods.map((period) => (
            <option key={keyOf(period)} value={keyOf(period)}>
              {periodLabel(period)}
            </option>
          ))}
        </Select>
      </Field>
      <Field name="unitId" label="Untuk unit" help="Kosongkan bila untuk semua unit.">
        <Select defaultValue={document?.unit?.id ?? ''}>
          <option value="">Semua unit</option>
          {units.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <fieldset>
        <legend className="font-bold">Yang dapat diusulkan</legend>
        {EMPLOYEE_KINDS.map((kind) => (
          <Checkbox
            key={kind}
            name="kinds[]"
            value={kind}
            label={employeeKindLabels[kind]}
            defaultChecked={document ? document.kinds.includes(kind) : kind !== 'NON_ASN'}
          />
        ))}
      </fieldset>
      <Field name="attendance" label="Kehadiran paling sedikit (persen)" required>
        <NumberInput defaultValue={document?.attendance ?? 95} />
      </Field>
      <fieldset className="space-y-4">
        <legend className="font-bold">Kriteria, bobotnya berjumlah 100 persen</legend>
        {REWARD_CATALOGUE.map(({ code, name, weight, evidence }) => (
          <div key={code} className="border-ledger space-y-3 border-s-2 ps-3">
            <Field name={`weights.${code}`} label={`${name} (persen)`} required>
              <NumberInput defaultValue={document ? (chosen(code)?.weight ?? 0) : weight} />
            </Field>
            <Field name={`evidence.${code}`} label={`Bukti: ${name}`} required>
              <Textarea rows={2} maxLength={300} defaultValue={chosen(code)?.evidence ?? evidence} />
            </Field>
          </div>
        ))}
      </fieldset>
      <SegmentedChoice
        name="leading"
        label="Urutan yang dipakai"
        help="Kedua urutan dihitung, disimpan, dan ditampilkan bersebelahan."
        required
        defaultValue={document?.leading ?? 'OUTPUT'}
        options={LEADING_ORDERS.map((order) => ({ value: order, label: leadingLabels[order] }))}
      />
      <div className="flex flex-wrap gap-4">
        <Field name="winners" label="Jumlah pemenang" required>
          <NumberInput defaultValue={document?.winners ?? 3} />
        </Field>
        <Field name="fromRecord" label="Usulan dari catatan, paling banyak" required>
          <NumberInput defaultValue={document?.fromRecord ?? 10} />
        </Field>
      </div>
      <fieldset>
        <legend className="font-bold">Bentuk penghargaan</legend>
        {REWARD_FORMS.map((form) => (
          <Checkbox
            key={form}
            name="forms[]"
            value={form}
            label={rewardFormLabels[form]}
            defaultChecked={document ? document.forms.includes(form) : form !== 'TALENT'}
          />
        ))}
      </fieldset>
      <div className="flex flex-wrap gap-4">
        <Field name="opensOn" label="Usulan mulai" required>
          <DateInput defaultValue={document?.calendar.opensOn} />
        </Field>
        <Field name="closesOn" label="Usulan terakhir" required>
          <DateInput defaultValue={document?.calendar.closesOn} />
        </Field>
        <Field name="decidesBy" label="Keputusan paling lambat" required>
          <DateInput defaultValue={document?.calendar.decidesBy} />
        </Field>
      </div>
      <Field
        name="panel"
        label="Anggota panel"
        help="Tulis NIP atau nama pengguna, satu per baris. Paling sedikit 3, paling banyak 9 orang."
        required
      >
        <Textarea rows={4} defaultValue={draft?.logins.join('\n')} />
      </Field>
      <SubmitButton>Simpan dan periksa</SubmitButton>
    </ActionForm>
  )
}
