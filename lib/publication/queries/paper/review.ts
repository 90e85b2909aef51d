import 'server-only'
import { formatInstant, formatNumber, formatRange, quarterLabel } from '@/lib/calendar/labels'
import { quarterRange, type Quarter } from '@/lib/calendar/rules'
import { found } from '@/lib/core/refusal'
import { gradeLabels, ratingLabels, ruleLabels, signatureCauseLabels } from '@/lib/reviews/labels'
import { GRADES, RATINGS, SIGNATURE_CAUSES } from '@/lib/reviews/rules'
import { reviewCitations, reviewEvidence, reviewItems } from '@/lib/reviews/schema'
import { unitGradeLabels } from '@/lib/unit-reviews/labels'
import { gradeOfUnit } from '@/lib/unit-reviews/queries/report'
import { paperKindLabels } from '../../labels/papers'
import { RECEIPT_OPEN, type PaperContent } from '../../rules/paper'
import { leaderOf, partyOf, receivedOf, signatureOf, type Source } from './party'
import { behavioursPart, citationsPart, resultsPart } from './review-evidence'
import { earlierDaysPart, objectionParts } from './review-sides'
import { planBehind } from './review-plan'

/** A quarter as it was signed under a number, with the evidence of then. */
export async function reviewPaper(source: Source, reviewId: string, number: number) {
  const row = await source.db.reviewVersion.findFirst({
    where: { regionId: source.regionId, quarterlyReviewId: reviewId, number },
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
      quarterlyReview: {
        select: {
          employeeId: true,
          assessorId: true,
          unitId: true,
          year: true,
          quarter: true,
          signedNumber: true,
          receivedAt: true,
        },
      },
    },
  })
  const review = row?.quarterlyReview
  if (!row || !review) return undefined
  const { employeeId, assessorId } = review
  const quarter = { year: review.year, quarter: review.quarter as Quarter }
  const range = quarterRange(quarter)
  const signed = formatInstant(row.signedAt, source.region.zone)
  const evidence = reviewEvidence.safeParse(row.evidence).data
  const result = found(RATINGS.find((known) => known === row.resultRating))
  const behaviour = found(RATINGS.find((known) => known === row.behaviourRating))
  const grade = found(GRADES.find((known) => known === row.grade))
  const cause = found(SIGNATURE_CAUSES.find((known) => known === row.cause))
  const plan = await planBehind(source, employeeId, quarter, row.signedAt)
  const unit = await gradeOfUnit(source, review.unitId, quarter)
  const unitWasGraded = unit && unit.gradedAt <= row.signedAt
  const party = await partyOf(source, employeeId, range.through, 'Pegawai yang dinilai')
  const assessor = await partyOf(source, assessorId, range.through, 'Pejabat penilai kinerja')
  const superior = await leaderOf(source, assessorId, range.through, 'Atasan pejabat penilai kinerja')
  const told = {
    results: evidence?.results ?? [],
    items: reviewItems.safeParse(row.items).data ?? [],
    plan,
  }
  const objection = await objectionParts(
    source,
    { quarterlyReviewId: reviewId },
    { number, decided: cause === 'DECIDED' },
  )
  const content: PaperContent = {
    kind: 'QUARTERLY_REVIEW',
    title: paperKindLabels.QUARTERLY_REVIEW,
    span: `${quarterLabel(quarter)} (${formatRange(range)})`,
    wide: false,
    parties: superior ? [party, assessor, superior] : [party, assessor],
    parts: [
      resultsPart('MAIN', 'A. Hasil kerja utama', told),
      resultsPart('ADDITIONAL', 'B. Hasil kerja tambahan', told),
      behavioursPart('C. Perilaku kerja', plan),
      {
        kind: 'facts',
        heading: 'D. Evaluasi kinerja',
        facts: [
          [
            'Predikat kinerja unit',
            unit && unitWasGraded
              ? `${unitGradeLabels[unit.grade]} (${unit.unitName})`
              : 'Belum ditetapkan saat evaluasi ini ditandatangani',
          ],
          ['Rating hasil kerja', ratingLabels[result]],
          ['Rating perilaku kerja', ratingLabels[behaviour]],
          ['Predikat kinerja pegawai', gradeLabels[grade]],
          [
            'Bukti pada triwulan ini',
            evidence
              ? `${formatNumber(evidence.logs.approved)} catatan harian disetujui, ${formatNumber(evidence.feedback.total)} umpan balik`
              : 'Tidak tercatat',
          ],
          [signatureCauseLabels[cause], `${row.signedByName}, ${signed}. Versi ${formatNumber(number)}.`],
          ['Aturan', ruleLabels[row.ruleVersion] ?? row.ruleVersion],
        ],
      },
      { kind: 'quadrant', heading: 'E. Kuadran kinerja', result, behaviour, grade },
      { kind: 'text', heading: 'F. Catatan dan rekomendasi', text: row.reason ?? 'Tidak ada catatan.' },
      citationsPart('G. Bukti yang dikutip penilai', reviewCitations.safeParse(row.citations).data ?? []),
      ...(await earlierDaysPart(
        source,
        'H. Penilaian bagian dari atasan sebelumnya',
        { employeeId, ...quarter, signedAt: row.signedAt },
        evidence?.supervisors ?? [],
      )),
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
