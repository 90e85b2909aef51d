'use client'

import { useState } from 'react'
import { chooseRewardWinners } from '@/app/(portal)/bkd/penghargaan/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Checkbox } from '@/components/ui/choice'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/input'
import { formatNumber } from '@/lib/calendar/labels'
import { leavesOrder } from '@/lib/recognition/rules/reward-ranking'

type Props = {
  programmeId: string
  version: number
  winners: number
  /** In the order that leads. */
  choices: { nomineeId: string; name: string; place: number }[]
}

/** As many as were published; who leaves the order writes the reason that all will read. */
export function RewardChooseForm({ programmeId, version, winners, choices }: Props) {
  const most = Math.min(winners, choices.length)
  const [chosen, setChosen] = useState(() => choices.slice(0, most).map(({ nomineeId }) => nomineeId))
  const places = chosen.map((id) => choices.find(({ nomineeId }) => nomineeId === id)?.place)
  const departs = leavesOrder(places, most)
  return (
    <ActionForm
      action={chooseRewardWinners}
      given={{ programmeId, version }}
      shape={({ sure: _, ...values }) => values as Parameters<typeof chooseRewardWinners>[0]['input']}
      doneMessage="Pemenang ditetapkan."
      label="Tetapkan pemenang"
      className="max-w-prose space-y-4"
    >
      <fieldset>
        <legend className="font-bold">Pemenang, paling banyak {formatNumber(most)} orang</legend>
        {choices.map(({ nomineeId, name, place }) => (
          <Checkbox
            key={nomineeId}
            name="nomineeIds[]"
            value={nomineeId}
            label={`${formatNumber(place)}. ${name}`}
            checked={chosen.includes(nomineeId)}
            onChange={({ target }) =>
              setChosen((before) =>
                target.checked ? [...before, nomineeId] : before.filter((id) => id !== nomineeId),
              )
            }
          />
        ))}
      </fieldset>
      {departs && (
        <Field
          name="reason"
          label="Mengapa tidak sesuai urutan"
          help="Minimal 40 huruf. Alasan ini diumumkan kepada semua orang."
          required
        >
          <Textarea rows={4} maxLength={2000} />
        </Field>
      )}
      <Checkbox name="sure" required label="Sudah saya periksa. Pilihan ini tidak dapat diubah." />
      <SubmitButton>Tetapkan pemenang</SubmitButton>
    </ActionForm>
  )
}
