import { Link } from '@/components/ui/link'
import type { ReactNode } from 'react'
import { formatInstant, formatNumber } from '@/lib/calendar/labels'
import { achievementLabels, formatMeasure } from '@/lib/goals/labels'
import type { AchievementState } from '@/lib/goals/rules'
import { quarterShortLabel } from '@/lib/calendar/labels'
import { Glyph, type GlyphName } from '@/components/ui/glyph'
import type { UnitSheet } from '@/lib/unit-reviews/queries'
import { Why } from '@/components/ui/why'
import { unitGradeGuides, unitGradeRule } from '@/lib/unit-reviews/labels'
import type { ReviewedIndicator, UnitGrade } from '@/lib/unit-reviews/rules'
import { UnitGradeChip } from './unit-grade-chip'

const glyphs: Record<AchievementState, { name: GlyphName; look: string }> = {
  REACHED: { name: 'check', look: 'text-daun' },
  NEARLY: { name: 'warn', look: 'text-kunyit' },
  MISSED: { name: 'stop', look: 'text-mengkudu' },
  NO_VALUE: { name: 'info', look: 'text-nila' },
}

/** One indicator: what was promised, what it came to, and why where it fell short. */
export function IndicatorFacts({
  item,
  year,
  ofYear,
  why,
}: {
  item: ReviewedIndicator
  year: number
  ofYear: boolean
  /** What stands behind the number. */
  why?: ReactNode
}) {
  const { name, look } = glyphs[item.state]
  return (
    <>
      <p className="font-bold break-words">{item.name}</p>
      <p>
        Target {formatMeasure(item.target, item.measureUnit)}, capaian{' '}
        {item.value === null ? 'belum ada' : formatMeasure(item.value, item.measureUnit)}
        {ofYear && (
          <span className="text-muted"> ({quarterShortLabel({ year, quarter: item.quarter })})</span>
        )}
      </p>
      <p className={`flex items-center gap-1.5 text-sm font-bold ${look}`}>
        <Glyph name={name} className="size-4" />
        {sentence(achievementLabels[item.state])}
      </p>
      {why}
    </>
  )
}

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

/** An evaluation to be read: indicators, causes, summary, and the grade from above with its reason. */
export function UnitSheetView({
  sheet,
  zone,
  why = {},
}: {
  sheet: UnitSheet
  zone: string
  /** By indicator: what stands behind its number. */
  why?: Record<string, ReactNode>
}) {
  const { review, items, period } = sheet
  return (
    <div className="space-y-5">
      {review?.grade && (
        <div className="border-soga bg-soga-wash space-y-1 rounded-md border-s-4 px-4 py-3">
          <p className="text-muted text-sm">Predikat unit</p>
          <UnitGradeChip grade={review.grade} />
          <p className="break-words whitespace-pre-line">{review.gradeReason}</p>
          {review.gradedAt && (
            <p className="text-muted text-sm">
              Diberikan {review.gradedByName}, {formatInstant(review.gradedAt, zone)}
            </p>
          )}
          <WhyUnitGrade grade={review.grade} sheet={sheet} zone={zone} />
        </div>
      )}
      {items.length === 0 ? (
        <p className="text-muted">Unit ini belum punya indikator dengan target untuk masa ini.</p>
      ) : (
        <ul className="divide-ledger border-ledger divide-y border-y">
          {items.map((item) => (
            <li key={item.indicatorId} className="py-3">
              <IndicatorFacts
                item={item}
                year={period.year}
                ofYear={period.quarter === 0}
                why={why[item.indicatorId]}
              />
              {item.cause && (
                <p className="mt-1 break-words whitespace-pre-line">
                  <span className="text-muted">Penyebab: </span>
                  {item.cause}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      {review?.summary && (
        <div>
          <h3 className="font-bold">Ringkasan unit</h3>
          <p className="max-w-prose break-words whitespace-pre-line">{review.summary}</p>
        </div>
      )}
      {review?.submittedAt && (
        <p className="text-muted text-sm">
          Dikirim {review.submittedByName}, {formatInstant(review.submittedAt, zone)}
        </p>
      )}
    </div>
  )
}

function WhyUnitGrade({ grade, sheet, zone }: { grade: UnitGrade; sheet: UnitSheet; zone: string }) {
  const { review, items } = sheet
  const reached = items.filter(({ state }) => state === 'REACHED').length
  return (
    <Why
      of="Predikat unit"
      items={[
        {
          label: 'Yang masuk',
          value: `${formatNumber(reached)} dari ${formatNumber(items.length)} target tercapai, beserta penyebab dan ringkasan unit.`,
        },
        { label: 'Aturan', value: `${unitGradeRule} ${unitGradeGuides[grade]}` },
        { label: 'Diputus oleh', value: review?.gradedByName },
        { label: 'Tanggal', value: review?.gradedAt && formatInstant(review.gradedAt, zone) },
        {
          label: 'Yang mengubahnya',
          value: 'Untuk masa ini tidak berubah lagi. Capaian masa berikutnya dinilai tersendiri.',
        },
        {
          label: 'Keberatan',
          value: (
            <>
              Ini predikat unit. Keberatan diajukan atas{' '}
              <Link href="/penilaian" className="text-link">
                penilaian Anda
              </Link>
              .
            </>
          ),
        },
      ]}
    />
  )
}
