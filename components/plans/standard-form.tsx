'use client'

import { endTheStandard, saveTheStandard } from '@/app/(portal)/bkd/standar/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Field } from '@/components/ui/field'
import { Input, Select } from '@/components/ui/input'
import { directionLabels } from '@/lib/goals/labels'
import { DIRECTIONS } from '@/lib/goals/rules'
import { unitKindLabels } from '@/lib/organization/labels'
import { UNIT_KINDS } from '@/lib/organization/rules'
import { indicatorAspectLabels, standardFamilyLabels } from '@/lib/plans/labels'
import type { Standard } from '@/lib/plans/queries/standards'
import { INDICATOR_ASPECTS, STANDARD_FAMILIES } from '@/lib/plans/rules'

/** Adds a standard, or changes the one that is given. */
export function StandardForm({ standard }: { standard?: Standard }) {
  return (
    <ActionForm
      key={standard?.version ?? 0}
      action={saveTheStandard}
      given={{ version: standard?.version ?? 0, ...(standard && { standardId: standard.id }) }}
      doneMessage="Standar tersimpan."
      resetWhenDone={!standard}
      className="mt-2 max-w-2xl space-y-4"
    >
      <Field name="resultText" label="Hasil kerja" help="“Terlayaninya …”, “Meningkatnya …”." required>
        <Input minLength={10} maxLength={300} defaultValue={standard?.resultText} />
      </Field>
      <Field name="text" label="Indikator" required>
        <Input minLength={10} maxLength={300} defaultValue={standard?.text} />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="aspect" label="Aspek" required>
          <Select defaultValue={standard?.aspect ?? 'QUANTITY'}>
            {INDICATOR_ASPECTS.map((one) => (
              <option key={one} value={one}>
                {indicatorAspectLabels[one]}
              </option>
            ))}
          </Select>
        </Field>
        <Field name="family" label="Rumpun" required>
          <Select defaultValue={standard?.family ?? 'QUALITY'}>
            {STANDARD_FAMILIES.map((one) => (
              <option key={one} value={one}>
                {standardFamilyLabels[one]}
              </option>
            ))}
          </Select>
        </Field>
        <Field name="target" label="Target yang disarankan">
          <Input inputMode="decimal" defaultValue={standard?.target?.replace('.', ',')} />
        </Field>
        <Field name="measureUnit" label="Satuan" required>
          <Input maxLength={40} defaultValue={standard?.measureUnit} />
        </Field>
        <Field name="direction" label="Arah" required>
          <Select defaultValue={standard?.direction ?? 'UP'}>
            {DIRECTIONS.map((one) => (
              <option key={one} value={one}>
                {directionLabels[one]}
              </option>
            ))}
          </Select>
        </Field>
        <Field name="service" label="Layanan" help="Misalnya Kesehatan." required>
          <Input minLength={3} maxLength={100} defaultValue={standard?.service} />
        </Field>
        <Field name="unitKind" label="Jenis unit">
          <Select defaultValue={standard?.unitKind ?? ''}>
            <option value="">Semua</option>
            {UNIT_KINDS.map((one) => (
              <option key={one} value={one}>
                {unitKindLabels[one]}
              </option>
            ))}
          </Select>
        </Field>
        <Field
          name="postPattern"
          label="Kata dalam nama jabatan"
          help="Pisahkan dengan |, misalnya perawat|bidan."
        >
          <Input maxLength={100} defaultValue={standard?.postPattern ?? ''} />
        </Field>
      </div>
      <Field name="source" label="Sumber" help="Peraturan atau pedoman asalnya." required>
        <Input minLength={5} maxLength={300} defaultValue={standard?.source} />
      </Field>
      <SubmitButton>{standard ? 'Simpan perubahan' : 'Tambah standar'}</SubmitButton>
    </ActionForm>
  )
}

export function EndStandard({ standard }: { standard: Standard }) {
  return (
    <ActionForm
      action={endTheStandard}
      given={{ standardId: standard.id, version: standard.version }}
      doneMessage="Standar diakhiri."
    >
      <SubmitButton variant="quiet" aria-label={`Akhiri standar: ${standard.text}`}>
        Akhiri
      </SubmitButton>
    </ActionForm>
  )
}
