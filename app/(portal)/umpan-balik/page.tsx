import { FeedbackEntry } from '@/components/feedback/feedback-item'
import { AgreeForm } from '@/components/feedback/improvement-forms'
import { ImprovementBoard } from '@/components/feedback/improvement-board'
import { ReadButton } from '@/components/feedback/read-button'
import { RequestBoard } from '@/components/feedback/request-board'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { DownloadLink } from '@/components/ui/download-link'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Tabs } from '@/components/ui/tabs'
import { formatNumber } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { givenFeedback, myFeedback, type FeedbackItem } from '@/lib/feedback/queries'
import { feedbackTasks, improvements, type FeedbackTasks } from '@/lib/feedback/queries/improvements'
import { requests } from '@/lib/feedback/queries/requests'
import { recordId } from '@/lib/organization/schema'

export const metadata = { title: 'Umpan balik' }

const VIEWS = ['diterima', 'diberikan', 'permintaan', 'kesepakatan'] as const
type View = (typeof VIEWS)[number]

export default page({
  roles: ['staff'],
  ask: async (ctx, { search }) => {
    const view = VIEWS.find((one) => one === search.lihat) ?? 'diterima'
    const of = recordId.safeParse(search.hasil)
    return {
      view,
      today: ctx.today,
      tasks: await feedbackTasks(ctx),
      ofResult: of.success,
      feedback:
        view === 'diterima'
          ? await myFeedback(ctx, of.success ? of.data : undefined)
          : view === 'diberikan'
            ? await givenFeedback(ctx)
            : [],
      requests: view === 'permintaan' ? await requests(ctx) : { toMe: [], mine: [] },
      improvements: view === 'kesepakatan' ? await improvements(ctx) : [],
    }
  },
  show: ({ view, today, tasks, ofResult, feedback, requests: asked, improvements: agreed }, { me }) => {
    const { zone } = me.region
    return (
      <>
        <PageHeader
          title="Umpan balik"
          lead={lead(view, feedback, ofResult)}
          actions={
            <>
              <LinkButton href="/umpan-balik/beri">Beri umpan balik</LinkButton>
              <LinkButton href="/umpan-balik/minta" variant="secondary">
                Minta umpan balik
              </LinkButton>
              {feedback.length > 0 && (
                <DownloadLink
                  href={`/umpan-balik/umpan-balik.csv${view === 'diberikan' ? '?lihat=diberikan' : ''}`}
                />
              )}
            </>
          }
        />
        <Tabs label="Umpan balik" tabs={tabs(view, tasks)} />
        <div className="mt-6">
          {view === 'diterima' && (
            <Received feedback={feedback} zone={zone} today={today} ofResult={ofResult} />
          )}
          {view === 'diberikan' && <Given feedback={feedback} zone={zone} today={today} />}
          {view === 'permintaan' && <RequestBoard {...asked} zone={zone} />}
          {view === 'kesepakatan' && <ImprovementBoard items={agreed} />}
        </div>
      </>
    )
  },
})

function lead(view: View, feedback: readonly FeedbackItem[], ofResult: boolean): string {
  if (view === 'diberikan') return 'Yang Anda sampaikan kepada orang lain.'
  if (view === 'permintaan') return 'Siapa pun yang melihat pekerjaan Anda dapat dimintai pendapat.'
  if (view === 'kesepakatan') return 'Perbaikan yang Anda sepakati berdua, dengan tenggatnya.'
  if (ofResult) return feedback[0]?.workResult ?? 'Tentang satu hasil kerja.'
  const unread = feedback.filter(({ readAt }) => !readAt).length
  return unread > 0 ? `${formatNumber(unread)} belum Anda baca.` : 'Semua sudah Anda baca.'
}

const withCount = (label: string, count: number) => (count > 0 ? `${label} (${formatNumber(count)})` : label)

const tabs = (current: View, { requests: waiting, due, overdue }: FeedbackTasks) =>
  (
    [
      ['diterima', '/umpan-balik', 'Diterima'],
      ['diberikan', '/umpan-balik?lihat=diberikan', 'Diberikan'],
      ['permintaan', '/umpan-balik?lihat=permintaan', withCount('Permintaan', waiting)],
      ['kesepakatan', '/umpan-balik?lihat=kesepakatan', withCount('Kesepakatan', due + overdue)],
    ] as const
  ).map(([view, href, label]) => ({ href, label, current: view === current }))

type StreamProps = { feedback: readonly FeedbackItem[]; zone: string; today: string }

function Received({ feedback, zone, today, ofResult }: StreamProps & { ofResult: boolean }) {
  const unread = feedback.filter(({ readAt }) => !readAt)
  const read = feedback.filter(({ readAt }) => readAt)
  return (
    <>
      {ofResult && (
        <p className="mb-4">
          <a href="/umpan-balik" className="text-link">
            Lihat semua umpan balik
          </a>
        </p>
      )}
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
              <FeedbackEntry key={item.id} item={item} zone={zone}>
                <AgreeForm feedbackId={item.id} today={today} />
              </FeedbackEntry>
            ))}
          </ul>
        )}
      </Section>
    </>
  )
}

function Given({ feedback, zone, today }: StreamProps) {
  if (feedback.length === 0)
    return (
      <EmptyState title="Anda belum memberi umpan balik.">
        Sebut apa yang Anda lihat dan langkah berikutnya: untuk atasan, anggota tim, atau rekan.
      </EmptyState>
    )
  return (
    <ul>
      {feedback.map((item) => (
        <FeedbackEntry key={item.id} item={item} zone={zone} given>
          <AgreeForm feedbackId={item.id} today={today} />
        </FeedbackEntry>
      ))}
    </ul>
  )
}
