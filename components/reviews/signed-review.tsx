import { KeyValue } from '@/components/ui/key-value'
import { formatInstant } from '@/lib/calendar/labels'
import { ratingLabels, ruleLabels } from '@/lib/reviews/labels'
import type { Grade, Rating, SignatureCause } from '@/lib/reviews/rules'
import { GradeChip } from './grade-chip'

type Props = {
  review: {
    resultRating: Rating | null
    behaviourRating: Rating | null
    grade: Grade | null
    reason: string | null
    ruleVersion: string
    assessorName: string
    signedAt: Date | null
    cause?: SignatureCause
  }
  zone: string
}

/** What was signed: by whom, when, why, and under which rule. */
export function SignedReview({ review, zone }: Props) {
  const { grade, resultRating, behaviourRating, reason, assessorName, signedAt, ruleVersion } = review
  const decided = review.cause === 'DECIDED'
  return (
    <KeyValue
      items={[
        { label: 'Predikat', value: grade && <GradeChip grade={grade} /> },
        { label: 'Hasil kerja', value: resultRating && ratingLabels[resultRating] },
        { label: 'Perilaku kerja', value: behaviourRating && ratingLabels[behaviourRating] },
        {
          label: decided ? 'Alasan putusan' : 'Alasan',
          value: (
            <span className="break-words whitespace-pre-line">{reason ?? 'Keduanya sesuai ekspektasi.'}</span>
          ),
        },
        { label: decided ? 'Diputus oleh' : 'Penilai', value: assessorName },
        {
          label: decided ? 'Tanggal putusan' : 'Ditandatangani',
          value: signedAt && formatInstant(signedAt, zone),
        },
        { label: 'Aturan', value: ruleLabels[ruleVersion] ?? ruleVersion },
      ]}
    />
  )
}
