'use client'

import {
  openDisciplineCase,
  speakInMyCase,
  takeDisciplineStep,
  vouchForDisciplineRegister,
} from '@/app/(portal)/disiplin/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { SegmentedChoice } from '@/components/ui/choice'
import { Field } from '@/components/ui/field'
import { DateInput, Input, Select, Textarea } from '@/components/ui/input'
import {
  caseStepLabels,
  measureSentence,
  settlementLabels,
  sourceLabels,
} from '@/lib/recognition/labels/discipline'
import { MEASURES } from '@/lib/recognition/rules/discipline'
import { CASE_SOURCES, SETTLEMENTS, type CaseStep } from '@/lib/recognition/rules/due-process'

const SHORT = 'minimal 20 huruf.'

function DocumentField({ help }: { help?: string }) {
  return (
    <Field
      name="document"
      label="Nomor atau nama dokumen"
      help={help ?? 'Misalnya 800.1.6.2/14/BKPSDM/2026.'}
      required
      missing="Tulis nomor atau nama dokumennya, minimal 3 huruf."
    >
      <Input minLength={3} maxLength={200} />
    </Field>
  )
}

function WordsField({ name = 'text', label, help }: { name?: string; label: string; help?: string }) {
  return (
    <Field name={name} label={label} help={help} required missing={`Tulis isinya, ${SHORT}`}>
      <Textarea minLength={20} maxLength={4000} rows={3} />
    </Field>
  )
}

function DayField({
  name = 'on',
  label,
  today,
  min,
}: {
  name?: string
  label: string
  today: string
  min?: string
}) {
  return (
    <Field name={name} label={label} required missing="Pilih tanggalnya.">
      <DateInput defaultValue={today} max={today} min={min} />
    </Field>
  )
}

/** A suspicion of a breach, entered by whoever must act on it. */
export function CaseForm({
  employeeId,
  name,
  today,
  goTo,
}: {
  employeeId: string
  name: string
  today: string
  goTo: string
}) {
  return (
    <ActionForm
      action={openDisciplineCase}
      given={{ employeeId }}
      draft={`perkara-${employeeId}`}
      goTo={goTo}
      doneMessage="Dugaan tercatat."
      label={`Dugaan pelanggaran ${name}`}
      className="max-w-prose space-y-4"
    >
      <Field name="source" label="Diketahui dari" required missing="Pilih dari mana dugaan ini diketahui.">
        <Select defaultValue="">
          <option value="">Pilih</option>
          {CASE_SOURCES.map((source) => (
            <option key={source} value={source}>
              {sourceLabels[source]}
            </option>
          ))}
        </Select>
      </Field>
      <DayField name="knownOn" label="Diketahui pada" today={today} />
      <WordsField
        name="breach"
        label="Apa yang diduga terjadi?"
        help="Tulis yang terlihat, bukan simpulan. Minimal 20 huruf."
      />
      <DocumentField help="Nota dinas, laporan, atau rekap kehadiran." />
      <SubmitButton>Catat dugaan</SubmitButton>
    </ActionForm>
  )
}

type StepOf = {
  caseId: string
  version: number
  step: Exclude<CaseStep, 'REPORT' | 'ACCOUNT'>
  today: string
  lastOn: string
}

const doneWords: Record<StepOf['step'], string> = {
  SUMMONS: 'Panggilan tercatat.',
  SECOND_SUMMONS: 'Panggilan kedua tercatat.',
  EXAMINATION: 'Pemeriksaan tercatat.',
  DECISION: 'Keputusan tercatat.',
  DELIVERY: 'Penyampaian tercatat.',
  CONTEST: 'Keberatan tercatat.',
  SETTLEMENT: 'Putusan tercatat.',
  REVOCATION: 'Perkara dicabut.',
}

/** One step with its day and document. */
export function CaseStepForm({ caseId, version, step, today, lastOn }: StepOf) {
  return (
    <ActionForm
      action={takeDisciplineStep}
      given={{ caseId, version, step }}
      draft={`langkah-${caseId}-${step}`}
      doneMessage={doneWords[step]}
      label={caseStepLabels[step]}
      className="max-w-prose space-y-4"
    >
      <DayField label={step === 'CONTEST' ? 'Diterima pada' : 'Tanggal'} today={today} min={lastOn} />
      <StepFields step={step} />
      <DocumentField />
      <SubmitButton variant={step === 'REVOCATION' ? 'secondary' : undefined}>
        {buttonWords[step]}
      </SubmitButton>
    </ActionForm>
  )
}

const buttonWords: Record<StepOf['step'], string> = {
  SUMMONS: 'Catat panggilan',
  SECOND_SUMMONS: 'Catat panggilan kedua',
  EXAMINATION: 'Catat pemeriksaan',
  DECISION: 'Catat keputusan',
  DELIVERY: 'Catat penyampaian',
  CONTEST: 'Catat keberatan',
  SETTLEMENT: 'Catat putusan',
  REVOCATION: 'Cabut perkara',
}

