import { Link } from '@/components/ui/link'
import { PlanState, VersionState } from '@/components/plans/plan-status'
import { TeamPlanTabs } from '@/components/plans/team-plan-tabs'
import { EmptyState } from '@/components/ui/empty-state'
import { DownloadLink } from '@/components/ui/download-link'
import { PageHeader } from '@/components/ui/page-header'
import { Status } from '@/components/ui/status'
import { formatNumber, formatShortDay } from '@/lib/calendar/labels'
import { dayOf } from '@/lib/calendar/rules'
import { page } from '@/lib/core/context'
import { teamPlans, type TeamPlan } from '@/lib/plans/queries/team'

export const metadata = { title: 'SKP tim' }

export default page({
  roles: ['supervisor'],
  ask: (ctx) => teamPlans(ctx),
  show: (people, { me }) => {
    const waiting = people.filter(({ plan }) => plan?.newest === 'SUBMITTED').length
    const without = people.filter(({ plan }) => !plan || plan.agreedNumber === 0).length
    return (
      <>
        <PageHeader
          title="SKP tim"
          lead={
            waiting > 0
              ? `${formatNumber(waiting)} SKP menunggu Anda.`
              : without > 0
                ? `${formatNumber(without)} orang belum punya SKP yang ditetapkan.`
                : 'Semua SKP sudah ditetapkan.'
          }
          actions={<DownloadLink href="/tim/skp/skp.csv" />}
        />
        <TeamPlanTabs current="SKP" />
        {people.length === 0 ? (
          <EmptyState title="Belum ada anggota tim.">
            Bila ini keliru, minta BKD memeriksa garis atasan.
          </EmptyState>
        ) : (
          <ul className="divide-ledger border-ledger mt-5 divide-y border-y">
            {people.map((person) => (
              <li key={person.employeeId}>
                <Row person={person} zone={me.region.zone} />
              </li>
            ))}
          </ul>
        )}
      </>
    )
  },
})

function Row({
  person: { employeeId, name, positionTitle, plan },
  zone,
}: {
  person: TeamPlan
  zone: string
}) {
  const isChange = plan && plan.agreedNumber > 0 && plan.newest !== 'AGREED' && plan.newest !== 'WITHDRAWN'
  return (
    <Link
      href={`/tim/skp/${employeeId}`}
      className="hover:bg-nila-wash flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3"
    >
      <span className="min-w-0">
        <span className="block font-bold">{name}</span>
        <span className="text-muted block text-sm">
          {positionTitle}
          {plan && `. ${formatNumber(plan.results)} hasil kerja`}
          {plan?.newest === 'SUBMITTED' &&
            plan.submittedAt &&
            `, diajukan ${formatShortDay(dayOf(plan.submittedAt, zone))}`}
        </span>
      </span>
      <span className="flex flex-wrap items-center gap-2">
        {!plan ? (
          <Status tone="neutral">Belum ada SKP</Status>
        ) : isChange ? (
          <>
            <span className="text-muted text-sm">Perubahan</span> <VersionState status={plan.newest} />
          </>
        ) : (
          <PlanState status={plan.status} />
        )}
      </span>
    </Link>
  )
}
