import { AgreeForm } from '@/components/plans/agree-form'
import { DifferenceList } from '@/components/plans/difference-list'
import { PlanDocument } from '@/components/plans/plan-document'
import { PlanState, VersionState } from '@/components/plans/plan-status'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { DownloadLink } from '@/components/ui/download-link'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { formatNumber, formatRange, formatShortDay, stopped } from '@/lib/calendar/labels'
import { dayOf } from '@/lib/calendar/rules'
import { page } from '@/lib/core/context'
import { refuse } from '@/lib/core/refusal'
import { recordId } from '@/lib/organization/schema'
import { ledPlan, type LedPlan } from '@/lib/plans/queries/team'

export const metadata = { title: 'SKP anggota' }

export default page({
  roles: ['supervisor'],
  ask: (ctx, { params }) => {
    const id = recordId.safeParse(params.pegawai)
    return id.success ? ledPlan(ctx, id.data) : refuse('not_found')
  },
  show: (view, { me }) => (
    <>
      <PageHeader
        trail={<Breadcrumb trail={[{ href: '/tim/skp', label: 'SKP tim' }]} />}
        title={view.name}
        lead={
          view.plan &&
          `${[view.plan.positionTitle, view.plan.unitName].filter(Boolean).join(', ')}. ${formatRange({
            from: view.plan.startsOn,
            through: view.plan.endsOn,
          })}.`
        }
      />
      {view.plan ? (
        <Decided view={view} plan={view.plan} zone={me.region.zone} />
      ) : (
        <EmptyState title="Belum ada SKP.">
          {view.name} dapat menyusunnya sekarang, tanpa menunggu SKP Anda.
        </EmptyState>
      )}
    </>
  ),
})

function Decided({
  view: { employeeId, name, difference, next, shown },
  plan,
  zone,
}: {
  view: LedPlan
  plan: NonNullable<LedPlan['plan']>
  zone: string
}) {
  const { newest } = plan
  const isWaiting = newest.status === 'SUBMITTED'
  const isDrafting = newest.status === 'DRAFT' || newest.status === 'RETURNED'
  return (
    <div className="space-y-6">
      <p className="flex flex-wrap items-center gap-3">
        {isWaiting || plan.agreedNumber > 0 ? <PlanState status={plan.status} /> : null}
        {plan.agreedAt && (
          <span className="text-muted">
            Versi {formatNumber(plan.agreedNumber)} ditetapkan {plan.agreedByName},{' '}
            {formatShortDay(dayOf(plan.agreedAt, zone))}.
          </span>
        )}
        {isDrafting && (
          <>
            <VersionState status={newest.status} />
            <span className="text-muted">{stopped(`Sedang disusun ${name}`)}</span>
          </>
        )}
      </p>
      {isWaiting ? (
        <>
          {newest.reason && <Notice>Alasan perubahan: {newest.reason}</Notice>}
          {newest.returnReason && <Notice>Pernah Anda kembalikan: {newest.returnReason}</Notice>}
          <AgreeForm
            key={newest.version}
            planId={plan.id}
            version={newest.version}
            name={name}
            behaviours={newest.content.behaviours}
          />
          {difference && (
            <Section title={`Beda dengan versi ${formatNumber(plan.agreedNumber)}`}>
              <DifferenceList difference={difference} names={plan.names} />
            </Section>
          )}
        </>
      ) : (
        next && <LinkButton href={`/tim/skp/${next.employeeId}`}>Berikutnya: {next.name}</LinkButton>
      )}
      {shown && (
        <>
          <PlanDocument content={shown} lines={plan.lines} />
          <p>
            <DownloadLink href={`/tim/skp/${employeeId}/skp.csv`} />
          </p>
        </>
      )}
    </div>
  )
}
