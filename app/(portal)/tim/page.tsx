import { HomeAnnouncements } from '@/components/community/home-announcements'
import { ObjectionTasks } from '@/components/reviews/objection-tasks'
import { MemberRow } from '@/components/team/member-row'
import { DownloadLink } from '@/components/ui/download-link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { teamSentence } from '@/lib/activity-logs/labels/team'
import { team } from '@/lib/activity-logs/queries/team'
import { formatMonth, formatTime } from '@/lib/calendar/labels'
import { homeAnnouncements } from '@/lib/community/queries/announcements'
import { page } from '@/lib/core/context'
import { progressSoFar } from '@/lib/measurements/queries/realisation'
import { objectionTasks } from '@/lib/reviews/queries/objections'

export const metadata = { title: 'Tim saya' }

export default page({
  roles: ['supervisor'],
  ask: async (ctx) => {
    const view = await team(ctx)
    return {
      ...view,
      progress: await progressSoFar(
        ctx,
        view.members.map(({ employeeId }) => employeeId),
      ),
      objections: await objectionTasks(ctx),
      told: await homeAnnouncements(ctx),
    }
  },
  show: ({ members, progress, month, asOf, objections, told }, { me }) => (
    <>
      <PageHeader
        title="Tim saya"
        lead={
          members.length > 0 && (
            <>
              <span className="text-ink font-bold">{teamSentence(members)}</span> {formatMonth(month)},
              keadaan pukul {formatTime(asOf, me.region.zone)}.
            </>
          )
        }
        actions={members.length > 0 && <DownloadLink href="/tim/tim.csv" />}
      />
      <HomeAnnouncements {...told} />
      <ObjectionTasks tasks={{ turns: objections.turns, closing: [] }} />
      {members.length === 0 ? (
        <EmptyState title="Hari ini belum ada orang di bawah Anda.">
          Bila ini keliru, minta BKD memperbaiki garis atasan di data kepegawaian. Catatan dari hari-hari
          sebelumnya tetap menunggu di Persetujuan.
        </EmptyState>
      ) : (
        <ul className="space-y-3">
          {members.map((member) => (
            <MemberRow key={member.employeeId} member={member} progress={progress.get(member.employeeId)} />
          ))}
        </ul>
      )}
    </>
  ),
})
