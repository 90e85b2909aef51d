import { Link } from '@/components/ui/link'
import { AlertRule, AlertWords } from '@/components/recognition/alert-words'
import { FollowUpList } from '@/components/recognition/follow-up-list'
import { CaseLine } from '@/components/recognition/case-view'
import { ImprovementPlanForm } from '@/components/recognition/plan-forms'
import { PlanLine } from '@/components/recognition/plan-view'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Disclosure } from '@/components/ui/disclosure'
import { DownloadLink } from '@/components/ui/download-link'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { page } from '@/lib/core/context'
import { asked } from '@/lib/core/table-file'
import { teamCases } from '@/lib/recognition/queries/discipline'
import { planFormFor, teamFollowUps } from '@/lib/recognition/queries/follow-up'

export const metadata = { title: 'Pembinaan tim' }

function MemberLinks({ members, address }: { members: { id: string; name: string }[]; address: string }) {
  return (
    <ul className="divide-ledger max-w-prose divide-y">
      {members.map(({ id, name }) => (
        <li key={id}>
          <Link href={`${address}?pegawai=${id}`} className="tap text-link block rounded-md px-2 py-2">
            {name}
          </Link>
        </li>
      ))}
    </ul>
  )
}

export default page({
  roles: ['supervisor'],
  ask: async (ctx, { search }) =>
    search.pegawai === undefined
      ? { team: { ...(await teamFollowUps(ctx)), cases: await teamCases(ctx) } }
      : { form: await planFormFor(ctx, asked(search.pegawai) ?? '', asked(search.usulan)) },
  show: ({ team, form }, { me }) =>
    form ? (
      <>
        <PageHeader
          trail={<Breadcrumb trail={[{ href: '/tim/pembinaan', label: 'Pembinaan tim' }]} />}
          title={`Rencana perbaikan: ${form.name}`}
          lead={
            form.called
              ? 'Paling lama enam bulan, diperiksa tiap bulan. Orangnya membaca semua isinya.'
              : 'Tidak ada predikat yang memintanya. Rencana berjalan setelah orangnya setuju.'
          }
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
          <Section
            title="Hari tanpa keterangan"
            aside={<DownloadLink href="/tim/pembinaan/pembinaan.csv?bagian=kehadiran" />}
          >
            <ul className="mb-2 space-y-4">
              {team.alerts.map(({ employeeId, name, alert, hasCase }) => (
                <li key={employeeId}>
                  <AlertWords alert={alert} title={name} />
                  <p className="mt-2">
                    {me.actor.roles.includes('staff') && (
                      <>
                        <LinkButton href={`/dialog/catat?dengan=${employeeId}`} variant="secondary">
                          Panggil dan catat dialog
                        </LinkButton>{' '}
                      </>
                    )}
                    {hasCase ? (
                      <span className="text-muted text-sm">Perkaranya sudah berjalan.</span>
                    ) : (
                      <LinkButton href={`/disiplin/baru?pegawai=${employeeId}`} variant="secondary">
                        Catat dugaan pelanggaran
                      </LinkButton>
                    )}
                  </p>
                </li>
              ))}
            </ul>
            <AlertRule />
          </Section>
        )}
        {team.cases.length > 0 && (
          <Section
            title="Perkara disiplin"
            aside={<DownloadLink href="/tim/pembinaan/pembinaan.csv?bagian=perkara" />}
          >
            <ul className="divide-ledger divide-y">
              {team.cases.map((row) => (
                <CaseLine key={row.of.id} row={row} />
              ))}
            </ul>
          </Section>
        )}
        {team.followUps.length > 0 && (
          <Section
            title="Perlu ditindaklanjuti"
            aside={<DownloadLink href="/tim/pembinaan/pembinaan.csv?bagian=predikat" />}
          >
            <FollowUpList rows={team.followUps} open />
          </Section>
        )}
        <Section
          title="Rencana perbaikan"
          aside={team.plans.length > 0 && <DownloadLink href="/tim/pembinaan/pembinaan.csv?bagian=rencana" />}
        >
          {team.plans.length === 0 ? (
            <EmptyState title="Belum ada rencana perbaikan.">
              Rencana dibuka bila predikat tahunan memintanya, atau diusulkan dan disetujui orangnya.
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
          <>
            <Disclosure summary="Buka rencana untuk anggota lain">
              <MemberLinks members={team.members} address="/tim/pembinaan" />
            </Disclosure>
            <Disclosure summary="Catat dugaan pelanggaran">
              <MemberLinks members={team.members} address="/disiplin/baru" />
            </Disclosure>
          </>
        )}
      </>
    ),
})
