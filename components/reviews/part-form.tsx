'use client'

import { useState, type ReactNode } from 'react'
import { signOwnPart } from '@/app/(portal)/tim/penilaian/actions'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { SegmentedChoice } from '@/components/ui/choice'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/input'
import { formatRange } from '@/lib/calendar/labels'
import type { Quarter, Range } from '@/lib/calendar/rules'
import { ratingLabels } from '@/lib/reviews/labels'
import { RATINGS, REASON_MIN } from '@/lib/reviews/rules'

type Props = {
  employeeId: string
  name: string
  year: number
  quarter: Quarter
  days: Range
  /** The evidence of these days, to be ticked. */
  evidence: ReactNode
}

/** What one saw of the days that were one's own; the assessor of the last day reads it and signs the quarter. */
export function PartForm({ employeeId, name, year, quarter, days, evidence }: Props) {
  const [ratings, setRatings] = useState({ resultRating: '', behaviourRating: '' })
  const choice = (field: keyof typeof ratings, label: string) => (
    <SegmentedChoice
      name={field}
      label={label}
      required
      missing="Pilih salah satu."
      value={ratings[field]}
      onChange={(value) => setRatings((before) => ({ ...before, [field]: value }))}
      options={RATINGS.map((rating) => ({ value: rating, label: ratingLabels[rating] }))}
      className="[&>div]:grid-flow-row"
    />
  )
  return (
    <ActionForm
      action={signOwnPart}
      draft={`bagian-${employeeId}-${year}-${quarter}`}
      given={{ employeeId, year, quarter }}
      doneMessage="Bagian Anda ditandatangani."
      label={`Bagian Anda untuk ${name}`}
    >
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-2">
        <div className="min-w-0">{evidence}</div>
        <div id="penilaian" className="scroll-mt-4 space-y-6">
          <h2>Bagian Anda: {formatRange(days)}</h2>
          {choice('resultRating', 'Rating hasil kerja')}
          {choice('behaviourRating', 'Rating perilaku kerja')}
          <Field
            name="text"
            label="Yang Anda lihat"
            required
            missing="Tulis apa yang Anda lihat."
            help={`Minimal ${REASON_MIN} huruf. Di luar sesuai ekspektasi, centang juga buktinya.`}
          >
            <Textarea maxLength={2000} rows={4} />
          </Field>
          <SubmitButton>Tanda tangani bagian</SubmitButton>
          <p className="text-muted text-sm">
            Penilai hari terakhir membacanya di samping bukti. Setelah ditandatangani tidak dapat diubah.
          </p>
        </div>
      </div>
    </ActionForm>
  )
}
