import type { ReactNode } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import { Section } from '@/components/ui/section'
import { formatInstant } from '@/lib/calendar/labels'
import type { YearQuarter } from '@/lib/calendar/rules'
import { alternativeSentence, ratingLabels, signatureCauseLabels } from '@/lib/reviews/labels'
import type { SignedVersion } from '@/lib/reviews/queries/result'
import { alternativesTo } from '@/lib/reviews/rules'
import { CitedList } from './cited-list'
import { GradeChip } from './grade-chip'
import { GradeMatrix } from './grade-matrix'
import { SignedReview } from './signed-review'

type Props = {
  version: Omit<SignedVersion, 'evidence'>
  /** Of a quarter; of a year there is none. */
  quarter?: YearQuarter
  zone: string
  /** What lay beside the ratings when they were signed. */
  evidence: ReactNode
  /** Whether one may still object. */
  objection: ReactNode
  /** What follows from the grade, said after it. */
  more?: ReactNode
}

/** The heading that every link to the reasons leads to. */
export const WHY = 'mengapa'

/** Why this grade: what went in, by which rule, who decided, and what would have changed it. */
export function WhyGrade({ version, quarter, zone, evidence, objection, more }: Props) {
  const { resultRating, behaviourRating } = version
  return (
    <div className="grid gap-x-10 lg:grid-cols-2">
      <div>
        <Section title={<span id={WHY}>Mengapa nilai ini?</span>}>
          <SignedReview review={{ ...version, assessorName: version.signedByName }} zone={zone} />
          <div className="mt-4">
            <Cited version={version} quarter={quarter} />
          </div>
        </Section>
        <Section title="Kuadran" aside="Predikat hanya mengikuti kedua rating">
          <GradeMatrix result={resultRating} behaviour={behaviourRating} />
        </Section>
        <Section title="Apa yang akan mengubahnya">
          <ul className="list-disc space-y-1 ps-5">
            {alternativesTo(resultRating, behaviourRating).map((other) => (
              <li key={`${other.side} ${other.rating}`}>{alternativeSentence(other, version.grade)}</li>
            ))}
          </ul>
          {objection}
        </Section>
        {more}
      </div>
      {evidence && (
        <Section title="Bukti yang dilihat penilai" aside="Seperti saat ditandatangani">
          {evidence}
        </Section>
      )}
    </div>
  )
}

/** What a decision says of the two ratings, single results no longer say: those stand in the version below. */
function Cited({ version: { cause, citations, items }, quarter }: Pick<Props, 'version' | 'quarter'>) {
  return cause === 'DECIDED' ? (
    <CitedList title="Bukti dari kedua pihak" citations={citations} items={[]} quarter={quarter} />
  ) : (
    <CitedList citations={citations} items={items} quarter={quarter} />
  )
}

/** What was signed before, under what stands now. */
export function VersionList({
  versions,
  quarter,
  zone,
}: Pick<Props, 'quarter' | 'zone'> & { versions: readonly Omit<SignedVersion, 'evidence'>[] }) {
  return (
    <ol className="space-y-2">
      {versions.map((version) => (
        <li key={version.number} className="border-ledger border-b pb-2">
          <div className="flex flex-wrap items-baseline justify-between gap-x-6">
            <p>
              <span className="font-bold">Versi {version.number}</span>{' '}
              <span className="text-muted text-sm">
                {signatureCauseLabels[version.cause]} {version.signedByName},{' '}
                {formatInstant(version.signedAt, zone)}
              </span>
            </p>
            <GradeChip grade={version.grade} />
          </div>
          <Disclosure summary="Lihat isinya">
            <p className="text-sm">
              Hasil kerja: {ratingLabels[version.resultRating].toLowerCase()}. Perilaku kerja:{' '}
              {ratingLabels[version.behaviourRating].toLowerCase()}.
            </p>
            <p className="mt-1 break-words whitespace-pre-line">
              {version.reason ?? 'Keduanya sesuai ekspektasi.'}
            </p>
            <Cited version={version} quarter={quarter} />
          </Disclosure>
        </li>
      ))}
    </ol>
  )
}
