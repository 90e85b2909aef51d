import 'server-only'
import { formatInstant, formatNumber, formatRange, formatShortDay, quarterLabel } from '@/lib/calendar/labels'
import { QUARTERS, yearRange, type Quarter } from '@/lib/calendar/rules'
import { found } from '@/lib/core/refusal'
import { targetWords } from '@/lib/plans/labels'
import type { WorkResultKind } from '@/lib/plans/rules'
import { gradeLabels, ratingLabels, ruleLabels, signatureCauseLabels } from '@/lib/reviews/labels'
import {
  creditRuleLabels,
  formatPoints,
  levelLabels,
  noCreditSentences,
  partArithmetic,
} from '@/lib/reviews/labels/credit'
import { GRADES, RATINGS, SIGNATURE_CAUSES, type Grade } from '@/lib/reviews/rules'
import type { AnnualEvidence, YearIndicator } from '@/lib/reviews/rules/annual'
import type { ReviewItem } from '@/lib/reviews/rules/citations'
import { creditOf } from '@/lib/reviews/rules/credit'
import { reviewCitations, reviewItems } from '@/lib/reviews/schema'
import { annualEvidence } from '@/lib/reviews/schema/annual'
import { unitGradeLabels } from '@/lib/unit-reviews/labels'
import { paperKindLabels } from '../../labels/papers'
import { RECEIPT_OPEN, type PaperContent, type PaperPart } from '../../rules/paper'
import { leaderOf, partyOf, receivedOf, signatureOf, type Source } from './party'
import { behavioursPart, citationsPart } from './review-evidence'
import { planBehind, type PlanBehind } from './review-plan'
import { objectionParts } from './review-sides'

/** A year as it was signed under a number: its quarters beside each other, and the credit points with their arithmetic. */
export async function annualReviewPaper(source: Source, annualReviewId: string, number: number) {
  const row = await source.db.reviewVersion.findFirst({
    where: { regionId: source.regionId, annualReviewId, number },
    select: {
      cause: true,
      resultRating: true,
      behaviourRating: true,
      grade: true,
      reason: true,
      items: true,
      citations: true,
      evidence: true,
      ruleVersion: true,
      signedByName: true,
      signedAt: true,
      annualReview: {
        select: { employeeId: true, assessorId: true, year: true, signedNumber: true, receivedAt: true },
      },
    },
  })
  const review = row?.annualReview
  const evidence = annualEvidence.safeParse(row?.evidence).data
  if (!row || !review || !evidence) return undefined
  const { employeeId, assessorId, year } = review
  const range = yearRange(year)
  const signed = formatInstant(row.signedAt, source.region.zone)
  const result = found(RATINGS.find((known) => known === row.resultRating))
  const behaviour = found(RATINGS.find((known) => known === row.behaviourRating))
  const grade = found(GRADES.find((known) => known === row.grade))
  const cause = found(SIGNATURE_CAUSES.find((known) => known === row.cause))
  const party = await partyOf(source, employeeId, range.through, 'Pegawai yang dinilai')
  const assessor = await partyOf(source, assessorId, range.through, 'Pejabat penilai kinerja')
  const superior = await leaderOf(source, assessorId, range.through, 'Atasan pejabat penilai kinerja')
  const plan = await planBehind(source, employeeId, { year, quarter: 4 }, row.signedAt)
  const items = reviewItems.safeParse(row.items).data ?? []
  const objection = await objectionParts(source, { annualReviewId }, { number, decided: cause === 'DECIDED' })
  const content: PaperContent = {
    kind: 'ANNUAL_REVIEW',
    title: paperKindLabels.ANNUAL_REVIEW,
    span: `Tahun ${year} (${formatRange(range)})`,
    wide: true,
    parties: superior ? [party, assessor, superior] : [party, assessor],
    parts: [
      yearPart('MAIN', 'A. Hasil kerja utama', evidence, { items, plan }),
      yearPart('ADDITIONAL', 'B. Hasil kerja tambahan', evidence, { items, plan }),
      behavioursPart('C. Perilaku kerja', plan),
      quartersPart(year, evidence),
      {
        kind: 'facts',
        heading: 'E. Evaluasi kinerja tahunan',
        facts: [
          [
            'Predikat kinerja unit',
            evidence.unit
              ? `${unitGradeLabels[evidence.unit.grade]} (${evidence.unit.unitName})`
              : 'Belum ditetapkan saat evaluasi ini ditandatangani',
          ],
          ['Rating hasil kerja', ratingLabels[result]],
          ['Rating perilaku kerja', ratingLabels[behaviour]],
          ['Predikat kinerja pegawai', gradeLabels[grade]],
          [signatureCauseLabels[cause], `${row.signedByName}, ${signed}. Versi ${formatNumber(number)}.`],
          ['Aturan', ruleLabels[row.ruleVersion] ?? row.ruleVersion],
        ],
      },
      { kind: 'quadrant', heading: 'F. Kuadran kinerja', result, behaviour, grade },
      { kind: 'text', heading: 'G. Catatan dan rekomendasi', text: row.reason ?? 'Tidak ada catatan.' },
      citationsPart('H. Bukti yang dikutip penilai', reviewCitations.safeParse(row.citations).data ?? []),
      creditPart('I. Angka kredit', evidence, grade),
      objection.boxes,
    ],
    signatures: [
      signatureOf(party, RECEIPT_OPEN),
      signatureOf(assessor, `Diserahkan: ${signed}`),
      ...(objection.decided && superior ? [signatureOf(superior, objection.decided)] : []),
    ],
  }
  return {
    content,
    number,
    employeeId,
    unitId: null,
    receivedAt: receivedOf(review, { number, signedAt: row.signedAt }),
  }
}

