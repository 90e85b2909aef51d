'use client'

import { declareRewardTies, voteOnNominee } from '@/app/(portal)/penghargaan/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import { NumberInput, Select, Textarea } from '@/components/ui/input'
import { stopped } from '@/lib/calendar/labels'
import { tieLabels } from '@/lib/recognition/labels/rewards'
import { DECLARED_KINDS } from '@/lib/recognition/rules/reward-ranking'
import type { RewardCriterion } from '@/lib/recognition/rules/rewards'

/** Every nominee by name, before the first score is given. */
export function TiesForm({
  programmeId,
  people,
}: {
  programmeId: string
  people: readonly { nomineeId: string; name: string }[]
}) {
  return (
    <ActionForm
      action={declareRewardTies}
      given={{ programmeId }}
      doneMessage="Pernyataan tersimpan."
      label="Nyatakan hubungan"
      className="max-w-prose space-y-4"
    >
      {people.map(({ nomineeId, name }) => (
        <Field
          key={nomineeId}
          name={`kinds.${nomineeId}`}
          label={`Hubungan dengan ${name}`}
          required
          missing={stopped(`Pilih hubungan dengan ${name}`)}
        >
          <Select defaultValue="">
            <option value="">Pilih</option>
            {DECLARED_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {tieLabels[kind]}
              </option>
            ))}
          </Select>
        </Field>
      ))}
      <SubmitButton>Nyatakan</SubmitButton>
      <p className="text-muted text-sm">Hubungan yang sudah dinyatakan tidak dapat ditarik.</p>
    </ActionForm>
  )
}

type VoteProps = {
  programmeId: string
  nomineeId: string
  name: string
  criteria: readonly RewardCriterion[]
}

export function VoteForm({ programmeId, nomineeId, name, criteria }: VoteProps) {
  return (
    <ActionForm
      action={voteOnNominee}
      draft={`nilai-penghargaan-${nomineeId}`}
      given={{ programmeId, nomineeId }}
      doneMessage="Nilai terkirim."
      label={`Nilai untuk ${name}`}
      className="max-w-prose space-y-4"
    >
      {criteria.map(({ code, name: criterion, evidence }) => (
        <Field
          key={code}
          name={`scores.${code}`}
          label={criterion}
          help={`${evidence} Nilai 0 sampai 100.`}
          required
        >
          <NumberInput />
        </Field>
      ))}
      <Field name="note" label="Catatan" help="Disimpan bersama nilai Anda.">
        <Textarea maxLength={1000} />
      </Field>
      <SubmitButton>Kirim nilai</SubmitButton>
      <p className="text-muted text-sm">Nilai yang sudah dikirim tidak dapat diubah.</p>
    </ActionForm>
  )
}

/** Who learns of a tie only now gives the vote back. */
export function LateTieForm({ programmeId, nomineeId, name }: Omit<VoteProps, 'criteria'>) {
  return (
    <Disclosure summary={`Saya punya hubungan dengan ${name}`}>
      <ActionForm
        action={declareRewardTies}
        given={{ programmeId }}
        doneMessage="Anda tidak lagi menilai orang ini."
        label={`Hubungan dengan ${name}`}
        className="max-w-prose space-y-4"
      >
        <Field name={`kinds.${nomineeId}`} label="Hubungan" required missing="Pilih hubungannya.">
          <Select defaultValue="">
            <option value="">Pilih</option>
            {DECLARED_KINDS.filter((kind) => kind !== 'NONE').map((kind) => (
              <option key={kind} value={kind}>
                {tieLabels[kind]}
              </option>
            ))}
          </Select>
        </Field>
        <SubmitButton variant="danger">Lepaskan hak menilai</SubmitButton>
      </ActionForm>
    </Disclosure>
  )
}
