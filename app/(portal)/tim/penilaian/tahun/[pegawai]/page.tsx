import { AnnualForm } from '@/components/reviews/annual-form'
import { CitableList } from '@/components/reviews/citable-list'
import { CitedList } from '@/components/reviews/cited-list'
import { CreditPanel } from '@/components/reviews/credit-panel'
import { GradeMatrix } from '@/components/reviews/grade-matrix'
import { ResultRating } from '@/components/reviews/result-rating'
import { ReviewStatusChip } from '@/components/reviews/review-status-chip'
import { SignedReview } from '@/components/reviews/signed-review'
import { YearEvidence } from '@/components/reviews/year-evidence'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Disclosure } from '@/components/ui/disclosure'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { page } from '@/lib/core/context'
import { refuse } from '@/lib/core/refusal'
import { recordId } from '@/lib/organization/schema'
import { standingSentence } from '@/lib/reviews/labels'
import { annualRefusals } from '@/lib/reviews/labels/annual'
import { formatPoints, noCreditSentences } from '@/lib/reviews/labels/credit'
import { annualSheet, yearAsked, type AnnualSheet } from '@/lib/reviews/queries/annual'
import type { Grade } from '@/lib/reviews/rules'
import { citationKeyOf } from '@/lib/reviews/rules/citations'
import { creditOf } from '@/lib/reviews/rules/credit'

export const metadata = { title: 'Lembar penilaian tahunan' }

export default page({
  roles: ['supervisor'],
  ask: async (ctx, { params, search }) => {
    const id = recordId.safeParse(params.pegawai)
    if (!id.success) return refuse('not_found')
    return annualSheet(ctx, id.data, yearAsked(ctx, Number(search.tahun) || undefined))
  },
  show: (sheet, { me }) => (
    <>
      <PageHeader
        trail={
          <Breadcrumb
            trail={[{ href: `/tim/penilaian/tahun?tahun=${sheet.of.year}`, label: 'Penilaian tahunan' }]}
          />
        }
        title={sheet.name}
        actions={
          <LinkButton variant="secondary" href="#penilaian" className="lg:hidden">
            Ke penilaian
          </LinkButton>
        }
        lead={
          <>
            {[sheet.position, sheet.unitName].filter(Boolean).join(', ')}
            <span className="block">Tahun {sheet.of.year}</span>
          </>
        }
      />
      {sheet.whyNotRate ? (
        <div className="grid gap-x-10 lg:grid-cols-2">
          <Section
            title="Bukti setahun"
            aside={sheet.review?.signedAt ? 'Seperti saat ditandatangani' : undefined}
          >
            <YearEvidence year={sheet.of.year} evidence={sheet.evidence} />
          </Section>
          <div id="penilaian" className="scroll-mt-4">
            <Section title="Penilaian" className="lg:sticky lg:top-4">
              <Assessment sheet={sheet} zone={me.region.zone} />
            </Section>
          </div>
        </div>
      ) : (
        <SheetForm sheet={sheet} />
      )}
    </>
  ),
})

function Assessment({ sheet, zone }: { sheet: AnnualSheet; zone: string }) {
  const { review, whyNotRate: why, of, mine, next } = sheet
  if (review?.signedAt)
    return (
      <div className="space-y-5">
        {next ? (
          <LinkButton href={`/tim/penilaian/tahun/${next.employeeId}?tahun=${of.year}`} className="no-print">
            Berikutnya: {next.name}
          </LinkButton>
        ) : (
          mine && (
            <LinkButton
              variant="secondary"
              href={`/tim/penilaian/tahun?tahun=${of.year}`}
              className="no-print"
            >
              Semua selesai. Kembali ke daftar
            </LinkButton>
          )
        )}
        <div className="space-y-2">
          <ReviewStatusChip state={review.standing.status} />
          <p className="text-muted text-sm">{standingSentence(review.standing)}</p>
        </div>
        <SignedReview review={review} zone={zone} />
        {review.memberNote && (
          <p className="border-soga bg-soga-wash rounded-md border-s-4 px-4 py-3 break-words whitespace-pre-line">
            <span className="text-muted block text-sm">Catatan {sheet.name}</span>
            {review.memberNote}
          </p>
        )}
        <CitedList citations={review.citations} items={review.items} />
        <Disclosure summary="Lihat kuadrannya">
          <GradeMatrix result={review.resultRating} behaviour={review.behaviourRating} />
        </Disclosure>
        {review.grade && <CreditPanel basis={sheet.evidence.credit} grade={review.grade} />}
        {!sheet.whyNotRevise && (
          <Disclosure summary="Perbaiki penilaian ini" className="no-print">
            <SheetForm sheet={sheet} revising />
          </Disclosure>
        )}
      </div>
    )
  if (!mine)
    return (
      <Notice title="Anda membaca saja">
        <p>Penilai ialah atasan pada hari terakhir tahun. Hasilnya tampak di sini setelah dibagikan.</p>
      </Notice>
    )
  return <Notice tone="warn">{why && annualRefusals[why]}</Notice>
}

