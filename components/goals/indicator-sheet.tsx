'use client'

import { saveIndicator } from '@/app/(portal)/bkd/tujuan/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { SegmentedChoice } from '@/components/ui/choice'
import { Field } from '@/components/ui/field'
import { Input, Select, Textarea } from '@/components/ui/input'
import { quarterShortLabel } from '@/lib/calendar/labels'
import { QUARTERS } from '@/lib/calendar/rules'
import { directionLabels, percentHint } from '@/lib/goals/labels'
import { DIRECTIONS, type Direction, type QuarterTargets } from '@/lib/goals/rules'
import { AimSheet } from './aim-sheet'
import type { Choice } from './goal-forms'

type Props = {
  year: number
  goalId: string
  goals: Choice[]
  units: Choice[]
  /** Their targets can no longer be moved. */
  closedQuarters: number[]
  indicator?: {
    id: string
    version: number
    ended: boolean
    unitId: string
    name: string
    measureUnit: string
    direction: Direction
    method: string
    source: string
    targets: QuarterTargets
  }
}

export function IndicatorSheet({ year, goalId, goals, units, closedQuarters, indicator }: Props) {
  const known = indicator && { id: indicator.id, version: indicator.version, unitId: indicator.unitId }
  return (
    <AimSheet
      button={indicator ? 'Ubah' : 'Tambah indikator unit'}
      name={indicator && `Ubah indikator: ${indicator.name}`}
      title={indicator ? 'Ubah indikator unit' : 'Indikator unit baru'}
      aim={
        indicator && {
          kind: 'INDICATOR',
          id: indicator.id,
          version: indicator.version,
          ended: indicator.ended,
        }
      }
    >
      {(close) => (
        <ActionForm
          action={saveIndicator}
          given={{ ...known, year }}
          label="Indikator unit"
          doneMessage="Indikator tersimpan."
          onDone={close}
          className="space-y-4"
        >
          <Field
            name="name"
            label="Indikator"
            help={indicator && 'Semua orang yang rencananya bergantung pada indikator ini akan diberi tahu.'}
            required
            missing="Tulis nama indikatornya."
          >
            <Input defaultValue={indicator?.name} maxLength={300} autoComplete="off" />
          </Field>
          {!indicator && (
            <Field name="unitId" label="Unit" required missing="Pilih unitnya.">
              <Choices of={units} first="Pilih unit" />
            </Field>
          )}
          <Field name="goalId" label="Sasaran" required>
            <Choices of={goals} chosen={goalId} />
          </Field>
          <Field
            name="measureUnit"
            label="Satuan"
            help="Misalnya %, hari, atau berkas."
            required
            missing="Tulis satuannya."
          >
            <Input defaultValue={indicator?.measureUnit} maxLength={40} className="max-w-40" />
          </Field>
          <SegmentedChoice
            name="direction"
            label="Arah"
            required
            missing="Pilih arahnya."
            defaultValue={indicator?.direction}
            options={DIRECTIONS.map((value) => ({ value, label: directionLabels[value] }))}
          />
          <fieldset>
            <legend className="font-bold">Target {year}</legend>
            <p className="text-muted text-sm">
              Desimal dengan koma, misalnya 83,5. Dalam persen 0 sampai 100. {percentHint}
            </p>
            <div className="mt-2 grid grid-cols-2 gap-4">
              {QUARTERS.map((quarter) => (
                <Field
                  key={quarter}
                  name={`targets.q${quarter}`}
                  label={quarterShortLabel({ year, quarter })}
                  help={closedQuarters.includes(quarter) ? 'Triwulan ini sudah ditutup.' : undefined}
                >
                  <Input
                    inputMode="decimal"
                    readOnly={closedQuarters.includes(quarter)}
                    defaultValue={decimal(indicator?.targets[quarter - 1] ?? null)}
                  />
                </Field>
              ))}
            </div>
          </fieldset>
          <Field name="method" label="Cara hitung" required missing="Tulis cara menghitungnya.">
            <Textarea defaultValue={indicator?.method} maxLength={1000} />
          </Field>
          <Field name="source" label="Sumber data" required missing="Tulis sumber datanya.">
            <Input defaultValue={indicator?.source} maxLength={300} />
          </Field>
          <SubmitButton>Simpan indikator</SubmitButton>
        </ActionForm>
      )}
    </AimSheet>
  )
}

const decimal = (target: string | number | null): string =>
  target === null ? '' : String(target).replace('.', ',')

function Choices({ of, chosen = '', first }: { of: Choice[]; chosen?: string; first?: string }) {
  return (
    <Select defaultValue={chosen}>
      {first && <option value="">{first}</option>}
      {of.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  )
}
