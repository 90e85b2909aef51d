'use client'

import { preparePromotionRound } from '@/app/(portal)/bkd/promosi/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Field } from '@/components/ui/field'
import { DateInput, NumberInput, Select, Textarea } from '@/components/ui/input'
import { formatPoints } from '@/lib/promotion/labels'
import { CATALOGUE } from '@/lib/promotion/rules/catalogue'
import type { RulesDocument } from '@/lib/promotion/rules/document'

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
  const weightOf = (code: string, usual: number) =>
    document ? (document.criteria.find((one) => one.code === code)?.weight ?? 0) : usual
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
      <fieldset className="space-y-4">
        <legend className="font-bold">Bobot kriteria, berjumlah 100 persen</legend>
        {CATALOGUE.map(({ code, name, guide, weight }) => (
          <Field key={code} name={`weights.${code}`} label={`${name} (persen)`} help={guide} required>
            <NumberInput decimal defaultValue={formatPoints(weightOf(code, weight))} />
          </Field>
        ))}
      </fieldset>
      <Field
        name="spread"
        label="Selisih yang meminta penilai ketiga"
        help="Dua nilai yang berbeda lebih dari ini dinilai sekali lagi."
        required
      >
        <NumberInput decimal defaultValue={formatPoints(document?.spread ?? 1500)} />
      </Field>
      <div className="flex flex-wrap gap-4">
        <Field name="opensOn" label="Pendaftaran mulai" required>
          <DateInput defaultValue={document?.calendar.opensOn} />
        </Field>
        <Field name="closesOn" label="Pendaftaran terakhir" required>
          <DateInput defaultValue={document?.calendar.closesOn} />
        </Field>
        <Field name="decidesBy" label="Keputusan paling lambat" required>
          <DateInput defaultValue={document?.calendar.decidesBy} />
        </Field>
      </div>
      <Field
        name="panel"
        label="Anggota panel"
        help="Tulis NIP atau nama pengguna, satu per baris. Jumlahnya ganjil, 3 sampai 9 orang."
        required
      >
        <Textarea rows={5} defaultValue={draft?.logins.join('\n')} />
      </Field>
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