function SheetForm({ sheet, revising }: { sheet: AnnualSheet; revising?: boolean }) {
  const { employeeId, name, of, review, evidence } = sheet
  const { parts, why } = evidence.credit
  return (
    <AnnualForm
      key={`${employeeId} ${of.year} ${review?.signedNumber ?? 0}`}
      employeeId={employeeId}
      name={name}
      year={of.year}
      version={review?.version ?? 0}
      resultRating={review?.resultRating ?? null}
      behaviourRating={review?.behaviourRating ?? null}
      reason={revising ? null : (review?.reason ?? null)}
      results={evidence.results.map(({ id, kind }) => ({ id, kind }))}
      ratings={Object.fromEntries((review?.items ?? []).map(({ id, rating }) => [id, rating]))}
      cited={review?.citations.length ?? 0}
      unitProposes={sheet.unitProposes}
      credit={why ? noCreditSentences[why] : creditByGrade(parts)}
      revising={revising}
      evidence={
        revising ? (
          <Disclosure summary="Bukti yang dapat dikutip">
            <CitableYear sheet={sheet} />
          </Disclosure>
        ) : (
          <Section title="Bukti setahun">
            <CitableYear sheet={sheet} />
          </Section>
        )
      }
    />
  )
}

function creditByGrade(parts: AnnualSheet['evidence']['credit']['parts']): Record<Grade, string> {
  const worth = (grade: Grade) => formatPoints(creditOf(parts, grade).points)
  return {
    VERY_GOOD: worth('VERY_GOOD'),
    GOOD: worth('GOOD'),
    NEEDS_IMPROVEMENT: worth('NEEDS_IMPROVEMENT'),
    POOR_MISCONDUCT: worth('POOR_MISCONDUCT'),
    VERY_POOR: worth('VERY_POOR'),
  }
}

/** The evidence with a tick beside whatever may be cited, and a rating beside each planned result. */
function CitableYear({ sheet: { of, evidence, citable, review } }: { sheet: AnnualSheet }) {
  const ticked = new Set(review?.citations.map(citationKeyOf))
  const planned = new Set(evidence.results.map(({ id }) => id))
  const byKey = new Map(citable.map((one) => [citationKeyOf(one), one]))
  const others = citable.filter(({ resultId }) => resultId !== null && !planned.has(resultId))
  return (
    <>
      <YearEvidence
        year={of.year}
        evidence={evidence}
        besideQuarter={(quarter) => (
          <CitableList
            of={`triwulan ${quarter.quarter}`}
            ticked={ticked}
            records={citable.filter(
              (one) =>
                one.id === quarter.reviewId ||
                (one.resultId === null &&
                  quarter.citations.some((cited) => byKey.get(citationKeyOf(cited)) === one)),
            )}
          />
        )}
        besideResult={({ id, text }) => (
          <>
            <ResultRating
              name={`ratings.${id}`}
              of={text}
              given={review?.items.find((item) => item.id === id)?.rating ?? null}
            />
            <CitableList
              of={text}
              ticked={ticked}
              records={citable.filter(({ resultId }) => resultId === id)}
            />
          </>
        )}
      />
      {others.length > 0 && (
        <div className="mt-6">
          <h3 className="text-base">Di luar rencana hasil kerja</h3>
          <CitableList of="pekerjaan di luar rencana" records={others} ticked={ticked} />
        </div>
      )}
    </>
  )
}
