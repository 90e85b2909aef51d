import {
  AnswerPlanForms,
  CheckpointForm,
  ClosePlanForm,
  ReadPlanButton,
  WithdrawPlanButton,
} from '@/components/recognition/plan-forms'
import { CheckpointList, PlanFacts } from '@/components/recognition/plan-view'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Disclosure } from '@/components/ui/disclosure'
import { DownloadLink } from '@/components/ui/download-link'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { formatInstant } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { refusals } from '@/lib/recognition/labels/follow-up'
import { planSheet } from '@/lib/recognition/queries/follow-up'
import { whyNotCheck } from '@/lib/recognition/rules/follow-up'

export const metadata = { title: 'Rencana perbaikan' }

export default page({
  roles: ['staff', 'supervisor', 'admin'],
  ask: async (ctx, { params }) => ({ ...(await planSheet(ctx, params.id ?? '')), today: ctx.today }),
  show: ({ plan, name, results, mine, leads, today }, { me }) => {
    // An answer was a reading too; a proposal asks for more than that.
    const needsReading = plan.answeredAt === null && (plan.state === 'RUNNING' || plan.state === 'CLOSED')
    const next = plan.checkpoints.find(({ held }) => !held)
    const whyNot = next && whyNotCheck(plan, { number: next.number, today })
    const trail = mine
      ? { href: '/pembinaan', label: 'Pembinaan saya' }
      : leads
        ? { href: '/tim/pembinaan', label: 'Pembinaan tim' }
        : { href: '/bkd/pembinaan', label: 'Pembinaan pegawai' }
    return (
      <>
        <PageHeader trail={<Breadcrumb trail={[trail]} />} title={`Rencana perbaikan: ${name}`} />
        <PlanFacts plan={plan} results={results} />
        <Section
          title="Pemeriksaan bulanan"
          className="mt-6"
          aside={<DownloadLink href={`/pembinaan/${plan.id}/pemeriksaan.csv`} />}
        >
          <CheckpointList plan={plan} />
        </Section>
        {mine && plan.state === 'PROPOSED' && (
          <Section title="Jawaban Anda">
            <p className="mb-3 max-w-prose">
              Atasan Anda mengusulkan rencana ini. Rencana berjalan hanya bila Anda setuju.
            </p>
            <AnswerPlanForms planId={plan.id} version={plan.version} />
          </Section>
        )}
        {leads && plan.state === 'PROPOSED' && (
          <div className="mb-4 space-y-3">
            <p className="text-muted">
              Menunggu jawaban orangnya. Sampai itu usulan dapat diubah atau ditarik.
            </p>
            <LinkButton
              href={`/tim/pembinaan?pegawai=${plan.employeeId}&usulan=${plan.id}`}
              variant="secondary"
            >
              Perbaiki usulan
            </LinkButton>
            <WithdrawPlanButton planId={plan.id} version={plan.version} />
          </div>
        )}
        {mine && needsReading && (
          <p className="text-muted mb-4">
            {plan.readAt
              ? `Anda menandai sudah membaca pada ${formatInstant(plan.readAt, me.region.zone)}.`
              : 'Menandai sudah membaca bukan berarti setuju. Pendapat Anda dicatat lewat dialog.'}
          </p>
        )}
        {mine && needsReading && !plan.readAt && <ReadPlanButton planId={plan.id} version={plan.version} />}
        {leads && plan.state === 'RUNNING' && (
          <>
            {next && !whyNot && (
              <Section title={`Pemeriksaan bulan ke-${next.number}`}>
                <CheckpointForm planId={plan.id} number={next.number} />
              </Section>
            )}
            {whyNot && <p className="text-muted mb-4">{refusals[whyNot]}</p>}
            {!next && (
              <Section title="Tutup rencana">
                <ClosePlanForm planId={plan.id} version={plan.version} />
              </Section>
            )}
            {next && (
              <Disclosure summary="Tutup lebih awal">
                <ClosePlanForm planId={plan.id} version={plan.version} early />
              </Disclosure>
            )}
            {me.actor.roles.includes('staff') && (
              <p>
                <LinkButton href={`/dialog/catat?dengan=${plan.employeeId}`} variant="secondary">
                  Catat sesi pembinaan
                </LinkButton>
              </p>
            )}
          </>
        )}
      </>
    )
  },
})
