import { Field } from '@/components/ui/field'
import { DateInput, NumberInput, Select, Textarea } from '@/components/ui/input'
import { formatPoints } from '@/lib/promotion/labels'
import { CATALOGUE, wayOf } from '@/lib/promotion/rules/catalogue'
import type { RulesDocument } from '@/lib/promotion/rules/document'

type Props = { document: RulesDocument | undefined; logins: readonly string[] | undefined }

const TIES = [
  { key: 'first', label: 'Pertama' },
  { key: 'second', label: 'Kedua' },
  { key: 'third', label: 'Ketiga' },
] as const

/** Weights, spread, days and panel: what rules say first and what a change of them says anew. */
export function RuleFields({ document, logins }: Props) {
  const weightOf = (code: string, usual: number) =>
    document ? (document.criteria.find((one) => one.code === code)?.weight ?? 0) : usual
  const chosenWay = (code: string) => {
    const criterion = document?.criteria.find((one) => one.code === code)
    return criterion && wayOf(criterion)
  }
  return (
    <>
      <fieldset className="space-y-4">
        <legend className="font-bold">Bobot kriteria, berjumlah 100 persen</legend>
        <p className="text-muted text-sm">
          Tulis 0 untuk yang tidak dipakai. Yang dipakai berbobot 5 sampai 60. Predikat kinerja paling sedikit
          20, nilai panel bersama-sama paling banyak 50.
        </p>
        {CATALOGUE.map(({ code, name, ways: [usual, ...others], weight }) => (
          <div key={code} className="grid gap-4 sm:grid-cols-2">
            <Field
              name={`weights.${code}`}
              label={`${name} (persen)`}
              help={others.length === 0 ? usual.guide : undefined}
              required
            >
              <NumberInput decimal defaultValue={formatPoints(weightOf(code, weight))} />
            </Field>
            {others.length > 0 && (
              <Field name={`ways.${code}`} label={`Cara menghitung ${name.toLowerCase()}`}>
                <Select defaultValue={chosenWay(code) ?? usual.key}>
                  {[usual, ...others].map(({ key, label }) => (
                    <option key={key} value={key}>
                      {label}
                    </option>
                  ))}
                </Select>
              </Field>
            )}
          </div>
        ))}
      </fieldset>
      <fieldset className="space-y-4">
        <legend className="font-bold">Pemecah nilai sama</legend>
        <p className="text-muted text-sm">
          Yang tidak dipilih mengikuti bobot terberat. Sesudahnya lama pangkat, lalu undian dari sidik aturan.
        </p>
        <div className="grid gap-4 sm:grid-cols-3">
          {TIES.map(({ key, label }, place) => (
            <Field key={key} name={`ties.${key}`} label={label}>
              <Select defaultValue={document?.tieOrder[place] ?? ''}>
                <option value="">Menurut bobot</option>
                {CATALOGUE.map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
              </Select>
            </Field>
          ))}
        </div>
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
        help="Tulis NIP atau nama pengguna, satu per baris. Ganjil, 3 sampai 9 orang, tidak di bawah jenjang jabatan ini."
        required
      >
        <Textarea rows={5} defaultValue={logins?.join('\n')} />
      </Field>
    </>
  )
}
