import type { ReactNode } from 'react'
import { CitedList } from '@/components/reviews/cited-list'
import { GradeMatrix } from '@/components/reviews/grade-matrix'
import { PartForm } from '@/components/reviews/part-form'
import { RatingEvidence } from '@/components/reviews/rating-evidence'
import { ReviewForm } from '@/components/reviews/review-form'
import { ReviewStatusChip } from '@/components/reviews/review-status-chip'
import { SignedReview } from '@/components/reviews/signed-review'
import { CalibrationNotes } from '@/components/unit-reviews/calibration-notes'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Disclosure } from '@/components/ui/disclosure'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { formatNumber, formatRange, formatShortDay, quarterLabel } from '@/lib/calendar/labels'
import { quarterFromKey, quarterKey, quarterRange } from '@/lib/calendar/rules'
import { page } from '@/lib/core/context'
import { refuse } from '@/lib/core/refusal'
import { recordId } from '@/lib/organization/schema'
import { refusals, standingSentence } from '@/lib/reviews/labels'
import { reviewSheet, type ReviewSheet } from '@/lib/reviews/queries/sheet'
import { askedAbout } from '@/lib/reviews/queries/spread'

export const metadata = { title: 'Lembar penilaian' }

export default page({
  roles: ['supervisor'],
  ask: async (ctx, { params, search }) => {
    const id = recordId.safeParse(params.pegawai)
    const quarter = typeof search.triwulan === 'string' ? quarterFromKey(search.triwulan) : undefined
    if (!id.success || !quarter) return refuse('not_found')
    const sheet = await reviewSheet(ctx, id.data, quarter)
    return { ...sheet, asked: sheet.mine ? await askedAbout(ctx, id.data, quarter) : [] }
  },
  show: (sheet, { me }) => {
    const { zone } = me.region
    const key = quarterKey(sheet.quarter)
    const writes = sheet.mine && !sheet.whyNotRate
    return (
      <>
        <PageHeader
          trail={
            <Breadcrumb trail={[{ href: `/tim/penilaian?triwulan=${key}`, label: 'Penilaian triwulan' }]} />
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
              <span className="block">
                {quarterLabel(sheet.quarter)}: {formatRange(quarterRange(sheet.quarter))}
              </span>
            </>
          }
        />
        {sheet.asked.length > 0 && (
          <Section title="Pertanyaan kepala unit">
            <CalibrationNotes notes={sheet.asked} zone={zone} answers />
          </Section>
        )}
        {writes ? (
          <WritableSheet sheet={sheet} zone={zone} />
        ) : sheet.myPart && !sheet.myPart.whyNot ? (
          <PartForm
            employeeId={sheet.employeeId}
            name={sheet.name}
            year={sheet.quarter.year}
            quarter={sheet.quarter.quarter}
            days={sheet.myPart}
            evidence={<RatingEvidence sheet={sheet} zone={zone} rates={false} />}
          />
        ) : (
          <div className="grid gap-x-10 lg:grid-cols-2">
            <div>
              <RatingEvidence sheet={{ ...sheet, citable: [] }} zone={zone} />
            </div>
            <div id="penilaian" className="scroll-mt-4">
              <Section title="Penilaian" className="lg:sticky lg:top-4">
                <Assessment sheet={sheet} zone={zone} />
              </Section>
            </div>
          </div>
        )}
      </>
    )
  },
})

function Assessment({ sheet, zone }: { sheet: ReviewSheet; zone: string }) {
  const { review, whyNotRate: why, quarter, mine, next } = sheet
  const key = quarterKey(quarter)
  if (review?.signedAt)
    return (
      <div className="space-y-5">
        {next ? (
          <LinkButton href={`/tim/penilaian/${next.employeeId}?triwulan=${key}`}>
            Berikutnya: {next.name}
          </LinkButton>
        ) : (
          mine && (
            <LinkButton variant="secondary" href={`/tim/penilaian?triwulan=${key}`}>
              Semua selesai. Kembali ke daftar
            </LinkButton>
          )
        )}
        <div className="space-y-2">
          <ReviewStatusChip state={review.status} />
          <p className="text-muted text-sm">{standingSentence(review.standing)}</p>
        </div>
        <SignedReview review={review} zone={zone} />
        {review.memberNote && (
          <p className="border-soga bg-soga-wash rounded-md border-s-4 px-4 py-3 break-words whitespace-pre-line">
            <span className="text-muted block text-sm">Catatan {sheet.name}</span>
            {review.memberNote}
          </p>
        )}
        <Disclosure summary="Lihat kuadrannya">
          <GradeMatrix result={review.resultRating} behaviour={review.behaviourRating} />
        </Disclosure>
        <CitedList citations={review.citations} items={review.items} quarter={quarter} />
        {!sheet.whyNotRevise && (
          <Disclosure summary="Perbaiki penilaian ini">
            <SheetForm sheet={sheet} revising>
              <Disclosure summary="Bukti yang dapat dikutip">
                <RatingEvidence sheet={sheet} zone={zone} />
              </Disclosure>
            </SheetForm>
          </Disclosure>
        )}
      </div>
    )
  if (!mine)
    return (
      <Notice title="Anda membaca saja">
        <p>Penilai ialah atasan pada hari terakhir triwulan. Hasilnya tampak di sini setelah dibagikan.</p>
      </Notice>
    )
  if (why === 'quarter_not_ended')
    return (
      <Notice title={`Penilaian dibuka ${formatShortDay(quarter.opensOn)}`}>
        <p>Paling lambat {formatShortDay(quarter.dueOn)}. Sampai saat itu Anda dapat memberi umpan balik.</p>
      </Notice>
    )
  return <Notice tone="warn">{why && refusals[why]}</Notice>
}

function WritableSheet({ sheet, zone }: { sheet: ReviewSheet; zone: string }) {
  return (
    <div className="space-y-5">
      {sheet.pendingLogs > 0 && (
        <Notice
          tone="warn"
          title={`${formatNumber(sheet.pendingLogs)} catatan triwulan ini belum diputuskan`}
        >
          <p>
            Draf dapat disimpan. Sebelum membagikan,{' '}
            <a href="/persetujuan" className="text-link">
              setujui atau kembalikan dulu
            </a>
            .
          </p>
        </Notice>
      )}
      <SheetForm sheet={sheet}>
        <RatingEvidence sheet={sheet} zone={zone} />
      </SheetForm>
    </div>
  )
}

function SheetForm({
  sheet: { employeeId, name, quarter, review, evidence },
  revising,
  children,
}: {
  sheet: ReviewSheet
  revising?: boolean
  children: ReactNode
}) {
  return (
    <ReviewForm
      key={`${employeeId} ${review?.number ?? 0}`}
      employeeId={employeeId}
      name={name}
      year={quarter.year}
      quarter={quarter.quarter}
      version={review?.version ?? 0}
      resultRating={review?.resultRating ?? null}
      behaviourRating={review?.behaviourRating ?? null}
      reason={revising ? null : (review?.reason ?? null)}
      results={evidence.results.flatMap(({ id, kind }) => (id ? [{ id, kind }] : []))}
      ratings={Object.fromEntries((review?.items ?? []).map(({ id, rating }) => [id, rating]))}
      cited={(review?.citations ?? []).map(({ on }) => on)}
      evidence={children}
      revising={revising}
    />
  )
}
