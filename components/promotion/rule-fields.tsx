import { Field } from '@/components/ui/field'
import { DateInput, NumberInput, Textarea } from '@/components/ui/input'
import { formatPoints } from '@/lib/promotion/labels'
import { CATALOGUE } from '@/lib/promotion/rules/catalogue'
import type { RulesDocument } from '@/lib/promotion/rules/document'

type Props = { document: RulesDocument | undefined; logins: readonly string[] | undefined }

/** Weights, spread, days and panel: what rules say first and what a change of them says anew. */
export function RuleFields({ document, logins }: Props) {
  const weightOf = (code: string, usual: number) =>
    document ? (document.criteria.find((one) => one.code === code)?.weight ?? 0) : usual
  return (
    <>
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
        <Textarea rows={5} defaultValue={logins?.join('\n')} />
      </Field>
    </>
  )
}
