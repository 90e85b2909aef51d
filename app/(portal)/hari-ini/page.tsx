import { Link } from '@/components/ui/link'
import { DaySummary } from '@/components/activity-logs/day-summary'
import { EmptyDays } from '@/components/activity-logs/empty-days'
import { LogList } from '@/components/activity-logs/log-list'
import { OwnDays } from '@/components/activity-logs/own-days'
import { QuickLog } from '@/components/activity-logs/quick-log'
import { ReturnedLogs } from '@/components/activity-logs/returned-logs'
import { Targets } from '@/components/activity-logs/targets'
import { UnreadFeedback } from '@/components/activity-logs/unread-feedback'
import { FirstDays } from '@/components/community/first-days'
import { HomeAnnouncements } from '@/components/community/home-announcements'
import { FeedbackTasks } from '@/components/feedback/feedback-tasks'
import { PlanTasks } from '@/components/recognition/plan-tasks'
import { ObjectionTasks } from '@/components/reviews/objection-tasks'
import { CalledOffSessions } from '@/components/training/called-off'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { countAwaiting } from '@/lib/activity-logs/queries/inbox'
import { today } from '@/lib/activity-logs/queries/today'
import { formatDay, formatDayMonth, formatNumber } from '@/lib/calendar/labels'
import { homeAnnouncements } from '@/lib/community/queries/announcements'
import { firstDays } from '@/lib/community/queries/first-days'
import { page } from '@/lib/core/context'
import { found } from '@/lib/core/refusal'
import { feedbackTasks } from '@/lib/feedback/queries/improvements'
import { statementForm } from '@/lib/feedback/queries/statements'
import { yearSoFar } from '@/lib/measurements/queries/realisation'
import { myPlanTasks } from '@/lib/recognition/queries/follow-up'
import { objectionTasks } from '@/lib/reviews/queries/objections'
import { myCalledOff } from '@/lib/training/queries/own'

export const metadata = { title: 'Hari ini' }

export default page({
  roles: ['staff'],
  ask: async (ctx) => ({
    ...(await today(ctx)),
    achieved: await yearSoFar(ctx, found(ctx.actor.employeeId)),
    objections: await objectionTasks(ctx),
    awaiting: ctx.actor.roles.includes('supervisor') ? await countAwaiting(ctx) : 0,
    tasks: await feedbackTasks(ctx),
    plans: await myPlanTasks(ctx),
    calledOff: await myCalledOff(ctx),
    statements: (await statementForm(ctx)).state,
    told: await homeAnnouncements(ctx),
    first: await firstDays(ctx),
  }),
  show: (view, { me }) => (
    <>
      <PageHeader title="Hari ini" lead={formatDay(view.day)} />
      {view.first && <FirstDays {...view.first} />}
      <HomeAnnouncements {...view.told} />
      <DaySummary view={view} />
      <ObjectionTasks tasks={view.objections} />
      <PlanTasks plans={view.plans} />
      <CalledOffSessions sessions={view.calledOff} />
      {view.awaiting > 0 && (
        <Notice className="mb-6" title={`${formatNumber(view.awaiting)} catatan tim menunggu keputusan Anda`}>
          <Link href="/persetujuan" className="text-link inline-flex min-h-11 items-center">
            Periksa dan putuskan
          </Link>
        </Notice>
      )}
      <QuickLog day={view.day} dayWords={formatDayMonth(view.day)} offers={view.offers} />
      <div className="grid gap-x-10 xl:grid-cols-[3fr_2fr]">
        <div>
          <ReturnedLogs logs={view.returned} />
          <FeedbackTasks {...view.tasks} />
          <UnreadFeedback {...view.feedback} zone={me.region.zone} />
          <Section title="Catatan hari ini" aside={view.logs.length > 0 && view.logsWords}>
            {view.logs.length > 0 ? (
              <LogList logs={view.logs} zone={me.region.zone} label="Catatan hari ini" />
            ) : (
              <EmptyState
                title="Belum ada catatan hari ini."
                action={
                  <LinkButton href="/hari-ini?catat=1" variant="secondary">
                    {view.offers.length > 0 ? 'Ulangi atau tulis catatan' : 'Tulis catatan'}
                  </LinkButton>
                }
              >
                {view.lastDayWords}
              </EmptyState>
            )}
          </Section>
          {view.drafts.length > 0 && (
            <Section title="Draf yang belum dikirim">
              <LogList logs={view.drafts} zone={me.region.zone} label="Draf yang belum dikirim" />
            </Section>
          )}
        </div>
        <div>
          <Section title="Minggu ini">
            <OwnDays weeks={[view.week]} label="Minggu ini" today={view.day} />
            <p className="mt-2">
              <Link href="/refleksi" className="text-link inline-flex min-h-11 items-center">
                Tulis refleksi pekan ini
              </Link>
            </p>
            <p>
              <Link href="/apresiasi?untuk=pilih" className="text-link inline-flex min-h-11 items-center">
                Apresiasi rekan
              </Link>
            </p>
            {view.statements === 'OPEN' && (
              <p>
                <Link href="/pernyataan" className="text-link inline-flex min-h-11 items-center">
                  Beri suara untuk atasan, tanpa nama
                </Link>
              </p>
            )}
          </Section>
          <EmptyDays days={view.empty} />
          <Section title="Target saya">
            {view.targets.length > 0 ? (
              <>
                <Targets targets={view.targets} achieved={view.achieved} />
                <p className="mt-2">
                  <Link href="/capaian" className="text-link inline-flex min-h-11 items-center">
                    Dari mana angka ini
                  </Link>
                </p>
              </>
            ) : (
              <EmptyState title="SKP Anda belum berlaku.">
                Anda tetap dapat mencatat. Target muncul di sini setelah{' '}
                <a href="/skp" className="text-link">
                  SKP Anda
                </a>{' '}
                ditetapkan.
              </EmptyState>
            )}
          </Section>
        </div>
      </div>
    </>
  ),
})
