import { Section } from '@/components/ui/section'
import { gradeLabels } from '@/lib/reviews/labels'
import {
  accumulatedSentences,
  creditRuleLabels,
  formatPoints,
  noCreditSentences,
  partArithmetic,
} from '@/lib/reviews/labels/credit'
import { GRADES, type Grade } from '@/lib/reviews/rules'
import { type Accumulated, creditOf, type CreditBasis } from '@/lib/reviews/rules/credit'

type Props = { basis: CreditBasis; grade: Grade; accumulated?: Accumulated | null }

/** Credit points with how they are made, what has come together, and what another grade would have given. */
export function CreditPanel({ basis, grade, accumulated }: Props) {
  if (basis.why)
    return (
      <Section title="Angka kredit">
        <p className="text-muted">{noCreditSentences[basis.why]}</p>
      </Section>
    )
  const { parts, points } = creditOf(basis.parts, grade)
  const others = GRADES.filter((other) => other !== grade)
  return (
    <Section title="Angka kredit" aside={creditRuleLabels[basis.rule] ?? basis.rule}>
      <p className="text-lg font-bold tabular-nums">{formatPoints(points)}</p>
      <ul className="mt-1 space-y-1 break-words">
        {parts.map((part, nth) => (
          <li key={nth}>{partArithmetic(part, grade)}</li>
        ))}
      </ul>
      <p className="text-muted mt-1 text-sm">
        Bulan dihitung untuk jabatan pada hari pertamanya. Dua angka di belakang koma hanya untuk ditampilkan.
      </p>
      {accumulated && (
        <ul className="mt-4 list-disc space-y-1 ps-5">
          {accumulatedSentences(accumulated).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
          <li>Kenaikan pangkat meminta predikat paling rendah Baik.</li>
          <li>Kenaikan jenjang juga meminta kebutuhan jabatan dan lulus uji kompetensi.</li>
        </ul>
      )}
      <p className="text-muted mt-4 text-sm">
        Dengan predikat lain:{' '}
        {others
          .map((other) => `${gradeLabels[other]} ${formatPoints(creditOf(basis.parts, other).points)}`)
          .join('; ')}
        .
      </p>
    </Section>
  )
}
