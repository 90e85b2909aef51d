'use client'

import { gradeUnitQuarter } from '@/app/(portal)/unit/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { SegmentedChoice } from '@/components/ui/choice'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/input'
import { unitGradeGuides, unitGradeLabels } from '@/lib/unit-reviews/labels'
import { GRADE_REASON_MIN, UNIT_GRADES } from '@/lib/unit-reviews/rules'

/** One grade for the unit, and why. */
export function UnitGradeForm({
  reviewId,
  version,
  name,
}: {
  reviewId: string
  version: number
  name: string
}) {
  return (
    <ActionForm
      action={gradeUnitQuarter}
      draft={`predikat-unit-${reviewId}`}
      given={{ reviewId, version }}
      doneMessage="Predikat unit tersimpan."
      label={`Predikat ${name}`}
      className="space-y-5"
    >
      <SegmentedChoice
        name="grade"
        label="Predikat unit"
        required
        missing="Pilih salah satu dari lima predikat."
        options={UNIT_GRADES.map((grade) => ({
          value: grade,
          label: <span className="font-bold">{unitGradeLabels[grade]}</span>,
          help: unitGradeGuides[grade],
        }))}
        className="[&>div]:grid-flow-row"
      />
      <Field
        name="reason"
        label="Alasan"
        required
        help={`Dibaca semua pegawai unit, minimal ${GRADE_REASON_MIN} huruf.`}
      >
        <Textarea maxLength={2000} rows={4} />
      </Field>
      <SubmitButton>Tetapkan predikat</SubmitButton>
      <p className="text-muted text-sm">Predikat yang sudah ditetapkan tidak dapat diubah.</p>
    </ActionForm>
  )
}
