'use client'

import { answerReviewAsked, askReviewAgain, settleUnitSpread } from '@/app/(portal)/unit/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { SegmentedChoice } from '@/components/ui/choice'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/input'
import { calibrationOutcomeLabels } from '@/lib/reviews/labels/spread'

export function AskAgainForm({ reviewId, name }: { reviewId: string; name: string }) {
  return (
    <ActionForm
      action={askReviewAgain}
      draft={`minta-tinjau-${reviewId}`}
      given={{ reviewId }}
      doneMessage="Pertanyaan terkirim ke penilainya."
      label={`Minta tinjau ${name}`}
      className="space-y-3"
    >
      <Field
        name="question"
        label="Pertanyaan untuk penilai"
        help="Apa yang perlu dilihat lagi? Predikatnya tetap keputusan penilai."
        required
        missing="Tulis pertanyaannya, minimal 10 huruf."
      >
        <Textarea maxLength={1000} rows={2} />
      </Field>
      <SubmitButton variant="secondary">Minta tinjau</SubmitButton>
    </ActionForm>
  )
}

export function SettleForm({
  unitId,
  year,
  quarter,
  version,
  seen,
  outside,
}: {
  unitId: string
  year: number
  quarter: number
  version: number
  seen: string
  outside: boolean
}) {
  return (
    <ActionForm
      action={settleUnitSpread}
      given={{ unitId, year, quarter, version, seen }}
      doneMessage="Sebaran disetujui."
      label="Setujui sebaran"
      className="space-y-3"
    >
      {outside && (
        <Field
          name="reason"
          label="Alasan"
          required
          missing="Tulis alasannya, minimal 20 huruf."
          help="Mengapa sebaran ini benar walau di luar panduan. Tidak ada predikat yang perlu diubah karenanya."
        >
          <Textarea maxLength={1000} rows={3} />
        </Field>
      )}
      <SubmitButton>Setujui sebaran</SubmitButton>
    </ActionForm>
  )
}

export function AnswerAgainForm({ noteId, version }: { noteId: string; version: number }) {
  return (
    <ActionForm
      action={answerReviewAsked}
      draft={`jawab-tinjau-${noteId}`}
      given={{ noteId, version }}
      doneMessage="Jawaban terkirim."
      label="Jawab pertanyaan kepala unit"
      className="space-y-3"
    >
      <SegmentedChoice
        name="outcome"
        label="Hasil tinjauan"
        required
        missing="Pilih tetap atau diperbaiki."
        options={[
          { value: 'KEPT', label: calibrationOutcomeLabels.KEPT },
          {
            value: 'CHANGED',
            label: calibrationOutcomeLabels.CHANGED,
            help: 'Perbaiki dulu penilaiannya di lembar ini.',
          },
        ]}
      />
      <Field name="answer" label="Jawaban" required missing="Tulis jawabannya, minimal 10 huruf.">
        <Textarea maxLength={1000} rows={2} />
      </Field>
      <SubmitButton variant="secondary">Kirim jawaban</SubmitButton>
    </ActionForm>
  )
}
