'use client'

import {
  declareRelations,
  recuseFromCandidate,
  scorePromotionCandidate,
} from '@/app/(portal)/promosi/actions'
import { ActionForm, ConfirmedSubmit } from '@/components/ui/action-form'
import { SegmentedChoice } from '@/components/ui/choice'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import { NumberInput, Select, Textarea } from '@/components/ui/input'
import { conflictLabels } from '@/lib/promotion/labels'
import type { Criterion } from '@/lib/promotion/rules/document'
import { CONFLICT_KINDS } from '@/lib/promotion/rules/panel'

type Person = { employeeId: string; name: string }

type DeclareProps = { roundId: string; people: readonly Person[]; help?: string }

/** Every candidate by name, before any score or order is seen. */
export function DeclareForm({ roundId, people, help }: DeclareProps) {
  return (
    <ActionForm
      action={declareRelations}
      given={{ roundId }}
      doneMessage="Pernyataan tersimpan."
      label="Nyatakan hubungan"
      className="max-w-prose space-y-4"
    >
      {help && <p>{help}</p>}
      {people.map(({ employeeId, name }) => (
        <Field
          key={employeeId}
          name={`kinds.${employeeId}`}
          label={`Hubungan dengan ${name}`}
          required
          missing="Pilih hubungan dengan kandidat ini."
        >
          <Select defaultValue="">
            <option value="">Pilih</option>
            {CONFLICT_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {conflictLabels[kind]}
              </option>
            ))}
          </Select>
        </Field>
      ))}
      <ConfirmedSubmit question="Pernyataan ini tidak dapat diubah atau ditarik. Simpan?" yes="Ya, nyatakan">
        Nyatakan
      </ConfirmedSubmit>
    </ActionForm>
  )
}

export function RecuseForm({ roundId, label }: { roundId: string; label: string }) {
  return (
    <Disclosure summary="Saya punya hubungan dengan kandidat ini">
      <ActionForm
        action={recuseFromCandidate}
        given={{ roundId, label }}
        goTo={`/promosi/nilai/${roundId}`}
        doneMessage="Anda tidak lagi menilai kandidat ini."
        label="Nyatakan hubungan"
        className="max-w-prose space-y-4"
      >
        <SegmentedChoice
          name="kind"
          label="Hubungan"
          required
          missing="Pilih hubungannya."
          options={CONFLICT_KINDS.filter((kind) => kind !== 'NONE').map((kind) => ({
            value: kind,
            label: conflictLabels[kind],
          }))}
          className="[&>div]:grid-flow-row"
        />
        <ConfirmedSubmit
          question="Nyatakan hubungan ini? Anda tidak menilai kandidat ini lagi, dan ini tidak dapat ditarik."
          yes="Ya, lepaskan"
          variant="danger"
        >
          Lepaskan hak menilai
        </ConfirmedSubmit>
      </ActionForm>
    </Disclosure>
  )
}

type ScoreProps = { roundId: string; label: string; criteria: readonly Criterion[] }

export function ScoreForm({ roundId, label, criteria }: ScoreProps) {
  return (
    <ActionForm
      action={scorePromotionCandidate}
      draft={`nilai-${roundId}-${label}`}
      given={{ roundId, label }}
      goTo={`/promosi/nilai/${roundId}`}
      doneMessage="Nilai terkirim."
      label="Lembar nilai"
      className="max-w-prose space-y-4"
    >
      {criteria.map(({ code, name, guide }) => (
        <Field key={code} name={`scores.${code}`} label={name} help={`${guide} Nilai 0 sampai 100.`} required>
          <NumberInput decimal />
        </Field>
      ))}
      <Field name="note" label="Catatan" help="Disimpan bersama nilai Anda.">
        <Textarea maxLength={2000} />
      </Field>
      <ConfirmedSubmit question="Nilai yang sudah dikirim tidak dapat diubah. Kirim?" yes="Ya, kirim">
        Kirim nilai
      </ConfirmedSubmit>
    </ActionForm>
  )
}
