import { FeedbackEntry } from '@/components/feedback/feedback-item'
import { ReadButton } from '@/components/feedback/read-button'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { formatNumber } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { myFeedback } from '@/lib/feedback/queries'

export const metadata = { title: 'Umpan balik' }

export default page({
  roles: ['staff'],
  ask: myFeedback,
  show: (feedback, { me }) => {
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
        <p className="text-muted my-6">
          Hasil penilaian triwulan ada di{' '}
          <a href="/penilaian" className="text-link">
            Penilaian saya
          </a>
          .
        </p>
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
