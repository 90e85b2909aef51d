'use client'

import { preparePromotionRound } from '@/app/(portal)/bkd/promosi/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/input'
import type { RulesDocument } from '@/lib/promotion/rules/document'
import { RuleFields } from './rule-fields'

type Props = {
  positions: { id: string; title: string; unit: string }[]
  replaceable: { id: string; title: string }[]
  draft: {
    roundId: string
    version: number
    positionId: string
    replacesId: string | null
    document: RulesDocument
    logins: string[]
  } | null
}

/** One sheet for all rules of a round; nothing of it is public before a second officer confirms. */
export function RoundForm({ positions, replaceable, draft }: Props) {
  const document = draft?.document
  return (
    <ActionForm
      action={preparePromotionRound}
      draft={`promosi-${draft?.roundId ?? 'baru'}`}
      given={{ version: draft?.version ?? 0, ...(draft ? { roundId: draft.roundId } : {}) }}
      goTo={draft ? `/bkd/promosi/${draft.roundId}` : '/bkd/promosi'}
      doneMessage="Aturan tersimpan."
      label="Aturan putaran"
      className="max-w-prose space-y-6"
    >
      <Field name="positionId" label="Jabatan" required missing="Pilih jabatannya.">
        <Select defaultValue={draft?.positionId ?? ''}>
          <option value="">Pilih jabatan</option>
          {positions.map(({ id, title, unit }) => (
            <option key={id} value={id}>
              {title}, {unit}
            </option>
          ))}
        </Select>
      </Field>
      <RuleFields document={document} logins={draft?.logins} />
      {replaceable.length > 0 && (
        <Field name="replacesId" label="Menggantikan putaran" help="Beda aturannya akan diumumkan.">
          <Select defaultValue={draft?.replacesId ?? ''}>
            <option value="">Tidak menggantikan</option>
            {replaceable.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <SubmitButton>Simpan dan periksa</SubmitButton>
    </ActionForm>
  )
}
