import { Link } from '@/components/ui/link'
import { ReviewCard } from '@/components/reviews/review-card'
import { YearCard } from '@/components/reviews/year-card'
import { EmptyState } from '@/components/ui/empty-state'
import { DownloadLink } from '@/components/ui/download-link'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Status, type StatusTone } from '@/components/ui/status'
import { quarterLabel } from '@/lib/calendar/labels'
import { quarterKey } from '@/lib/calendar/rules'
import { page } from '@/lib/core/context'
import { selfStateLabels } from '@/lib/reviews/labels'
import { myReviews } from '@/lib/reviews/queries'
import { myYears } from '@/lib/reviews/queries/annual-result'
import { selfTasks, type SelfTask } from '@/lib/reviews/queries/self-assessment'

const selfTones: Record<SelfTask['state'], StatusTone> = {
  NOT_STARTED: 'waiting',
  DRAFT: 'neutral',
  SENT: 'approved',
}

export const metadata = { title: 'Penilaian saya' }

export default page({
  roles: ['staff'],
  ask: async (ctx) => ({
    tasks: await selfTasks(ctx),
    years: await myYears(ctx),
    reviews: await myReviews(ctx),
  }),
  show: ({ tasks, years, reviews }) => (
    <>
      <PageHeader
        title="Penilaian saya"
        lead="Hasil tiap triwulan dan tiap tahun, dan mengapa begitu."
        actions={
          <>
            {reviews.length > 0 && <DownloadLink href="/penilaian/penilaian.csv" />}
            <LinkButton variant="secondary" href="/penilaian/riwayat">
              Riwayat
            </LinkButton>
          </>
        }
      />
      {tasks.length > 0 && (
        <Section title="Penilaian diri">
          <ul className="space-y-3">
            {tasks.map((task) => (
              <li
                key={quarterKey(task)}
                className="border-ledger bg-surface hover:border-nila relative flex flex-wrap items-center justify-between gap-x-6 gap-y-2 rounded-md border p-4"
              >
                <Link
                  href={`/penilaian/${quarterKey(task)}/diri`}
                  className="font-bold after:absolute after:inset-0 after:rounded-md"
                >
                  Penilaian diri {quarterLabel(task)}
                </Link>
                <Status tone={selfTones[task.state]}>{selfStateLabels[task.state]}</Status>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {years[0] && (
        <Section title="Hasil tahunan">
          <YearCard of={years[0]} />
        </Section>
      )}
      <Section title="Hasil">
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
      </Section>
    </>
  ),
})
