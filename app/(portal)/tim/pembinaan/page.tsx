import Link from 'next/link'
import { AlertRule, AlertWords } from '@/components/recognition/alert-words'
import { FollowUpList } from '@/components/recognition/follow-up-list'
import { ImprovementPlanForm } from '@/components/recognition/plan-forms'
import { PlanLine } from '@/components/recognition/plan-view'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { page } from '@/lib/core/context'
import { asked } from '@/lib/core/table-file'
import { planFormFor, teamFollowUps } from '@/lib/recognition/queries/follow-up'

export const metadata = { title: 'Pembinaan tim' }

export default page({
  roles: ['supervisor'],
  ask: async (ctx, { search }) =>
    search.pegawai === undefined
      ? { team: await teamFollowUps(ctx) }
      : { form: await planFormFor(ctx, asked(search.pegawai) ?? '') },
  show: ({ team, form }) =>
    form ? (
      <>
        <PageHeader
          trail={<Breadcrumb trail={[{ href: '/tim/pembinaan', label: 'Pembinaan tim' }]} />}
          title={`Rencana perbaikan: ${form.name}`}
          lead="Paling lama enam bulan, diperiksa tiap bulan. Orangnya membaca semua isinya."
        />
        <ImprovementPlanForm {...form} />
      </>
    ) : (
      <>
        <PageHeader
          title="Pembinaan tim"
          lead="Siapa yang perlu dibantu kembali ke jalurnya, dan sejauh mana."
        />
        {team.alerts.length > 0 && (
          <Section title="Hari tanpa keterangan">
            <ul className="mb-2 space-y-4">
              {team.alerts.map(({ employeeId, name, alert }) => (
                <li key={employeeId}>
                  <AlertWords alert={alert} title={name} />
                  <p className="mt-2">
                    <LinkButton href={`/dialog/catat?dengan=${employeeId}`} variant="secondary">
                      Panggil dan catat dialog
                    </LinkButton>
                  </p>
                </li>
              ))}
            </ul>
            <AlertRule />
          </Section>
        )}
        {team.followUps.length > 0 && (
          <Section title="Perlu ditindaklanjuti">
            <FollowUpList rows={team.followUps} open />
          </Section>
        )}
        <Section title="Rencana perbaikan">
          {team.plans.length === 0 ? (
            <EmptyState title="Belum ada rencana perbaikan.">
              Rencana dibuka bila predikat tahunan atau kesepakatan berdua memintanya.
            </EmptyState>
          ) : (
            <ul className="divide-ledger divide-y">
              {team.plans.map(({ name, plan }) => (
                <PlanLine key={plan.id} plan={plan} name={name} />
              ))}
            </ul>
          )}
        </Section>
        {team.members.length > 0 && (
          <Disclosure summary="Buka rencana untuk anggota lain">
            <ul className="divide-ledger max-w-prose divide-y">
              {team.members.map(({ id, name }) => (
                <li key={id}>
                  <Link
                    href={`/tim/pembinaan?pegawai=${id}`}
                    className="tap text-link block rounded-md px-2 py-2"
                  >
                    {name}
                  </Link>
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
      </>
    ),
})
