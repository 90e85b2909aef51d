import type { ReactNode } from 'react'
import { KeyValue } from '@/components/ui/key-value'
import { Progress } from '@/components/ui/progress'
import { formatNumber, formatRange } from '@/lib/calendar/labels'
import { targetWords, workResultKindLabels } from '@/lib/plans/labels'
import { gradeLabels } from '@/lib/reviews/labels'
import {
  type AnnualEvidence,
  type ReviewedQuarter,
  type YearIndicator,
  type YearResult,
} from '@/lib/reviews/rules/annual'
import { unitGradeLabels } from '@/lib/unit-reviews/labels'
import { QuartersBeside } from './quarters-beside'

type Props = {
  year: number
  evidence: AnnualEvidence
  besideQuarter?: (quarter: ReviewedQuarter) => ReactNode
  besideResult?: (result: YearResult) => ReactNode
}

/** What lies beside the ratings of a year: its quarters, its unit, and what the plan came to. */
export function YearEvidence({ year, evidence, besideQuarter, besideResult }: Props) {
  const { quarters, unit, leads, supervisors, previousGrade, results } = evidence
  return (
    <div className="space-y-6">
      <div className="space-y-3">
        <h3 className="text-base">Keempat triwulan</h3>
        <QuartersBeside year={year} quarters={quarters} beside={besideQuarter} />
      </div>
      <KeyValue
        items={[
          {
            label: leads ? 'Hasil tahunan unit yang dipimpin' : 'Hasil tahunan unit',
            value: unit
              ? `${unit.unitName}: ${unitGradeLabels[unit.grade]}`
              : 'Belum ada predikat unit tahun ini',
          },
          {
            label: 'Predikat tahun lalu',
            value: previousGrade ? gradeLabels[previousGrade] : 'Tidak ada di sini',
          },
          ...(supervisors.length > 1
            ? [
                {
                  label: 'Atasan dalam tahun ini',
                  value: (
                    <ul>
                      {supervisors.map(({ name, from, through }) => (
                        <li key={`${name} ${from}`}>
                          {name}: {formatRange({ from, through })}
                        </li>
                      ))}
                    </ul>
                  ),
                },
              ]
            : []),
        ]}
      />
      <div className="space-y-5">
        <h3 className="text-base">Realisasi setahun</h3>
        {results.length === 0 && <p className="text-muted">SKP tahun ini tidak ada di sini.</p>}
        {results.map((result) => (
          <div key={result.id} className="keep-whole">
            <p className="font-bold break-words">{result.text}</p>
            <p className="text-muted mb-1 text-sm">{workResultKindLabels[result.kind]}</p>
            <Course result={result} />
            {besideResult?.(result)}
          </div>
        ))}
      </div>
    </div>
  )
}

const NUMERALS = ['I', 'II', 'III', 'IV'] as const

/** 'Triwulan I 12, II 14, III belum ada, IV 20.'; what was told in words stands line by line. */
function CourseWords({ indicator: { course } }: { indicator: YearIndicator }) {
  const said = NUMERALS.map((numeral, nth) => {
    const one = course[nth]
    return `${numeral} ${one?.value ? formatNumber(one.value) : (one?.text ?? 'belum ada')}`
  })
  if (!course.some(({ text }) => text !== null))
    return <p className="text-muted text-sm">{`Triwulan ${said.join(', ')}.`}</p>
  return (
    <ul className="text-muted text-sm">
      {said.map((words) => (
        <li key={words}>Triwulan {words}</li>
      ))}
    </ul>
  )
}

function Course({ result: { indicators } }: { result: YearResult }) {
  return (
    <ul className="mt-2 space-y-3">
      {indicators.map((indicator) => {
        const { id, text, target, total, measureUnit } = indicator
        return (
          <li key={id}>
            {total === null || target === null ? (
              <p>
                {text} <span className="text-muted text-sm">target {targetWords(indicator)}</span>
              </p>
            ) : (
              <Progress
                label={text}
                value={Number(total)}
                target={target}
                words={`${formatNumber(total)} dari ${formatNumber(target)} ${measureUnit}`}
              />
            )}
            <CourseWords indicator={indicator} />
          </li>
        )
      })}
    </ul>
  )
}
