import 'server-only'
import { formatInstant, formatNumber, formatRange, quarterLabel } from '@/lib/calendar/labels'
import { quarterRange, type Quarter } from '@/lib/calendar/rules'
import { found } from '@/lib/core/refusal'
import { targetWords, workResultKindLabels } from '@/lib/plans/labels'
import { gradeLabels, ratingLabels } from '@/lib/reviews/labels'
import { GRADES, RATINGS } from '@/lib/reviews/rules'
import { reviewEvidence } from '@/lib/reviews/schema'
import { paperKindLabels } from '../../labels/papers'
import type { PaperContent } from '../../rules/paper'
import { leaderOf, partyOf, signatureOf, type Source } from './party'

/** A quarter as it was signed under a number, with the evidence of then. */
export async function reviewPaper(source: Source, reviewId: string, number: number) {
  const row = await source.db.reviewVersion.findFirst({
    where: { regionId: source.regionId, quarterlyReviewId: reviewId, number },
    select: {
      resultRating: true,
      behaviourRating: true,
      grade: true,
      reason: true,
      evidence: true,
      ruleVersion: true,
      signedByName: true,
      signedAt: true,
      quarterlyReview: {
        select: { employeeId: true, assessorId: true, year: true, quarter: true, deliveredAt: true },
      },
    },
  })
  const review = row?.quarterlyReview
  if (!row || !review) return undefined
  const quarter = { year: review.year, quarter: review.quarter as Quarter }
  const range = quarterRange(quarter)
  const evidence = reviewEvidence.safeParse(row.evidence).data
  const result = found(RATINGS.find((known) => known === row.resultRating))
  const behaviour = found(RATINGS.find((known) => known === row.behaviourRating))
  const grade = found(GRADES.find((known) => known === row.grade))
  const party = await partyOf(source, review.employeeId, range.through, 'Pegawai yang dinilai')
  const assessor = await partyOf(source, review.assessorId, range.through, 'Pejabat penilai kinerja')
  const superior = await leaderOf(source, review.assessorId, range.through, 'Atasan pejabat penilai kinerja')
  const content: PaperContent = {
    kind: 'QUARTERLY_REVIEW',
    title: paperKindLabels.QUARTERLY_REVIEW,
    span: `${quarterLabel(quarter)} (${formatRange(range)})`,
    wide: false,
    parties: superior ? [party, assessor, superior] : [party, assessor],
    parts: [
      {
        kind: 'table',
        heading: 'A. Hasil kerja',
        columns: [
          { title: 'No', width: 22, align: 'right' },
          { title: 'Rencana hasil kerja', width: 150 },
          { title: 'Indikator kinerja individu', width: 'rest' },
          { title: 'Target', width: 74 },
          { title: 'Realisasi', width: 74 },
        ],
        rows: (evidence?.results ?? []).flatMap((one, place) =>
          one.indicators.map((indicator, index) => [
            index === 0 ? String(place + 1) : '',
            index === 0 ? `${one.text} (${workResultKindLabels[one.kind]})` : '',
            indicator.text,
            targetWords(indicator),
            indicator.done === null
              ? `${formatNumber(one.logs)} catatan`
              : `${formatNumber(indicator.done)} ${indicator.measureUnit}`,
          ]),
        ),
        empty: 'Tidak ada SKP yang berlaku pada triwulan ini.',
      },
      {
        kind: 'facts',
        heading: 'B. Penilaian',
        facts: [
          ['Rating hasil kerja', ratingLabels[result]],
          ['Rating perilaku kerja', ratingLabels[behaviour]],
          ['Predikat kinerja', gradeLabels[grade]],
          [
            'Bukti pada triwulan ini',
            evidence
              ? `${formatNumber(evidence.logs.approved)} catatan disetujui, ${formatNumber(evidence.feedback.total)} umpan balik`
              : 'Tidak tercatat',
          ],
          [
            'Dinilai',
            `${row.signedByName}, ${formatInstant(row.signedAt, source.region.zone)}, aturan ${row.ruleVersion}`,
          ],
        ],
      },
      { kind: 'quadrant', heading: 'C. Kuadran kinerja', result, behaviour, grade },
      { kind: 'text', heading: 'D. Catatan dan rekomendasi', text: row.reason ?? 'Tidak ada catatan.' },
    ],
    signatures: [
      signatureOf(party, 'Diterima tanggal: ……………………'),
      signatureOf(
        assessor,
        `Diserahkan: ${review.deliveredAt ? formatInstant(review.deliveredAt, source.region.zone) : '……………………'}`,
      ),
    ],
  }
  return { content, number, employeeId: review.employeeId }
}
