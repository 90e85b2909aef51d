'use client'

import { moveOn } from '@/app/(portal)/forum/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Field } from '@/components/ui/field'
import { Select, Textarea } from '@/components/ui/input'
import { pointDeedLabels, pointTextLabels } from '@/lib/community/labels/points'
import type { PointMove } from '@/lib/community/rules/points'
import { MOVE_TEXT_MAX, MOVE_TEXT_MIN } from '@/lib/community/schema/points'

type Props = {
  topicId: string
  version: number
  move: PointMove
  units: readonly { id: string; name: string }[]
}

export function MoveForm({ topicId, version, move, units }: Props) {
  return (
    <ActionForm
      action={moveOn}
      given={{ topicId, version, move }}
      draft={`forum-${move}-${topicId}`}
      doneMessage="Tersimpan dan terbaca semua pegawai."
      label={pointDeedLabels[move]}
      className="max-w-3xl space-y-4"
    >
      {units.length > 0 && (
        <Field name="unitId" label="Unit penanggung jawab" required missing="Pilih unit penanggung jawabnya.">
          <Select defaultValue={units.length === 1 ? units[0]?.id : ''}>
            <option value="">Pilih</option>
            {units.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field
        name="text"
        label={pointTextLabels[move]}
        help="Semua pegawai membacanya."
        required
        missing={`Tulis penjelasannya, minimal ${MOVE_TEXT_MIN} huruf.`}
      >
        <Textarea rows={3} minLength={MOVE_TEXT_MIN} maxLength={MOVE_TEXT_MAX} />
      </Field>
      <SubmitButton variant="secondary">{pointDeedLabels[move]}</SubmitButton>
    </ActionForm>
  )
}
