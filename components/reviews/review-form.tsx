'use client'

import { useState } from 'react'
import { rateQuarter } from '@/app/(portal)/tim/penilaian/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { SegmentedChoice } from '@/components/ui/choice'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/input'
import { useToast } from '@/components/ui/toast'
import { behaviourRatingGuides, ratingLabels, resultRatingGuides } from '@/lib/reviews/labels'
import { gradeFor, needsReason, RATINGS, REASON_MIN, type Rating } from '@/lib/reviews/rules'
import { GradeChip } from './grade-chip'
import { GradeMatrix } from './grade-matrix'

type Props = {
  employeeId: string
  name: string
  year: number
  quarter: number
  version: number
  resultRating: Rating | null
  behaviourRating: Rating | null
  reason: string | null
  /** Corrects what was signed: a new version over it, which says why. */
  revising?: boolean
}

const asRating = (value: string): Rating | null => RATINGS.find((rating) => rating === value) ?? null

/** Two judgements; the grade follows from the matrix before one's eyes, and from nothing else. */
export function ReviewForm({
  employeeId,
  name,
  year,
  quarter,
  version,
  reason,
  revising = false,
  ...before
}: Props) {
  // The answer knows the new version before the page has been fetched anew; a quick second tap must not look stale.
  const [saved, setSaved] = useState(0)
  const toast = useToast()
  const [resultRating, setResult] = useState(before.resultRating)
  const [behaviourRating, setBehaviour] = useState(before.behaviourRating)
  const grade = resultRating && behaviourRating ? gradeFor(resultRating, behaviourRating) : null
  const explain = revising || (grade !== null && needsReason({ resultRating, behaviourRating }))

  return (
    <ActionForm
      action={rateQuarter}
      draft={`penilaian-${revising ? 'perbaikan-' : ''}${employeeId}-${year}-${quarter}`}
      given={{ employeeId, year, quarter, version: Math.max(version, saved) }}
      doneMessage=""
      onDone={({ signed, version: now }, receipt) => {
        setSaved(now)
        toast.show({
          message: `${signed ? `Penilaian dibagikan kepada ${name}.` : 'Draf tersimpan.'} Tanda terima ${receipt}.`,
        })
      }}
      label={`Penilaian ${name}`}
      className="space-y-6"
    >
      <RatingChoice
        name="resultRating"
        title="Hasil kerja"
        guides={resultRatingGuides}
        value={resultRating}
        onChange={setResult}
      />
      <RatingChoice
        name="behaviourRating"
        title="Perilaku kerja"
        guides={behaviourRatingGuides}
        value={behaviourRating}
        onChange={setBehaviour}
      />
      <div aria-live="polite" className="border-soga bg-soga-wash rounded-md border-s-4 px-4 py-3">
        <p className="text-muted text-sm">Predikat menurut kuadran</p>
        {grade ? <GradeChip grade={grade} /> : <p>Pilih kedua rating, predikatnya muncul di sini.</p>}
      </div>
      <Disclosure summary="Lihat kuadrannya">
        <GradeMatrix result={resultRating} behaviour={behaviourRating} />
      </Disclosure>
      <Field name="reason" label="Alasan" required={explain} help={reasonHelp(revising, explain)}>
        {/* A draft may still lack its reason; the server asks for it when the review is signed. */}
        <Textarea required={false} defaultValue={reason ?? undefined} maxLength={2000} rows={4} />
      </Field>
      <div className="flex flex-wrap gap-3">
        <SubmitButton name="intent" value={revising ? 'revise' : 'sign'}>
          {revising ? 'Simpan perbaikan' : 'Simpan & bagikan'}
        </SubmitButton>
        {!revising && (
          <SubmitButton name="intent" value="draft" variant="secondary">
            Simpan draf
          </SubmitButton>
        )}
      </div>
      <p className="text-muted text-sm">
        {revising
          ? `${name} menerima versi baru dan waktunya dihitung ulang. Versi lama tetap dapat dibaca.`
          : `Setelah dibagikan, ${name} langsung dapat membacanya. Selama belum dijawab, Anda dapat memperbaikinya dengan alasan.`}
      </p>
    </ActionForm>
  )
}

function reasonHelp(revising: boolean, explain: boolean): string {
  if (revising) return `Wajib. Sebut apa yang diperbaiki dan mengapa, minimal ${REASON_MIN} huruf.`
  return explain
    ? `Wajib, karena ratingnya bukan sesuai ekspektasi di keduanya. Sebut buktinya, minimal ${REASON_MIN} huruf.`
    : 'Tidak wajib bila keduanya sesuai ekspektasi. Pegawai membacanya.'
}

function RatingChoice({
  name,
  title,
  guides,
  value,
  onChange,
}: {
  name: string
  title: string
  guides: Record<Rating, string>
  value: Rating | null
  onChange: (rating: Rating | null) => void
}) {
  return (
    <div>
      <p aria-hidden="true" className="font-bold">
        {title}
      </p>
      <SegmentedChoice
        name={name}
        label={`Rating ${title.toLowerCase()}`}
        hideLabel
        value={value ?? ''}
        onChange={(chosen) => onChange(asRating(chosen))}
        options={RATINGS.map((rating) => ({
          value: rating,
          label: <span className="font-bold">{ratingLabels[rating]}</span>,
          help: guides[rating],
        }))}
        className="[&>div]:grid-flow-row"
      />
    </div>
  )
}
