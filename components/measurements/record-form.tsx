'use client'

import { useId, useState } from 'react'
import { recordNewMeasurement } from '@/app/(portal)/pengamatan/actions'
import { sendEvidence } from '@/components/evidence/send-evidence'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Field, FieldError } from '@/components/ui/field'
import { FileDrop } from '@/components/ui/file-drop'
import { useFieldError } from '@/components/ui/form-context'
import type { FormValues } from '@/components/ui/form-values'
import { DateInput, Input, NumberInput, Select, Textarea } from '@/components/ui/input'
import { LIMITS } from '@/lib/evidence/rules'
import { measurementSourceLabels } from '@/lib/measurements/labels'
import { recordRefusals, sightLabels } from '@/lib/measurements/labels/records'
import { sampleWords } from '@/lib/measurements/labels/samples'
import { MOST_ANSWERS, RECORD_SOURCES, SIGHTS, type RecordSource } from '@/lib/measurements/rules/records'
import { behaviourGuides, behaviourLabels } from '@/lib/plans/labels'
import { BEHAVIOURS, type Behaviour } from '@/lib/plans/rules'

type Props = {
  employeeId: string | null
  today: string
  indicators: { id: string; text: string; measureUnit: string }[]
  /** Where the reader finds it afterwards. */
  goTo: string
}

const asText = (value: FormValues[string] | undefined) => (typeof value === 'string' ? value : undefined)
const numbers = (count: number) => Array.from({ length: count }, (_, at) => at)

/** One thing that was seen, heard or read: asks only for what its kind needs. */
export function RecordForm({ employeeId, today, indicators, goTo }: Props) {
  const [source, setSource] = useState<RecordSource>(employeeId ? 'OBSERVATION' : 'DOCUMENT')
  const [about, setAbout] = useState('')
  const [questions, setQuestions] = useState(1)
  const behaviour = employeeId ? BEHAVIOURS.find((one) => one === about) : undefined
  const indicator = indicators.find(({ id }) => id === about)

  function shape(values: FormValues) {
    const answers = numbers(questions).flatMap((at) => {
      const question = asText(values[`question${at}`])
      const answer = asText(values[`answer${at}`])
      return question && answer ? [{ question, answer }] : []
    })
    const seen = numbers(3).flatMap((guide) => {
      const sight = SIGHTS.find((one) => one === values[`guide${guide}`])
      return sight ? [{ guide, seen: sight }] : []
    })
    return {
      source,
      measuredOn: asText(values.measuredOn) ?? '',
      place: asText(values.place) ?? '',
      summary: asText(values.summary) ?? '',
      fileIds: Array.isArray(values.fileIds) ? values.fileIds.flatMap((id) => asText(id) ?? []) : [],
      ...(employeeId ? { employeeId } : {}),
      ...(indicator ? { [employeeId ? 'indicatorId' : 'unitIndicatorId']: indicator.id } : {}),
      ...(behaviour ? { behaviour } : {}),
      ...(indicator ? { value: asText(values.value) } : {}),
      ...(source === 'SURVEY' ? { respondents: values.respondents, population: values.population } : {}),
      ...(source === 'INTERVIEW' ? { respondent: asText(values.respondent), answers } : {}),
      ...(source === 'OBSERVATION' && behaviour ? { seen } : {}),
    }
  }

  return (
    <ActionForm
      action={recordNewMeasurement}
      shape={shape}
      goTo={goTo}
      doneMessage="Pengukuran tersimpan."
      label="Catat pengukuran"
      className="max-w-prose space-y-4"
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="source" label="Cara" required>
          <Select
            value={source}
            onChange={({ target }) =>
              setSource(RECORD_SOURCES.find((one) => one === target.value) ?? 'OBSERVATION')
            }
          >
            {RECORD_SOURCES.filter((one) => !(employeeId && one === 'SURVEY')).map((one) => (
              <option key={one} value={one}>
                {measurementSourceLabels[one]}
              </option>
            ))}
          </Select>
        </Field>
        <Field name="about" label="Tentang" required missing="Pilih perilaku atau indikatornya.">
          <Select value={about} onChange={({ target }) => setAbout(target.value)}>
            <option value="">Pilih</option>
            {employeeId && (
              <optgroup label="Perilaku kerja">
                {BEHAVIOURS.map((one) => (
                  <option key={one} value={one}>
                    {behaviourLabels[one]}
                  </option>
                ))}
              </optgroup>
            )}
            {indicators.length > 0 && (
              <optgroup label="Indikator">
                {indicators.map(({ id, text }) => (
                  <option key={id} value={id}>
                    {text}
                  </option>
                ))}
              </optgroup>
            )}
          </Select>
        </Field>
        <Field name="measuredOn" label="Tanggal" required missing="Pilih tanggalnya.">
          <DateInput defaultValue={today} max={today} />
        </Field>
        <Field name="place" label="Tempat" required missing="Tulis tempatnya, minimal 3 huruf.">
          <Input minLength={3} maxLength={120} />
        </Field>
      </div>
      {indicator && (
        <Field
          name="value"
          label={`Angka (${indicator.measureUnit})`}
          help="Desimal dengan koma."
          required={!employeeId}
          missing="Isi angkanya."
        >
          <Input inputMode="decimal" className="max-w-40" />
        </Field>
      )}
      {source === 'SURVEY' && <SampleFields />}
      {source === 'OBSERVATION' && behaviour && <Guides key={behaviour} behaviour={behaviour} />}
      {source === 'INTERVIEW' && (
        <Interview count={questions} more={() => setQuestions(Math.min(questions + 1, MOST_ANSWERS))} />
      )}
      <Field
        name="summary"
        label="Yang ditemukan"
        help="Terbaca oleh orang yang diukur. Jangan tulis nama warga."
        required
        missing="Tulis yang Anda temukan, minimal 10 huruf."
      >
        <Textarea minLength={10} maxLength={1000} rows={3} />
      </Field>
      <FileDrop
        name="fileIds[]"
        label="Berkas"
        help="Satu foto, PDF, DOCX, atau XLSX."
        accept="image/*,.pdf,.docx,.xlsx,application/pdf"
        multiple={false}
        maxBytes={LIMITS.uploadBytes}
        upload={sendEvidence}
      />
      <SubmitButton>Simpan</SubmitButton>
    </ActionForm>
  )
}

