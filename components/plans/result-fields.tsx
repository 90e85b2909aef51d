'use client'

import { use } from 'react'
import { Button } from '@/components/ui/button'
import { Field, FieldError } from '@/components/ui/field'
import { FormContext } from '@/components/ui/form-context'
import { Input, Select, Textarea } from '@/components/ui/input'
import { parseDecimal } from '@/lib/calendar/labels'
import { directionLabels, percentHint } from '@/lib/goals/labels'
import { DIRECTIONS } from '@/lib/goals/rules'
import { percentOf } from '@/lib/goals/rules/percent'
import { indicatorAspectLabels, workResultKindLabels } from '@/lib/plans/labels'
import {
  type Approach,
  aspectsOf,
  type ContentIndicator,
  type ContentResult,
  type Form,
  INDICATOR_ASPECTS,
  parentKey,
  WORK_RESULT_KINDS,
} from '@/lib/plans/rules'
import { newIndicator } from './new-content'

export type Choice = {
  id: string
  what: 'RESULT' | 'INDICATOR'
  from: 'LEADER' | 'LEADER_LAST_YEAR' | 'ASSIGNED' | 'UNIT' | 'KEPT'
  text: string
  unitIndicatorId: string | null
}

const groupLabels: Record<Choice['from'], string> = {
  LEADER: 'Hasil kerja atasan',
  LEADER_LAST_YEAR: 'Hasil kerja atasan tahun lalu, disambungkan nanti',
  ASSIGNED: 'Ditugaskan kepada Anda',
  UNIT: 'Indikator unit',
  KEPT: 'Yang sekarang',
}
const GROUPS = ['ASSIGNED', 'LEADER', 'LEADER_LAST_YEAR', 'UNIT', 'KEPT'] as const

type Props = {
  at: number
  form: Form
  approach: Approach
  result: ContentResult
  choices: readonly Choice[]
  names: Readonly<Record<string, string>>
  onChange: (next: ContentResult) => void
  onRemove: () => void
}

export function ResultFields({ at, form, approach, result, choices, names, onChange, onRemove }: Props) {
  const name = (field: string) => `results.${at}.${field}`
  const extra = newIndicator(form, result.indicators)
  return (
    <fieldset className="border-ledger bg-surface space-y-4 rounded-md border p-4">
      <legend className="px-1 font-bold">Hasil kerja {at + 1}</legend>
      <Field
        name={name('text')}
        label="Hasil kerja"
        help="Hasil, bukan kegiatan: “Terlayaninya …”, “Meningkatnya …”."
        required
      >
        <Textarea
          required={false}
          rows={2}
          maxLength={300}
          value={result.text}
          onChange={({ target }) => onChange({ ...result, text: target.value })}
        />
      </Field>
      <div className="grid gap-4 sm:grid-cols-[12rem_1fr]">
        <Field name={name('kind')} label="Jenis" required>
          <Select
            value={result.kind}
            onChange={({ target }) =>
              onChange({
                ...result,
                kind: WORK_RESULT_KINDS.find((one) => one === target.value) ?? result.kind,
              })
            }
          >
            {WORK_RESULT_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {workResultKindLabels[kind]}
              </option>
            ))}
          </Select>
        </Field>
        <Field name={name('parent')} label="Mendukung" required={result.kind === 'MAIN' && form === 'JA_JF'}>
          <ParentSelect result={result} choices={choices} names={names} onChange={onChange} />
        </Field>
      </div>
      <div>
        <IndicatorsMissing name={name('indicators')} />
        <ul className="space-y-4">
          {result.indicators.map((indicator, place) => (
            <li key={indicator.id} className="border-ledger border-s-4 ps-3">
              <IndicatorFields
                name={(field) => name(`indicators.${place}.${field}`)}
                form={form}
                approach={approach}
                indicator={indicator}
                onChange={(next) =>
                  onChange({
                    ...result,
                    indicators: result.indicators.map((one) => (one.id === next.id ? next : one)),
                  })
                }
                onRemove={() =>
                  onChange({
                    ...result,
                    indicators: result.indicators.filter(({ id }) => id !== indicator.id),
                  })
                }
              />
            </li>
          ))}
        </ul>
      </div>
      <div className="flex flex-wrap gap-2">
        {extra && (
          <Button
            variant="secondary"
            onClick={() => onChange({ ...result, indicators: [...result.indicators, extra] })}
          >
            Tambah indikator
          </Button>
        )}
        <Button variant="quiet" aria-label={`Hapus hasil kerja ${at + 1}`} onClick={onRemove}>
          Hapus hasil kerja
        </Button>
      </div>
    </fieldset>
  )
}

