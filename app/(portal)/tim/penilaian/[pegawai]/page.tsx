import { FeedbackEntry } from '@/components/feedback/feedback-item'
import { EvidencePanel } from '@/components/reviews/evidence-panel'
import { GradeMatrix } from '@/components/reviews/grade-matrix'
import { ReviewForm } from '@/components/reviews/review-form'
import { ReviewStatusChip } from '@/components/reviews/review-status-chip'
import { SignedReview } from '@/components/reviews/signed-review'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Disclosure } from '@/components/ui/disclosure'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { formatNumber, formatRange, formatShortDay, formatTime, quarterLabel } from '@/lib/calendar/labels'
import { quarterFromKey, quarterKey, quarterRange } from '@/lib/calendar/rules'
import { page } from '@/lib/core/context'
import { refuse } from '@/lib/core/refusal'
import { recordId } from '@/lib/organization/schema'
import { refusals, standingSentence } from '@/lib/reviews/labels'
import { reviewSheet, type ReviewSheet } from '@/lib/reviews/queries'

export const metadata = { title: 'Lembar penilaian' }

export default page({
  roles: ['supervisor'],
  ask: (ctx, { params, search }) => {
    const id = recordId.safeParse(params.pegawai)
    const quarter = typeof search.triwulan === 'string' ? quarterFromKey(search.triwulan) : undefined
    return id.success && quarter ? reviewSheet(ctx, id.data, quarter) : refuse('not_found')
  },
  show: (sheet, { me }) => {
    const { zone } = me.region
    const key = quarterKey(sheet.quarter)
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
        <div className="grid gap-x-10 lg:grid-cols-2">
          <div>
            <Section
              title="Bukti triwulan ini"
              aside={
                sheet.review?.signedAt
                  ? 'Seperti saat ditandatangani'
                  : `Keadaan pukul ${formatTime(sheet.asOf, zone)}`
              }
            >
              <EvidencePanel evidence={sheet.evidence} />
            </Section>
            <Section title={`Umpan balik yang diberikan (${formatNumber(sheet.feedback.length)})`}>
              {sheet.feedback.length === 0 ? (
                <p className="text-muted">
                  Belum ada umpan balik dalam triwulan ini.{' '}
                  <a href={`/tim/${sheet.employeeId}#umpan-balik`} className="text-link">
                    Beri umpan balik
                  </a>
                </p>
              ) : (
                <ul>
                  {sheet.feedback.map((item) => (
                    <FeedbackEntry key={item.id} item={item} zone={zone} />
                  ))}
                </ul>
              )}
            </Section>
          </div>
          <div id="penilaian" className="scroll-mt-4">
            <Section title="Penilaian" className="lg:sticky lg:top-4">
              <Assessment sheet={sheet} zone={zone} />
            </Section>
          </div>
        </div>
      </>
    )
  },
})

function Assessment({ sheet, zone }: { sheet: ReviewSheet; zone: string }) {
  const { review, whyNotRate: why, quarter, mine, pendingLogs, next } = sheet
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
        {!sheet.whyNotRevise && (
          <Disclosure summary="Perbaiki penilaian ini">
            <ReviewForm
              key={review.number}
              employeeId={sheet.employeeId}
              name={sheet.name}
              year={quarter.year}
              quarter={quarter.quarter}
              version={review.version}
              resultRating={review.resultRating}
              behaviourRating={review.behaviourRating}
              reason={null}
              revising
            />
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
  if (why) return <Notice tone="warn">{refusals[why]}</Notice>
  return (
    <div className="space-y-5">
      {pendingLogs > 0 && (
        <Notice tone="warn" title={`${formatNumber(pendingLogs)} catatan triwulan ini belum diputuskan`}>
          <p>
            Draf dapat disimpan. Sebelum membagikan,{' '}
            <a href="/persetujuan" className="text-link">
              setujui atau kembalikan dulu
            </a>
            .
          </p>
        </Notice>
      )}
      <ReviewForm
        key={sheet.employeeId}
        employeeId={sheet.employeeId}
        name={sheet.name}
        year={quarter.year}
        quarter={quarter.quarter}
        version={review?.version ?? 0}
        resultRating={review?.resultRating ?? null}
        behaviourRating={review?.behaviourRating ?? null}
        reason={review?.reason ?? null}
      />
    </div>
  )
}