/** How many answered of how many, with what that many need. */
function SampleFields() {
  const [typed, setTyped] = useState({ respondents: '', population: '' })
  const known = { respondents: wholeFrom(typed.respondents), population: wholeFrom(typed.population) }
  return (
    <fieldset className="space-y-3">
      <legend className="font-bold">Sampel survei</legend>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          name="population"
          label="Pengguna layanan"
          help="Sebanyak itu yang dilayani pada masa yang disurvei."
          required
          missing="Isi jumlah pengguna layanan."
        >
          <NumberInput
            value={typed.population}
            onChange={({ target }) => setTyped({ ...typed, population: target.value })}
          />
        </Field>
        <Field
          name="respondents"
          label="Responden"
          help="Yang menjawab seluruh pertanyaan."
          required
          missing="Isi jumlah responden."
        >
          <NumberInput
            value={typed.respondents}
            onChange={({ target }) => setTyped({ ...typed, respondents: target.value })}
          />
        </Field>
      </div>
      {known.respondents !== null && known.population !== null && (
        <p role="status" className="font-bold">
          {sampleWords(known)}.
        </p>
      )}
    </fieldset>
  )
}

const wholeFrom = (text: string): number | null => (/^\d{1,8}$/.test(text.trim()) ? Number(text) : null)

/** The official guides of the behaviour: one at least is judged, and each may be. */
function Guides({ behaviour }: { behaviour: Behaviour }) {
  const id = useId()
  const problem = useFieldError('seen')
  const [judged, setJudged] = useState<Record<number, string>>({})
  const none = Object.values(judged).every((sight) => sight === '')
  return (
    <fieldset className="space-y-3" aria-describedby={problem ? `${id}-help ${id}-error` : `${id}-help`}>
      <legend className="font-bold">Panduan {behaviourLabels[behaviour]}</legend>
      <p id={`${id}-help`} className="text-muted text-sm">
        Nilai paling sedikit satu. Yang tidak terlihat biarkan belum diamati.
      </p>
      {problem && <FieldError id={`${id}-error`}>{problem}</FieldError>}
      {behaviourGuides[behaviour].map((guide, at) => (
        <Field
          key={guide}
          name={`guide${at}`}
          label={guide}
          required={none && at === 0}
          unmarked
          missing={recordRefusals.guides_missing}
        >
          <Select
            defaultValue=""
            onChange={({ target }) => setJudged((before) => ({ ...before, [at]: target.value }))}
          >
            <option value="">Belum diamati</option>
            {SIGHTS.map((one) => (
              <option key={one} value={one}>
                {sightLabels[one]}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </fieldset>
  )
}

function Interview({ count, more }: { count: number; more: () => void }) {
  return (
    <fieldset className="space-y-3">
      <legend className="font-bold">Wawancara</legend>
      <Field
        name="respondent"
        label="Peran yang diwawancarai"
        help="Perannya saja, misalnya warga penerima layanan."
        required
        missing="Tulis perannya."
      >
        <Input minLength={3} maxLength={80} />
      </Field>
      {numbers(count).map((at) => (
        <div key={at} className="grid gap-3 sm:grid-cols-2">
          <Field name={`question${at}`} label={`Pertanyaan ${at + 1}`} required>
            <Input minLength={5} maxLength={200} />
          </Field>
          <Field name={`answer${at}`} label={`Jawaban ${at + 1}`} required>
            <Input minLength={2} maxLength={500} />
          </Field>
        </div>
      ))}
      {count < MOST_ANSWERS && (
        <Button variant="secondary" onClick={more}>
          Tambah pertanyaan
        </Button>
      )}
    </fieldset>
  )
}
