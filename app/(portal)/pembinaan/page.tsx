import { AlertRule, AlertWords } from '@/components/recognition/alert-words'
import { CaseLine, CaseRule } from '@/components/recognition/case-view'
import { PlanLine } from '@/components/recognition/plan-view'
import { DownloadLink } from '@/components/ui/download-link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Status } from '@/components/ui/status'
import { formatDay } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { myCases } from '@/lib/recognition/queries/discipline'
import { myFollowUp } from '@/lib/recognition/queries/follow-up'

export const metadata = { title: 'Pembinaan saya' }

export default page({
  roles: ['staff'],
  ask: async (ctx) => ({ ...(await myFollowUp(ctx)), cases: await myCases(ctx) }),
  show: ({ plans, absences, alert, cases }) => (
    <>
      <PageHeader
        title="Pembinaan saya"
        lead="Semua yang tercatat tentang Anda di sini dibaca Anda, atasan Anda, dan BKD. Perkara disiplin juga dibaca inspektorat."
      />
      {alert && (
        <div className="mb-6 space-y-2">
          <AlertWords alert={alert} title="Hari tanpa keterangan" />
          <AlertRule />
        </div>
      )}
      {cases.length > 0 && (
        <Section
          title="Perkara disiplin"
          aside={<DownloadLink href="/pembinaan/pembinaan.csv?bagian=perkara" />}
        >
          <ul className="divide-ledger mb-2 divide-y">
            {cases.map((row) => (
              <CaseLine key={row.of.id} row={row} own />
            ))}
          </ul>
          <CaseRule />
        </Section>
      )}
      <Section
        title="Rencana perbaikan"
        aside={plans.length > 0 && <DownloadLink href="/pembinaan/pembinaan.csv?bagian=rencana" />}
      >
        {plans.length === 0 ? (
          <EmptyState title="Tidak ada rencana perbaikan.">
            Atasan membukanya bila predikat tahunan memintanya. Selain itu, rencana menunggu persetujuan Anda.
          </EmptyState>
        ) : (
          <ul className="divide-ledger divide-y">
            {plans.map((plan) => (
              <PlanLine key={plan.id} plan={plan} />
            ))}
          </ul>
        )}
      </Section>
      {absences.length > 0 && (
        <Section
          title="Hari yang tercatat"
          aside={<DownloadLink href="/pembinaan/pembinaan.csv?bagian=hari" />}
        >
          <ul className="divide-ledger divide-y">
            {absences.map(({ day, excuseReason }) => (
              <li key={day} className="flex flex-wrap items-center gap-2 py-2">
                <span>{formatDay(day)}</span>
                {excuseReason ? (
                  <>
                    <Status tone="approved">Tidak dihitung</Status>
                    <span className="text-muted w-full text-sm wrap-anywhere">{excuseReason}</span>
                  </>
                ) : (
                  <Status tone="waiting">Tanpa keterangan</Status>
                )}
              </li>
            ))}
          </ul>
          <p className="text-muted mt-2 text-sm">
            Ada alasan yang sah? Serahkan buktinya ke BKD, lalu harinya tidak dihitung lagi.
          </p>
        </Section>
      )}
    </>
  ),
})
