'use client'

import { keepMeeting } from '@/app/(portal)/forum/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { SegmentedChoice } from '@/components/ui/choice'
import { Field } from '@/components/ui/field'
import { DateInput, Input, Textarea } from '@/components/ui/input'
import { TITLE_MAX } from '@/lib/community/rules/forum'
import { TITLE_MIN } from '@/lib/community/schema/forum'
import { AGENDA_MAX, MINUTES_MAX, MINUTES_MIN } from '@/lib/community/schema/sessions'

export function SessionForm({ today }: { today: string }) {
  return (
    <ActionForm
      action={keepMeeting}
      given={{ session: 'plan' }}
      draft="forum-diskusi"
      doneMessage="Diskusi dijadwalkan."
      resetWhenDone
      label="Jadwalkan diskusi"
      className="max-w-3xl space-y-4"
    >
      <Field name="title" label="Judul" required missing={`Tulis judulnya, minimal ${TITLE_MIN} huruf.`}>
        <Input minLength={TITLE_MIN} maxLength={TITLE_MAX} />
      </Field>
      <div className="grid gap-4 sm:grid-cols-3">
        <Field name="heldOn" label="Tanggal" required missing="Pilih tanggalnya.">
          <DateInput min={today} />
        </Field>
        <Field name="fromMinute" label="Mulai" required missing="Tulis jam seperti 07.30.">
          <Input placeholder="09.00" maxLength={5} />
        </Field>
        <Field name="toMinute" label="Selesai" required missing="Tulis jam seperti 07.30.">
          <Input placeholder="10.30" maxLength={5} />
        </Field>
      </div>
      <Field name="place" label="Tempat atau tautan" required missing="Tulis tempat atau tautannya.">
        <Input maxLength={200} />
      </Field>
      <Field name="host" label="Dipimpin oleh" required missing="Tulis siapa yang memimpin.">
        <Input maxLength={120} />
      </Field>
      <Field name="agenda" label="Acara" required missing="Tulis acaranya, minimal 10 huruf.">
        <Textarea rows={3} maxLength={AGENDA_MAX} />
      </Field>
      <SubmitButton>Jadwalkan</SubmitButton>
    </ActionForm>
  )
}

type EndProps = { sessionId: string; version: number; begun: boolean }

export function EndSessionForm({ begun, ...at }: EndProps) {
  return (
    <ActionForm
      action={keepMeeting}
      given={{ session: 'end', ...at, ...(begun ? {} : { end: 'call_off' }) }}
      draft={`forum-notula-${at.sessionId}`}
      doneMessage="Tersimpan dan terbaca semua pegawai."
      label="Tutup diskusi"
      className="max-w-3xl space-y-4"
    >
      {begun && (
        <SegmentedChoice
          name="end"
          label="Hasil"
          required
          missing="Pilih hasilnya."
          defaultValue="minutes"
          options={[
            { value: 'minutes', label: 'Terlaksana' },
            { value: 'call_off', label: 'Batal' },
          ]}
        />
      )}
      <Field
        name="minutes"
        label={begun ? 'Notula, atau alasan batal' : 'Alasan batal'}
        required
        missing={`Tulis catatannya, minimal ${MINUTES_MIN} huruf.`}
      >
        <Textarea rows={begun ? 7 : 3} minLength={MINUTES_MIN} maxLength={MINUTES_MAX} />
      </Field>
      <SubmitButton variant="secondary">Simpan</SubmitButton>
    </ActionForm>
  )
}
