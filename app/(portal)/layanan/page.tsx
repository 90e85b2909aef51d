import { CaseForm } from '@/components/measurements/case-form'
import { CaseList } from '@/components/measurements/case-list'
import { ServiceTabs } from '@/components/measurements/service-tabs'
import { Disclosure } from '@/components/ui/disclosure'
import { DownloadLink } from '@/components/ui/download-link'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { formatNumber, quarterLabel } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { timelinessWords } from '@/lib/measurements/labels/service-cases'
import { myCases } from '@/lib/measurements/queries/service-cases'

export const metadata = { title: 'Waktu layanan' }

export default page({
  roles: ['staff'],
  ask: (ctx) => myCases(ctx),
  show: ({ today, open, done, quarter, sums, indicators, services, steps }) => (
    <>
      <PageHeader
        title="Waktu layanan"
        lead="Berkas yang Anda kerjakan, dengan hari kerja yang dijanjikan kepada warga."
        actions={
          <>
            <LinkButton href="/layanan/tempel" variant="secondary">
              Tempel dari lembar kerja
            </LinkButton>
            {open.length + done.length > 0 && <DownloadLink href="/layanan/berkas.csv" />}
          </>
        }
      />
      <ServiceTabs current="/layanan" />
      <p className="mt-4">
        {quarterLabel(quarter)}: <strong>{timelinessWords(sums)}</strong>.
      </p>
      <Disclosure summary="Catat berkas" open={open.length + done.length === 0} className="mt-2 mb-6">
        <CaseForm today={today} indicators={indicators} services={services} steps={steps} />
      </Disclosure>
      <Section title="Dikerjakan" aside={open.length > 0 && `${formatNumber(open.length)} berkas`}>
        {open.length === 0 ? (
          <EmptyState title="Tidak ada berkas yang berjalan.">
            Catat berkas saat Anda mulai mengerjakannya, agar batas waktunya terlihat.
          </EmptyState>
        ) : (
          <CaseList cases={open} today={today} />
        )}
      </Section>
      {done.length > 0 && (
        <Section title="Selesai" aside="Yang terakhir">
          <CaseList cases={done} today={today} />
        </Section>
      )}
    </>
  ),
})
