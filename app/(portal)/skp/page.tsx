import { GoalChangeNotice } from '@/components/goals/change-notice'
import { UnitEvidence } from '@/components/measurements/unit-evidence'
import { Attachments } from '@/components/plans/attachments'
import { DifferenceList } from '@/components/plans/difference-list'
import { ChangePlan, OpenPlan, RecallPlan, StartOver, WithdrawChange } from '@/components/plans/plan-deeds'
import { PlanDocument } from '@/components/plans/plan-document'
import { PlanState, VersionState } from '@/components/plans/plan-status'
import { RoleCard } from '@/components/plans/role-card'
import { Disclosure } from '@/components/ui/disclosure'
import { DownloadLink } from '@/components/ui/download-link'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Tabs } from '@/components/ui/tabs'
import { formatNumber, formatRange, formatShortDay, quarterLabel, stopped } from '@/lib/calendar/labels'
import { dayOf } from '@/lib/calendar/rules'
import { page } from '@/lib/core/context'
import { refuse } from '@/lib/core/refusal'
import { goalChangesFor } from '@/lib/measurements/queries/goal-changes'
import { latestSatisfactionFor } from '@/lib/measurements/queries/satisfaction'
import { recordId } from '@/lib/organization/schema'
import { approachLabels, contributionKindLabels, formLabels, refusals } from '@/lib/plans/labels'
import type { PlanView } from '@/lib/plans/queries/document'
import { mySkp, type MySkp } from '@/lib/plans/queries/own'

export const metadata = { title: 'SKP saya' }

export default page({
  roles: ['staff'],
  ask: async (ctx, { search }) => {
    const id = typeof search.rencana === 'string' ? recordId.safeParse(search.rencana) : undefined
    if (id && !id.success) return refuse('not_found')
    const view = await mySkp(ctx, id?.data)
    const me = ctx.actor.employeeId
    return {
      ...view,
      changes: me ? await goalChangesFor(ctx, me) : [],
      unitEvidence: me ? await latestSatisfactionFor(ctx, me) : null,
    }
  },
  show: (view, { me }) => (
    <>
      <PageHeader
        title="SKP saya"
        lead={view.plan ? leadOf(view.plan) : 'Sasaran Kinerja Pegawai: hasil yang Anda janjikan tahun ini.'}
        actions={view.plan && <DownloadLink href={`/skp/skp.csv?rencana=${view.plan.id}`} />}
      />
      {view.plans.length > 1 && (
        <Tabs
          label="Pilih SKP"
          tabs={view.plans.map(({ id, year, startsOn }) => ({
            href: `/skp?rencana=${id}`,
            label: startsOn.endsWith('-01-01') ? String(year) : `${year}, sejak ${formatShortDay(startsOn)}`,
            current: id === view.plan?.id,
          }))}
        />
      )}
      <div className="mt-5 space-y-6">
        <GoalChangeNotice changes={view.changes} zone={me.region.zone} />
        <Opening view={view} />
        {view.plan && <Standing view={view} plan={view.plan} zone={me.region.zone} />}
        <Section title="Peran saya">
          <RoleCard card={view.card} content={view.plan?.content ?? null} />
        </Section>
        {view.plan && (
          <>
            <PlanDocument content={view.plan.content} lines={view.plan.lines} />
            <Versions plan={view.plan} zone={me.region.zone} />
          </>
        )}
        {view.unitEvidence && (
          <Section
            title="Bukti unit"
            aside={`${quarterLabel(view.unitEvidence.quarter)}, menggambarkan unit`}
          >
            <UnitEvidence satisfaction={view.unitEvidence.satisfaction} />
          </Section>
        )}
      </div>
    </>
  ),
})

const leadOf = ({ positionTitle, unitName, startsOn, endsOn, form, approach }: PlanView) => (
  <>
    {[positionTitle, unitName].filter(Boolean).join(', ')}
    <span className="block">
      {formatRange({ from: startsOn, through: endsOn })}. Bentuk {formLabels[form]},{' '}
      {approachLabels[approach].toLowerCase()}.
    </span>
  </>
)

function Opening({ view: { opening, plan, moved } }: { view: MySkp }) {
  if (plan && plan.status !== 'CLOSED' && moved)
    return (
      <Notice tone="warn" title={`Anda pindah jabatan sejak ${formatShortDay(moved.since)}`}>
        <p>
          {moved.positionTitle}, {moved.unitName}. SKP lama berakhir sehari sebelumnya, dan yang baru berlaku
          untuk sisa tahun ini.
        </p>
        <StartOver planId={plan.id} version={plan.version} />
      </Notice>
    )
  if (opening.whyNot === 'plan_exists' || opening.whyNot === 'year_too_far') return null
  if (opening.whyNot) return <Notice tone="warn">{refusals[opening.whyNot]}</Notice>
  // Next year's can wait below a plan that is in force.
  if (plan && plan.status !== 'CLOSED')
    return (
      <Disclosure summary={`Siapkan SKP ${opening.year}`}>
        <OpenPlan year={opening.year} hasLast={opening.hasLast} />
      </Disclosure>
    )
  return (
    <EmptyState title={`SKP ${opening.year} belum dibuat.`}>
      <p className="mb-3">Anda tidak perlu menunggu SKP atasan. Susunannya dapat disambungkan nanti.</p>
      <OpenPlan year={opening.year} hasLast={opening.hasLast} />
    </EmptyState>
  )
}

