import 'server-only'
import { formatInstant, formatNumber, formatRange, formatShortDay } from '@/lib/calendar/labels'
import { dayOf } from '@/lib/calendar/rules'
import { achievementLabels, formatMeasure } from '@/lib/goals/labels'
import { gradeLabels } from '@/lib/reviews/labels'
import { GRADES } from '@/lib/reviews/rules'
import { settledSpread } from '@/lib/reviews/schema/spread'
import {
  stepStatusLabels,
  unitGradeLabels,
  unitPeriodLabel,
  unitPeriodShortLabel,
} from '@/lib/unit-reviews/labels'
import { unitReport, type UnitReport } from '@/lib/unit-reviews/queries/report'
import { samePeriod, unitPeriodRange } from '@/lib/unit-reviews/rules'
import { paperKindLabels } from '../../labels/papers'
import type { PaperContent, PaperPart, Party } from '../../rules/paper'
import { suppressDistribution } from '../../rules'
import { partyOf, signatureOf, type Source } from './party'

const DOTS = '……………………………………'

const nobody = (caption: string, name: string, unit: string | null): Party => ({
  caption,
  name,
  nip: null,
  rank: null,
  position: null,
  unit,
})

/** A unit's evaluation once it was handed in. There is one of each, so its number is always the first. */
export async function unitReviewPaper(source: Source, reviewId: string, number: number) {
  const report = number === 1 ? await unitReport(source, reviewId) : undefined
  if (!report) return undefined
  const { review, unitName, headId, graderId } = report
  const { period } = review
  const range = unitPeriodRange(period)
  const at = (instant: Date | null) => (instant ? formatInstant(instant, source.region.zone) : '')
  const head = headId
    ? await partyOf(source, headId, range.through, 'Kepala unit')
    : nobody('Kepala unit', review.submittedByName ?? '–', unitName)
  const grader = review.gradedAt
    ? graderId
      ? await partyOf(source, graderId, dayOf(review.gradedAt, source.region.zone), 'Pemberi predikat unit')
      : { ...nobody('Pemberi predikat unit', review.gradedByName ?? '', null), position: 'Kepala Daerah' }
    : undefined
  const content: PaperContent = {
    kind: 'UNIT_REVIEW',
    title: paperKindLabels.UNIT_REVIEW,
    span: `${unitName}, ${unitPeriodLabel(period)} (${formatRange(range)})`,
    wide: true,
    parties: grader ? [{ ...head, unit: unitName }, grader] : [{ ...head, unit: unitName }],
    parts: [
      targetsPart(report),
      { kind: 'text', heading: 'B. Ringkasan unit', text: review.summary },
      {
        kind: 'facts',
        heading: 'C. Predikat kinerja unit',
        facts: [
          ['Predikat', review.grade ? unitGradeLabels[review.grade] : 'Belum diberikan'],
          ['Alasan', review.gradeReason ?? '–'],
          ['Dikirim', `${review.submittedByName ?? ''}, ${at(review.submittedAt)}`],
          ...(review.gradedAt
            ? [['Diberikan', `${review.gradedByName ?? ''}, ${at(review.gradedAt)}`] as [string, string]]
            : []),
        ],
      },
      spreadPart(report, at),
      stepsPart(report),
    ],
    signatures: [
      signatureOf(head, `Dikirim: ${at(review.submittedAt)}`),
      signatureOf(
        grader ?? nobody('Pemberi predikat unit', DOTS, null),
        grader ? `Diberikan: ${at(review.gradedAt)}` : '',
      ),
    ],
  }
  return { content, number, employeeId: null, unitId: review.unitId }
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

const targetsPart = ({ review: { items, period } }: UnitReport): PaperPart => ({
  kind: 'table',
  heading: 'A. Target dan capaian',
  columns: [
    { title: 'No', width: 22, align: 'right' },
    { title: 'Indikator', width: 'rest' },
    { title: 'Target', width: 90 },
    { title: 'Capaian', width: 90 },
    { title: 'Keadaan', width: 80 },
    { title: 'Penyebab', width: 220 },
  ],
  rows: items.map(({ name, target, value, measureUnit, state, cause, quarter }, index) => [
    String(index + 1),
    period.quarter === 0 ? `${name} (${unitPeriodShortLabel({ year: period.year, quarter })})` : name,
    formatMeasure(target, measureUnit),
    value === null ? 'Belum ada' : formatMeasure(value, measureUnit),
    capital(achievementLabels[state]),
    cause ?? '–',
  ]),
  empty: 'Unit ini belum punya indikator dengan target untuk masa ini.',
})

/** How the grades lay when the head settled them; a count that would point at someone stays off the paper. */
function spreadPart({ review }: UnitReport, at: (instant: Date | null) => string): PaperPart {
  const heading = 'D. Sebaran predikat pegawai'
  const settled = review.spreadAt ? settledSpread.safeParse(review.spread).data : undefined
  if (!settled) return { kind: 'text', heading, text: 'Sebaran belum disetujui kepala unit.' }
  const { people, cells, reason } = suppressDistribution(settled.counts)
  const counts = GRADES.flatMap((grade) => {
    const cell = cells[grade]
    return cell === 0
      ? []
      : `${gradeLabels[grade]} ${cell === 'hidden' ? 'tidak dirinci' : formatNumber(cell)}`
  })
  const standing = settled.adviceOnly ? 'Terlalu sedikit orang untuk dibandingkan' : 'Sesuai panduan'
  return {
    kind: 'facts',
    heading,
    facts: [
      ['Pegawai dinilai', `${formatNumber(people)} orang`],
      [
        'Rincian',
        reason === 'unit_too_small' || reason === 'all_protected'
          ? 'Tidak dirinci, agar predikat seseorang tidak terbaca'
          : counts.join('; '),
      ],
      ['Terhadap panduan', settled.outside ? 'Di luar panduan' : standing],
      ...(review.spreadReason ? [['Alasan', review.spreadReason] as [string, string]] : []),
      ['Disetujui', `${review.spreadByName ?? ''}, ${at(review.spreadAt)}`],
    ],
  }
}

const stepsPart = ({ review: { period }, steps }: UnitReport): PaperPart => ({
  kind: 'table',
  heading: 'E. Langkah perbaikan',
  columns: [
    { title: 'No', width: 22, align: 'right' },
    { title: 'Langkah', width: 'rest' },
    { title: 'Penanggung jawab', width: 150 },
    { title: 'Batas', width: 76 },
    { title: 'Kemajuan', width: 110 },
    { title: 'Asal', width: 70 },
  ],
  rows: steps.map(({ text, ownerName, dueOn, progress, status, note, from }, index) => [
    String(index + 1),
    note ? `${text}\nCatatan: ${note}` : text,
    ownerName,
    formatShortDay(dueOn),
    `${formatNumber(progress)}%, ${stepStatusLabels[status].toLowerCase()}`,
    samePeriod(from, period) ? 'Masa ini' : unitPeriodShortLabel(from),
  ]),
  empty: 'Belum ada langkah perbaikan.',
})
