import { ReviewCard } from '@/components/reviews/review-card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { page } from '@/lib/core/context'
import { myReviews } from '@/lib/reviews/queries'

export const metadata = { title: 'Penilaian saya' }

export default page({
  roles: ['staff'],
  ask: myReviews,
  show: (reviews) => (
    <>
      <PageHeader title="Penilaian saya" lead="Hasil tiap triwulan, dan mengapa begitu." />
      {reviews.length === 0 ? (
        <EmptyState title="Belum ada penilaian yang dibagikan.">
          Atasan menilai setelah triwulan berakhir. Hasilnya muncul di sini begitu dibagikan.
        </EmptyState>
      ) : (
        <ul className="space-y-3">
          {reviews.map((review) => (
            <li key={review.id}>
              <ReviewCard review={review} />
            </li>
          ))}
        </ul>
      )}
    </>
  ),
})