function Standing({ view, plan, zone }: { view: MySkp; plan: PlanView; zone: string }) {
  const { newest } = plan
  const isOpen = newest.status === 'DRAFT' || newest.status === 'RETURNED'
  const isChange = plan.agreedNumber > 0 && newest.number > plan.agreedNumber
  const waiting = view.assigned.filter(({ taken }) => !taken)
  return (
    <div className="space-y-4">
      <p className="flex flex-wrap items-center gap-3">
        <PlanState status={plan.status} />
        {plan.agreedAt && (
          <span className="text-muted">
            Ditetapkan {plan.agreedByName}, {formatShortDay(dayOf(plan.agreedAt, zone))}. Versi{' '}
            {formatNumber(plan.agreedNumber)}.
          </span>
        )}
      </p>
      {plan.status === 'CLOSED' && plan.closeReason && <Notice>Ditutup. {plan.closeReason}</Notice>}
      {newest.status === 'RETURNED' && (
        <Notice tone="warn" title="Dikembalikan atasan">
          <p>{newest.returnReason}</p>
        </Notice>
      )}
      {newest.status === 'SUBMITTED' && (
        <Notice
          title={isChange ? 'Perubahan menunggu atasan' : `Menunggu ${view.card.leader?.name ?? 'atasan'}`}
        >
          {newest.submittedAt && <p>Diajukan {formatShortDay(dayOf(newest.submittedAt, zone))}.</p>}
          <RecallPlan planId={plan.id} version={newest.version} />
        </Notice>
      )}
      {isOpen && plan.status !== 'CLOSED' && (
        <div className="flex flex-wrap gap-3">
          <LinkButton href={`/skp/ubah?rencana=${plan.id}`}>
            {isChange ? 'Lanjutkan perubahan' : 'Lanjutkan menyusun'}
          </LinkButton>
          {isChange && <WithdrawChange planId={plan.id} version={newest.version} />}
        </div>
      )}
      {view.attachments.length > 0 && (
        <Section
          title="Rencana atasan sudah ditetapkan"
          aside={`${formatNumber(view.attachments.length)} hasil kerja dapat disambungkan`}
        >
          <Attachments
            key={newest.version}
            planId={plan.id}
            version={newest.version}
            attachments={view.attachments}
            leaderResults={view.leaderResults}
            agreed={newest.status === 'AGREED' || newest.status === 'WITHDRAWN'}
          />
        </Section>
      )}
      {waiting.length > 0 && (
        <Section title="Ditugaskan kepada Anda">
          <ul className="divide-ledger border-ledger divide-y border-y">
            {waiting.map(({ id, kind, text, parent, leaderName }) => (
              <li key={id} className="py-3">
                <p className="font-bold">{text}</p>
                <p className="text-muted text-sm">
                  {contributionKindLabels[kind]} untuk {leaderName}: {parent.text}
                </p>
              </li>
            ))}
          </ul>
          <p className="text-muted mt-2 text-sm">
            {isOpen ? 'Ambil saat menyusun SKP.' : 'Mulai perubahan SKP untuk mengambilnya.'}
          </p>
        </Section>
      )}
      {(newest.status === 'AGREED' || newest.status === 'WITHDRAWN') && plan.status !== 'CLOSED' && (
        <Disclosure summary="Ubah SKP di tengah tahun">
          <ChangePlan planId={plan.id} />
        </Disclosure>
      )}
    </div>
  )
}

function Versions({ plan, zone }: { plan: PlanView; zone: string }) {
  return (
    <Section title="Riwayat versi">
      <ul className="divide-ledger border-ledger divide-y border-y">
        {plan.history.map((version) => (
          <li key={version.number} className="py-2">
            <Disclosure
              summary={
                <span className="flex flex-wrap items-center gap-3">
                  Versi {formatNumber(version.number)} <VersionState status={version.status} />
                  {version.decidedAt && (
                    <span className="text-muted font-normal">
                      {formatShortDay(dayOf(version.decidedAt, zone))}
                    </span>
                  )}
                </span>
              }
            >
              {version.decidedByName && <p>{stopped(`Ditetapkan ${version.decidedByName}`)}</p>}
              {version.reason && <p>Alasan perubahan: {version.reason}</p>}
              {version.returnReason && <p>Pernah dikembalikan: {version.returnReason}</p>}
              {version.difference ? (
                <DifferenceList difference={version.difference} names={plan.names} />
              ) : (
                <p className="text-muted">Versi pertama.</p>
              )}
            </Disclosure>
          </li>
        ))}
      </ul>
    </Section>
  )
}
