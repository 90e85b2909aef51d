'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { saveOwnPlan } from '@/app/(portal)/skp/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { SegmentedChoice } from '@/components/ui/choice'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/input'
import { Section } from '@/components/ui/section'
import { annexLabels, approachLabels, contributionKindLabels } from '@/lib/plans/labels'
import type { AssignedView, PlanEditor as Given } from '@/lib/plans/queries/own'
import type { Standard } from '@/lib/plans/queries/standards'
import {
  ANNEXES,
  APPROACHES,
  type Annex,
  type Approach,
  type ContentResult,
  type Form,
} from '@/lib/plans/rules'
import { asTyped, newResult, resultFrom, resultFromStandards } from './new-content'
import { ResultFields } from './result-fields'

const toLines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

const approachHelps: Record<Approach, string> = {
  QUANTITATIVE: 'Indikator dengan target berupa angka.',
  QUALITATIVE: 'Harapan ditulis dalam kalimat.',
}

/** The whole plan in one form. Saved as a draft it may lack anything; sent, the first gap is named beside its field. */
export function PlanEditor({ plan, content, choices, assigned, standards, leaderName }: Given) {
  const router = useRouter()
  const { form } = plan
  const [approach, setApproach] = useState(plan.approach)
  const [results, setResults] = useState(() => content.results.map(asTyped))
  const [annexes, setAnnexes] = useState<Record<Annex, string>>({
    resources: content.annexes.resources.join('\n'),
    accountability: content.annexes.accountability.join('\n'),
    consequences: content.annexes.consequences.join('\n'),
  })
  const change = (at: number, next: ContentResult) =>
    setResults((before) => before.map((one, index) => (index === at ? next : one)))
  const add = (result: ContentResult) => setResults((before) => [...before, result])

  return (
    <ActionForm
      key={plan.newest.version}
      action={saveOwnPlan}
      label="SKP"
      shape={({ intent }) => ({
        planId: plan.id,
        version: plan.newest.version,
        approach,
        results,
        annexes: {
          resources: toLines(annexes.resources),
          accountability: toLines(annexes.accountability),
          consequences: toLines(annexes.consequences),
        },
        intent: intent === 'submit' ? ('submit' as const) : ('draft' as const),
      })}
      doneMessage="SKP tersimpan."
      onDone={({ submitted }) => submitted && router.push('/skp')}
      className="space-y-6"
    >
      {plan.agreedNumber === 0 && (
        <SegmentedChoice
          name="approach"
          label="Pendekatan"
          required
          value={approach}
          onChange={(value) => setApproach(APPROACHES.find((one) => one === value) ?? 'QUANTITATIVE')}
          options={APPROACHES.map((one) => ({
            value: one,
            label: approachLabels[one],
            help: approachHelps[one],
          }))}
        />
      )}
      <Assigned form={form} assigned={assigned} results={results} onTake={add} />
      <ol className="space-y-5">
        {results.map((result, at) => (
          <li key={result.id}>
            <ResultFields
              at={at}
              form={form}
              approach={approach}
              result={result}
              choices={choices}
              names={plan.names}
              onChange={(next) => change(at, next)}
              onRemove={() => setResults((before) => before.filter(({ id }) => id !== result.id))}
            />
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap gap-3">
        <Button variant="secondary" onClick={() => add(newResult(form))}>
          Tambah hasil kerja
        </Button>
      </div>
      <Library form={form} standards={standards} results={results} onTake={add} />
      <Disclosure summary="Lampiran: dukungan, pertanggungjawaban, konsekuensi">
        <div className="space-y-4">
          {ANNEXES.map((annex) => (
            <Field
              key={annex}
              name={`annexes.${annex}`}
              label={annexLabels[annex]}
              help="Satu butir satu baris."
            >
              <Textarea
                value={annexes[annex]}
                onChange={({ target }) => setAnnexes((before) => ({ ...before, [annex]: target.value }))}
              />
            </Field>
          ))}
        </div>
      </Disclosure>
      <div className="flex flex-wrap gap-3">
        <SubmitButton name="intent" value="submit">
          Ajukan SKP
        </SubmitButton>
        <SubmitButton name="intent" value="draft" variant="secondary">
          Simpan draf
        </SubmitButton>
      </div>
      <p className="text-muted text-sm">
        {leaderName
          ? `${leaderName} memeriksa, lalu menetapkan atau mengembalikan dengan alasan.`
          : 'Atasan Anda belum tercatat. Draf tetap dapat disimpan.'}
      </p>
    </ActionForm>
  )
}

type Taking = {
  form: Form
  results: readonly ContentResult[]
  onTake: (result: ContentResult) => void
}

function Assigned({ form, assigned, results, onTake }: Taking & { assigned: readonly AssignedView[] }) {
  const left = assigned.filter(
    ({ parent }) =>
      !results.some((one) => one.parent && 'resultId' in one.parent && one.parent.resultId === parent.id),
  )
  if (left.length === 0) return null
  return (
    <Section title="Ditugaskan kepada Anda">
      <ul className="divide-ledger border-ledger divide-y border-y">
        {left.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center justify-between gap-3 py-3">
            <div className="min-w-0 flex-1 basis-60">
              <p className="font-bold">{one.text}</p>
              <p className="text-muted text-sm">
                {contributionKindLabels[one.kind]} untuk {one.leaderName}: {one.parent.text}
              </p>
            </div>
            <Button
              variant="secondary"
              aria-label={`Ambil: ${one.text}`}
              onClick={() => onTake(resultFrom(form, one))}
            >
              Ambil
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Library({ form, standards, results, onTake }: Taking & { standards: readonly Standard[] }) {
  const groups = [...new Set(standards.map(({ resultText }) => resultText))].filter(
    (text) => !results.some((result) => result.text === text),
  )
  if (groups.length === 0) return null
  return (
    <Disclosure summary="Ambil dari standar untuk jabatan Anda">
      <ul className="divide-ledger border-ledger divide-y border-y">
        {groups.map((text) => {
          const of = standards.filter(({ resultText }) => resultText === text)
          return (
            <li key={text} className="flex flex-wrap items-center justify-between gap-3 py-3">
              <div className="min-w-0 flex-1 basis-60">
                <p className="font-bold">{text}</p>
                <p className="text-muted text-sm">
                  {of.map((one) => one.text).join('; ')}. Sumber: {of[0]?.source}.
                </p>
              </div>
              <Button
                variant="secondary"
                aria-label={`Pakai standar: ${text}`}
                onClick={() => onTake(resultFromStandards(form, of))}
              >
                Pakai standar
              </Button>
            </li>
          )
        })}
      </ul>
    </Disclosure>
  )
}