function MeasureOptions() {
  return MEASURES.map((measure) => (
    <option key={measure} value={measure}>
      {measureSentence(measure)}
    </option>
  ))
}

function StepFields({ step }: { step: StepOf['step'] }) {
  switch (step) {
    case 'SUMMONS':
    case 'SECOND_SUMMONS':
      return (
        <>
          <Field
            name="summonedFor"
            label="Dipanggil untuk hari"
            help="Paling sedikit 7 hari kerja sesudah tanggal panggilan."
            required
            missing="Pilih tanggalnya."
          >
            <DateInput />
          </Field>
          <WordsField label="Tempat, jam, dan pemeriksa" help="Minimal 20 huruf." />
        </>
      )
    case 'EXAMINATION':
      return (
        <>
          <SegmentedChoice
            name="examiner"
            label="Diperiksa oleh"
            required
            missing="Pilih siapa yang memeriksa."
            options={[
              { value: 'SUPERIOR', label: 'Atasan langsung' },
              { value: 'TEAM', label: 'Tim pemeriksa' },
            ]}
          />
          <SegmentedChoice
            name="appeared"
            label="Orangnya hadir?"
            required
            missing="Pilih hadir atau tidak."
            options={[
              { value: 'YES', label: 'Hadir' },
              { value: 'NO', label: 'Tidak hadir' },
            ]}
          />
          <Field
            name="account"
            label="Keterangan orangnya"
            help="Wajib bila hadir dan belum menulis sendiri. Minimal 20 huruf."
          >
            <Textarea maxLength={4000} rows={3} />
          </Field>
          <WordsField label="Hasil pemeriksaan" help="Minimal 20 huruf." />
        </>
      )
    case 'DECISION':
      return (
        <>
          <Field name="measure" label="Keputusan" required missing="Pilih keputusannya.">
            <Select defaultValue="">
              <option value="">Pilih</option>
              <option value="NONE">Tidak terbukti melanggar</option>
              <MeasureOptions />
            </Select>
          </Field>
          <WordsField label="Pertimbangan" help="Minimal 20 huruf." />
        </>
      )
    case 'SETTLEMENT':
      return (
        <>
          <SegmentedChoice
            name="outcome"
            label="Putusan"
            required
            missing="Pilih putusannya."
            options={SETTLEMENTS.map((value) => ({ value, label: settlementLabels[value] }))}
          />
          <Field name="measure" label="Hukuman pengganti" help="Diisi hanya bila hukumannya diubah.">
            <Select defaultValue="">
              <option value="">Tidak diubah</option>
              <MeasureOptions />
            </Select>
          </Field>
          <WordsField label="Pertimbangan" help="Minimal 20 huruf." />
        </>
      )
    case 'CONTEST':
      return <WordsField label="Isi keberatan" help="Minimal 20 huruf." />
    case 'REVOCATION':
      return <WordsField label="Alasan pencabutan" help="Minimal 20 huruf." />
    case 'DELIVERY':
      return null
  }
}

/** The person's own words: an account before the decision, an objection after it. */
export function OwnWordsForm(given: { caseId: string; version: number; step: 'ACCOUNT' | 'CONTEST' }) {
  const contest = given.step === 'CONTEST'
  return (
    <ActionForm
      action={speakInMyCase}
      given={given}
      draft={`keterangan-${given.caseId}-${given.step}`}
      doneMessage={contest ? 'Keberatan tercatat.' : 'Keterangan tercatat.'}
      label={contest ? 'Keberatan saya' : 'Keterangan saya'}
      className="max-w-prose space-y-4"
    >
      <Field
        name="text"
        label={contest ? 'Mengapa Anda keberatan?' : 'Apa yang terjadi menurut Anda?'}
        help="Minimal 20 huruf. Tidak dapat diubah setelah dikirim."
        required
        missing={`Tulis keterangan Anda, ${SHORT}`}
      >
        <Textarea minLength={20} maxLength={4000} rows={4} />
      </Field>
      <SubmitButton>{contest ? 'Ajukan keberatan' : 'Kirim keterangan'}</SubmitButton>
    </ActionForm>
  )
}

export function RegisterForm({ today }: { today: string }) {
  return (
    <ActionForm
      action={vouchForDisciplineRegister}
      doneMessage="Pernyataan tercatat."
      label="Nyatakan daftar lengkap"
      className="max-w-prose space-y-3"
    >
      <Field
        name="completeSince"
        label="Lengkap sejak"
        help="Semua hukuman sedang dan berat yang berlaku sejak hari itu sudah tercatat di sini."
        required
        missing="Pilih tanggalnya."
      >
        <DateInput max={today} />
      </Field>
      <SubmitButton variant="secondary">Nyatakan lengkap</SubmitButton>
    </ActionForm>
  )
}