/** Said where the first indicator would stand; what is wrong with one of them stands beside its field. */
function IndicatorsMissing({ name }: { name: string }) {
  const { errors } = use(FormContext)
  const problem = errors[name]
  return problem ? <FieldError id={`${name}-kurang`}>{problem}</FieldError> : null
}

function ParentSelect({
  result,
  choices,
  names,
  onChange,
}: Pick<Props, 'result' | 'choices' | 'names' | 'onChange'>) {
  const value = result.parent ? parentKey(result.parent) : ''
  const isListed = choices.some(({ id }) => id === value)
  function choose(id: string) {
    const choice = choices.find((one) => one.id === id)
    if (!choice) return onChange({ ...result, parent: null, serves: null })
    onChange(
      choice.what === 'RESULT'
        ? { ...result, parent: { resultId: id }, serves: choice.unitIndicatorId }
        : { ...result, parent: { unitIndicatorId: id }, serves: null },
    )
  }
  return (
    <Select required={false} value={value} onChange={({ target }) => choose(target.value)}>
      <option value="">Pilih</option>
      {value && !isListed && <option value={value}>{names[value] ?? 'Sudah tidak ada'}</option>}
      {GROUPS.map((group) => {
        const of = choices.filter(({ from }) => from === group)
        return of.length === 0 ? null : (
          <optgroup key={group} label={groupLabels[group]}>
            {of.map(({ id, text }) => (
              <option key={id} value={id}>
                {text}
              </option>
            ))}
          </optgroup>
        )
      })}
    </Select>
  )
}

function isBeyondHundred({ target, measureUnit }: ContentIndicator): boolean {
  const typed = parseDecimal(target ?? '')
  return 'value' in typed && percentOf(typed.value, measureUnit) !== undefined
}

function IndicatorFields({
  name,
  form,
  approach,
  indicator,
  onChange,
  onRemove,
}: {
  name: (field: string) => string
  form: Form
  approach: Approach
  indicator: ContentIndicator
  onChange: (next: ContentIndicator) => void
  onRemove: () => void
}) {
  const set = (over: Partial<ContentIndicator>) => onChange({ ...indicator, ...over })
  const isTold = approach === 'QUALITATIVE'
  return (
    <div className="space-y-3">
      <Field name={name('aspect')} label={form === 'JPT' ? 'Perspektif' : 'Aspek'} required>
        <Select
          value={indicator.aspect}
          onChange={({ target }) =>
            set({ aspect: INDICATOR_ASPECTS.find((one) => one === target.value) ?? indicator.aspect })
          }
        >
          {[...new Set([...aspectsOf(form), indicator.aspect])].map((aspect) => (
            <option key={aspect} value={aspect}>
              {indicatorAspectLabels[aspect]}
            </option>
          ))}
        </Select>
      </Field>
      {isTold ? (
        <Field name={name('targetText')} label="Ekspektasi" required>
          <Textarea
            required={false}
            rows={2}
            maxLength={500}
            value={indicator.targetText ?? ''}
            onChange={({ target }) => set({ targetText: target.value })}
          />
        </Field>
      ) : (
        <>
          <Field name={name('text')} label="Indikator" required>
            <Input
              required={false}
              maxLength={300}
              value={indicator.text}
              onChange={({ target }) => set({ text: target.value })}
            />
          </Field>
          <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
            <Field
              name={name('target')}
              label="Target"
              help={isBeyondHundred(indicator) ? percentHint : undefined}
              required
            >
              <Input
                required={false}
                inputMode="decimal"
                value={indicator.target ?? ''}
                onChange={({ target }) => set({ target: target.value || null })}
              />
            </Field>
            <Field name={name('measureUnit')} label="Satuan" required>
              <Input
                required={false}
                maxLength={40}
                value={indicator.measureUnit}
                onChange={({ target }) => set({ measureUnit: target.value })}
              />
            </Field>
            <Field name={name('direction')} label="Arah" required className="col-span-2 sm:col-span-1">
              <Select
                value={indicator.direction}
                onChange={({ target }) =>
                  set({ direction: DIRECTIONS.find((one) => one === target.value) ?? indicator.direction })
                }
              >
                {DIRECTIONS.map((one) => (
                  <option key={one} value={one}>
                    {directionLabels[one]}
                  </option>
                ))}
              </Select>
            </Field>
          </div>
        </>
      )}
      <Field name={name('evidenceNeeded')} label="Bukti yang diperlukan">
        <Input
          maxLength={300}
          value={indicator.evidenceNeeded ?? ''}
          onChange={({ target }) => set({ evidenceNeeded: target.value || null })}
        />
      </Field>
      <Button variant="quiet" onClick={onRemove}>
        Hapus indikator
      </Button>
    </div>
  )
}
