import { NeedDecision } from '@/components/training/need-decision'
import { NeedEntry } from '@/components/training/need-list'
import { DownloadLink } from '@/components/ui/download-link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Progress } from '@/components/ui/progress'
import { Section } from '@/components/ui/section'
import { formatNumber } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { hoursLabel } from '@/lib/training/labels'
import { teamLearning, type LearningMember } from '@/lib/training/queries/team'

export const metadata = { title: 'Pelatihan tim' }

export default page({
  roles: ['supervisor'],
  ask: (ctx) => teamLearning(ctx),
  show: ({ year, members, waiting }) => (
    <>
      <PageHeader
        title="Pelatihan tim"
        lead={leadOf(members, waiting.length, year)}
        actions={members.length > 0 && <DownloadLink href="/tim/pelatihan/pelatihan.csv" />}
      />
      {waiting.length > 0 && (
        <Section
          title="Menunggu persetujuan Anda"
          aside={<DownloadLink href="/tim/pelatihan/kebutuhan.csv" />}
        >
          <ul className="space-y-4">
            {waiting.map(({ name, ...need }) => (
              <li key={need.id} className="border-nila bg-nila-wash rounded-md border-s-4 p-4">
                <p className="font-bold">{name}</p>
                <NeedEntry need={need}>
                  <NeedDecision needId={need.id} version={need.version} of={`${name}: ${need.gap}`} />
                </NeedEntry>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={`Jam belajar ${year}`}>
        {members.length === 0 ? (
          <EmptyState title="Belum ada anggota tim.">
            Anggota tim Anda belum tercatat. Minta BKD melengkapinya.
          </EmptyState>
        ) : (
          <ul className="grid gap-4 sm:grid-cols-2">
            {members.map((member) => (
              <li key={member.employeeId} className="min-w-0">
                <Progress
                  label={
                    <>
                      <span className="font-bold">{member.name}</span>
                      {member.position && <span className="text-muted block text-sm">{member.position}</span>}
                    </>
                  }
                  value={member.hours.counted}
                  target={member.goal?.target ?? Math.max(1, member.hours.counted)}
                  words={wordsOf(member)}
                  tone={member.hours.missing === 0 ? 'daun' : 'nila'}
                />
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  ),
})

function leadOf(members: readonly LearningMember[], waiting: number, year: number): string {
  if (waiting > 0) return `${formatNumber(waiting)} kebutuhan menunggu keputusan Anda.`
  const behind = members.filter(({ hours }) => hours.missing > 0).length
  return behind > 0
    ? `${formatNumber(behind)} dari ${formatNumber(members.length)} anggota belum mencapai target ${year}.`
    : `Semua anggota sudah mencapai target ${year}.`
}

const wordsOf = ({ goal, hours, planned }: LearningMember): string =>
  [
    goal ? `${formatNumber(hours.counted)} dari ${hoursLabel(goal.target)}` : hoursLabel(hours.counted),
    planned > 0 ? `direncanakan ${hoursLabel(planned)}` : '',
  ]
    .filter(Boolean)
    .join(' · ')