/** The quarters stand side by side as numbers; of a plan that is told in words they stand below each other in one wide column. */
function yearPart(
  kind: WorkResultKind,
  heading: string,
  { results }: AnnualEvidence,
  { items, plan }: { items: readonly ReviewItem[]; plan: PlanBehind },
): PaperPart {
  const told = plan.approach === 'QUALITATIVE'
  const measured = (indicator: YearIndicator): string[] =>
    told
      ? [
          [indicator.text, targetWords(indicator)].filter(Boolean).join(': '),
          QUARTERS.map((quarter) => `TW ${ROMAN[quarter]}: ${cameTo(indicator, quarter)}`).join('\n'),
        ]
      : [
          indicator.text,
          targetWords(indicator),
          ...QUARTERS.map((quarter) => cameTo(indicator, quarter)),
          indicator.total === null ? '–' : formatNumber(indicator.total),
        ]
  return {
    kind: 'table',
    heading,
    columns: [
      { title: 'No', width: 16, align: 'right' },
      { title: 'Rencana hasil kerja', width: 160 },
      ...(told
        ? ([
            { title: 'Ukuran keberhasilan/indikator dan target', width: 'rest' },
            { title: 'Realisasi tiap triwulan', width: 230 },
          ] as const)
        : ([
            { title: 'Indikator kinerja individu', width: 'rest' },
            { title: 'Target', width: 70 },
            ...QUARTERS.map((quarter) => ({ title: `TW ${ROMAN[quarter]}`, width: 44 })),
            { title: 'Setahun', width: 56 },
          ] as const)),
      { title: 'Rating', width: 56 },
    ],
    rows: results
      .filter((result) => result.kind === kind)
      .flatMap((result, place) =>
        result.indicators.map((indicator, index) => {
          const rated = items.find(({ id }) => id === result.id)
          const first = index === 0
          return [
            first ? String(place + 1) : '',
            first ? result.text : '',
            ...measured(indicator),
            first ? (rated ? ratingLabels[rated.rating] : '–') : '',
          ]
        }),
      ),
    empty: results.length > 0 ? 'Tidak ada.' : 'Tidak ada SKP yang berlaku pada tahun ini.',
  }
}

/** What an indicator came to in a quarter: the number, or else the words. */
function cameTo({ course }: YearIndicator, quarter: Quarter): string {
  const one = course[quarter - 1]
  return one?.value == null ? (one?.text ?? '–') : formatNumber(one.value)
}

const ROMAN = { 1: 'I', 2: 'II', 3: 'III', 4: 'IV' } as const

/** The four quarters beside the year: looked at, and no average. */
const quartersPart = (year: number, { quarters }: AnnualEvidence): PaperPart => ({
  kind: 'table',
  heading: 'D. Empat triwulan',
  columns: [
    { title: 'Triwulan', width: 90 },
    { title: 'Hasil kerja', width: 90 },
    { title: 'Perilaku', width: 90 },
    { title: 'Predikat', width: 90 },
    { title: 'Catatan', width: 'rest' },
    { title: 'Penilai', width: 120 },
    { title: 'Ditandatangani', width: 76 },
  ],
  rows: QUARTERS.map((quarter) => {
    const one = quarters.find((signed) => signed.quarter === quarter)
    const label = quarterLabel({ year, quarter })
    return one
      ? [
          label,
          ratingLabels[one.resultRating],
          ratingLabels[one.behaviourRating],
          gradeLabels[one.grade],
          one.reason ?? '–',
          one.assessorName,
          formatShortDay(one.signedOn),
        ]
      : [label, '–', '–', 'Tidak dinilai', '–', '–', '–']
  }),
  empty: 'Tidak ada.',
})

function creditPart(heading: string, { credit }: AnnualEvidence, grade: Grade): PaperPart {
  if (credit.parts.length === 0)
    return { kind: 'text', heading, text: credit.why ? noCreditSentences[credit.why] : 'Tidak ada.' }
  const counted = creditOf(credit.parts, grade)
  return {
    kind: 'table',
    heading,
    columns: [
      { title: 'Jabatan', width: 150 },
      { title: 'Jenjang', width: 80 },
      { title: 'Masa', width: 150 },
      { title: 'Perhitungan', width: 'rest' },
      { title: 'Angka kredit', width: 70, align: 'right' },
    ],
    rows: [
      ...counted.parts.map((part, at) => [
        credit.parts[at]?.title ?? '',
        levelLabels[part.level],
        formatRange(credit.parts[at] ?? { from: '', through: '' }),
        partArithmetic(part, grade),
        formatPoints(part.points),
      ]),
      ['Jumlah', '', '', creditRuleLabels[credit.rule] ?? credit.rule, formatPoints(counted.points)],
    ],
    empty: 'Tidak ada.',
  }
}
