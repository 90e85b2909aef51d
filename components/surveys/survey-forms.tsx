'use client'

import { openSurveyForStaff, replyToSurveyFinding } from '@/app/(portal)/bkd/survei/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { Field } from '@/components/ui/field'
import { DateInput, Input, Textarea } from '@/components/ui/input'
import { USUAL_STATEMENTS } from '@/lib/surveys/rules/staff'

export function SurveyForm({ today, closesOn, title }: { today: string; closesOn: string; title: string }) {
  return (
    <ActionForm
      action={openSurveyForStaff}
      doneMessage="Survei dibuka."
      label="Buka survei"
      className="max-w-prose space-y-4"
    >
      <Field name="title" label="Judul" required missing="Tulis judul survei, minimal 5 huruf.">
        <Input defaultValue={title} minLength={5} maxLength={120} />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="opensOn" label="Dibuka" required missing="Pilih tanggalnya.">
          <DateInput defaultValue={today} min={today} />
        </Field>
        <Field name="closesOn" label="Hari terakhir" required missing="Pilih tanggalnya.">
          <DateInput defaultValue={closesOn} min={today} />
        </Field>
      </div>
      <Field
        name="statements"
        label="Pernyataan"
        help="Satu pernyataan satu baris, tiga sampai delapan."
        required
        missing="Tulis paling sedikit tiga pernyataan."
      >
        <Textarea rows={7} maxLength={1700} defaultValue={USUAL_STATEMENTS.join('\n')} />
      </Field>
      <SubmitButton>Buka survei</SubmitButton>
    </ActionForm>
  )
}

type Reply = { surveyId: string; statement: number; version: number; text?: string }

export function ReplyForm({ text, ...given }: Reply) {
  return (
    <ActionForm
      action={replyToSurveyFinding}
      given={given}
      draft={`jawaban-${given.surveyId}-${given.statement}`}
      doneMessage="Jawaban tersimpan."
      label={`Jawaban temuan ${given.statement + 1}`}
      className="max-w-prose space-y-3"
    >
      <Field
        name="text"
        label="Yang kami lakukan"
        help="Terbaca semua pegawai. Minimal 20 huruf."
        required
        missing="Tulis apa yang dilakukan, minimal 20 huruf."
      >
        <Textarea defaultValue={text} minLength={20} maxLength={1000} rows={3} />
      </Field>
      <SubmitButton variant="secondary">Simpan jawaban</SubmitButton>
    </ActionForm>
  )
}
