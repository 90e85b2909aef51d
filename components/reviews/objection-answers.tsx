'use client'

import { useState } from 'react'
import {
  decideOnObjection,
  explainOwnReview,
  replyToAssessor,
  withdrawOwnObjection,
} from '@/app/(portal)/keberatan/actions'
import { EvidencePicker } from '@/components/evidence/evidence-picker'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { SegmentedChoice } from '@/components/ui/choice'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/input'
import { ratingLabels } from '@/lib/reviews/labels'
import { gradeFor, RATINGS, REASON_MIN, type Rating } from '@/lib/reviews/rules'
import { GradeChip } from './grade-chip'

type Seen = { objectionId: string; version: number }

/** The assessor's side, said once. */
export function ExplanationForm({ employeeName, ...seen }: Seen & { employeeName: string }) {
  return (
    <ActionForm
      action={explainOwnReview}
      draft={`penjelasan-${seen.objectionId}`}
      given={seen}
      label="Penjelasan"
      doneMessage="Penjelasan terkirim."
    >
      <div className="space-y-4">
        <Field
          name="explanation"
          label="Penjelasan"
          required
          missing="Tulis penjelasan Anda."
          help={`Mengapa Anda menilai demikian, minimal ${REASON_MIN} huruf. ${employeeName} dan atasan Anda membacanya.`}
        >
          <Textarea maxLength={4000} rows={6} />
        </Field>
        <EvidencePicker label="Berkas pendukung" />
        <SubmitButton>Kirim penjelasan</SubmitButton>
      </div>
    </ActionForm>
  )
}

/** What the person says to it, once. */
export function ReplyForm(seen: Seen) {
  return (
    <ActionForm
      action={replyToAssessor}
      draft={`tanggapan-${seen.objectionId}`}
      given={seen}
      label="Tanggapan"
      doneMessage="Tanggapan terkirim."
    >
      <div className="space-y-4">
        <Field
          name="reply"
          label="Tanggapan"
          required
          missing="Tulis tanggapan Anda."
          help={`Sekali saja, minimal ${REASON_MIN} huruf. Tanpa tanggapan pun keberatan tetap diputus.`}
        >
          <Textarea maxLength={4000} rows={4} />
        </Field>
        <SubmitButton>Kirim tanggapan</SubmitButton>
      </div>
    </ActionForm>
  )
}

const outcomes = [
  { value: 'REFUSED', label: <span className="font-bold">Ditolak</span>, help: 'Penilaian tetap.' },
  {
    value: 'UPHELD',
    label: <span className="font-bold">Dikabulkan</span>,
    help: 'Anda memberi rating baru.',
  },
]

const asRating = (value: string): Rating | null => RATINGS.find((rating) => rating === value) ?? null

/** Refused, or upheld with ratings anew: the matrix makes the grade, and the reason is read by both sides. */
export function DecisionForm({
  before,
  ...seen
}: Seen & { before: { resultRating: Rating; behaviourRating: Rating } }) {
  const [outcome, setOutcome] = useState('')
  const [result, setResult] = useState<Rating | null>(before.resultRating)
  const [behaviour, setBehaviour] = useState<Rating | null>(before.behaviourRating)
  return (
    <ActionForm
      action={decideOnObjection}
      draft={`putusan-${seen.objectionId}`}
      given={seen}
      label="Putusan"
      doneMessage="Putusan tersimpan."
    >
      <div className="space-y-6">
        <SegmentedChoice
          name="outcome"
          label="Putusan"
          required
          missing="Pilih dikabulkan atau ditolak."
          value={outcome}
          onChange={setOutcome}
          options={outcomes}
        />
        {outcome === 'UPHELD' && (
          <>
            <SegmentedChoice
              name="resultRating"
              label="Rating hasil kerja"
              required
              missing="Pilih salah satu."
              value={result ?? ''}
              onChange={(value) => setResult(asRating(value))}
              options={choices}
              className="[&>div]:grid-flow-row"
            />
            <SegmentedChoice
              name="behaviourRating"
              label="Rating perilaku kerja"
              required
              missing="Pilih salah satu."
              value={behaviour ?? ''}
              onChange={(value) => setBehaviour(asRating(value))}
              options={choices}
              className="[&>div]:grid-flow-row"
            />
            {result && behaviour && (
              <div aria-live="polite" className="border-soga bg-soga-wash rounded-md border-s-4 px-4 py-3">
                <p className="text-muted text-sm">Predikat menurut kuadran</p>
                <GradeChip grade={gradeFor(result, behaviour)} />
              </div>
            )}
          </>
        )}
        <Field
          name="reason"
          label="Alasan putusan"
          required
          missing="Tulis alasan putusan Anda."
          help={`Minimal ${REASON_MIN} huruf. Kedua pihak membacanya.`}
        >
          <Textarea maxLength={4000} rows={5} />
        </Field>
        <EvidencePicker label="Berkas putusan" />
        <SubmitButton>Putuskan</SubmitButton>
        <p className="text-muted text-sm">Putusan ini final dan tidak dapat diubah lagi.</p>
      </div>
    </ActionForm>
  )
}

const choices = RATINGS.map((rating) => ({ value: rating, label: ratingLabels[rating] }))

export function WithdrawForm(seen: Seen) {
  return (
    <ActionForm
      action={withdrawOwnObjection}
      given={seen}
      label="Cabut keberatan"
      doneMessage="Keberatan dicabut."
    >
      <p className="mb-3">
        Penilaian kembali seperti semula. Keberatan atas penilaian yang sama tidak dapat diajukan lagi.
      </p>
      <Disclosure summary="Saya ingin mencabutnya">
        <SubmitButton variant="danger">Cabut keberatan</SubmitButton>
      </Disclosure>
    </ActionForm>
  )
}
