import { EndStandard, StandardForm } from '@/components/plans/standard-form'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { DownloadLink } from '@/components/ui/download-link'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Badge } from '@/components/ui/status'
import { formatNumber } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { formatMeasure } from '@/lib/goals/labels'
import { indicatorAspectLabels, standardFamilyLabels } from '@/lib/plans/labels'
import { standardLibrary, type Standard } from '@/lib/plans/queries/standards'

export const metadata = { title: 'Standar indikator' }

export default page({
  roles: ['admin'],
  ask: (ctx) => standardLibrary(ctx),
  show: (all) => {
    const standards = all.filter(({ ended }) => !ended)
    const ended = all.filter((standard) => standard.ended)
    const services = [...new Set(standards.map(({ service }) => service))]
    return (
      <>
        <PageHeader
          title="Standar indikator"
          lead="Ditawarkan lebih dulu kepada pegawai yang jabatannya cocok saat menyusun SKP."
          actions={<DownloadLink href="/bkd/standar/standar.csv" />}
        />
        <Disclosure summary="Tambah standar" className="mb-6">
          <StandardForm />
        </Disclosure>
        {standards.length === 0 && (
          <EmptyState title="Belum ada standar.">
            Tambahkan indikator baku beserta sumbernya, agar target antarpegawai setara.
          </EmptyState>
        )}
        {services.map((service) => {
          const of = standards.filter((standard) => standard.service === service)
          return (
            <Section key={service} title={service} aside={`${formatNumber(of.length)} indikator`}>
              <ul className="divide-ledger border-ledger divide-y border-y">
                {of.map((standard) => (
                  <li key={standard.id} className="py-3">
                    <Entry standard={standard} />
                  </li>
                ))}
              </ul>
            </Section>
          )
        })}
        {ended.length > 0 && (
          <Disclosure summary={`Sudah diakhiri (${formatNumber(ended.length)})`}>
            <ul className="text-muted list-disc ps-5">
              {ended.map(({ id, service, text }) => (
                <li key={id}>
                  {service}: {text}
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
      </>
    )
  },
})

function Entry({ standard }: { standard: Standard }) {
  const { text, resultText, family, aspect, target, measureUnit, postPattern, source, used } = standard
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <strong>{text}</strong> <Badge>{standardFamilyLabels[family]}</Badge>
      </p>
      <p className="text-muted text-sm">
        {resultText}. {indicatorAspectLabels[aspect]}
        {target !== null && `, target ${formatMeasure(target, measureUnit)}`}.
      </p>
      <p className="text-muted text-sm">
        Sumber: {source}.{postPattern && ` Untuk jabatan: ${postPattern.replaceAll('|', ', ')}.`}
        {used > 0 && ` Dipakai ${formatNumber(used)} indikator.`}
      </p>
      <div className="flex flex-wrap items-start gap-x-4">
        <Disclosure summary="Ubah" className="min-w-0 flex-1">
          <StandardForm standard={standard} />
        </Disclosure>
        <EndStandard standard={standard} />
      </div>
    </>
  )
}
