import { FeedbackEntry } from '@/components/feedback/feedback-item'
import { ReadButton } from '@/components/feedback/read-button'
import { EvidencePanel } from '@/components/reviews/evidence-panel'
import { GradeChip } from '@/components/reviews/grade-chip'
import { GradeMatrix } from '@/components/reviews/grade-matrix'
import { SignedReview } from '@/components/reviews/signed-review'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { formatNumber, quarterLabel } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { myFeedback } from '@/lib/feedback/queries'
import { myReviews, type MyReview } from '@/lib/reviews/queries'

export const metadata = { title: 'Umpan balik' }

export default page({
  roles: ['staff'],
  ask: async (ctx) => ({ feedback: await myFeedback(ctx), reviews: await myReviews(ctx) }),
  show: ({ feedback, reviews }, { me }) => {
    const { zone } = me.region
    const unread = feedback.filter(({ readAt }) => !readAt)
    const read = feedback.filter(({ readAt }) => readAt)
    return (
      <>
        <PageHeader
          title="Umpan balik"
          lead={
            unread.length > 0 ? `${formatNumber(unread.length)} belum Anda baca.` : 'Semua sudah Anda baca.'
          }
        />
        {unread.length > 0 && (
          <Section title="Belum dibaca">
            <ul className="space-y-3">
              {unread.map((item) => (
                <FeedbackEntry key={item.id} item={item} zone={zone} unread>
                  <ReadButton feedbackId={item.id} />
                </FeedbackEntry>
              ))}
            </ul>
          </Section>
        )}
        <Section title="Penilaian triwulan">
          {reviews.length === 0 ? (
            <EmptyState title="Belum ada penilaian yang dibagikan.">
              Atasan menilai setelah triwulan berakhir. Hasilnya muncul di sini begitu dibagikan.
            </EmptyState>
          ) : (
            <ul className="space-y-4">
              {reviews.map((review) => (
                <li key={review.id}>
                  <ReviewCard review={review} zone={zone} />
                </li>
              ))}
            </ul>
          )}
        </Section>
        <Section title="Sudah dibaca">
          {read.length === 0 ? (
            <p className="text-muted">Belum ada.</p>
          ) : (
            <ul>
              {read.map((item) => (
                <FeedbackEntry key={item.id} item={item} zone={zone} />
              ))}
            </ul>
          )}
        </Section>
      </>
    )
  },
})

function ReviewCard({ review, zone }: { review: MyReview; zone: string }) {
  return (
    <Card>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="text-base">{quarterLabel(review)}</h3>
        {review.grade && <GradeChip grade={review.grade} />}
      </div>
      <Disclosure summary="Mengapa nilai ini?" className="-mb-2">
        <div className="space-y-6">
          <SignedReview review={review} zone={zone} />
          <div>
            <p className="mb-2 font-bold">Kuadran: predikat hanya mengikuti kedua rating</p>
            <GradeMatrix result={review.resultRating} behaviour={review.behaviourRating} />
          </div>
          {review.evidence && (
            <div>
              <p className="mb-2 font-bold">Bukti yang dilihat penilai saat menandatangani</p>
              <EvidencePanel evidence={review.evidence} />
            </div>
          )}
        </div>
      </Disclosure>
    </Card>
  )
}
