import { ValueForm } from '@/components/measurements/value-form'
import { QuarterTabs } from '@/components/publication/quarter-tabs'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { DownloadLink } from '@/components/ui/download-link'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { formatNumber, quarterLabel } from '@/lib/calendar/labels'
import { quarterKey } from '@/lib/calendar/rules'
import { page } from '@/lib/core/context'
import { achievementSentence, directionLabels, formatMeasure } from '@/lib/goals/labels'
import { measurementSourceLabels } from '@/lib/measurements/labels'
import { measurements, type MeasuredIndicator } from '@/lib/measurements/queries'

export const metadata = { title: 'Capaian unit' }

export default page({
  roles: ['admin'],
  ask: (ctx, { search }) =>
    measurements(ctx, typeof search.triwulan === 'string' ? search.triwulan : undefined),
  show: ({ quarter, quarters, closed, units }) => (
    <>
      <PageHeader
        title="Capaian unit"
        lead={`Hasil tiap indikator unit, ${quarterLabel(quarter)}. Angka inilah yang terbit untuk warga.`}
        actions={<DownloadLink href={`/bkd/capaian/capaian.csv?triwulan=${quarterKey(quarter)}`} />}
      />
      <QuarterTabs quarters={quarters.slice(0, 8)} current={quarter} base="/bkd/capaian" />
      {closed && (
        <div className="mt-4">
          <Notice tone="info">
            Triwulan ini sudah ditutup. Angkanya hanya dapat dikoreksi dengan alasan.
          </Notice>
        </div>
      )}
      {units.length === 0 ? (
        <EmptyState title="Belum ada indikator unit">
          Indikator dan targetnya diisi lebih dulu, lalu hasilnya dicatat di sini.
        </EmptyState>
      ) : (
        units.map((unit) => (
          <Section
            key={unit.id}
            title={unit.name}
            aside={`${formatNumber(unit.entered)} dari ${formatNumber(unit.indicators.length)} terisi${unit.published ? ', sudah terbit' : ''}`}
            className="mt-8"
          >
            <ul className="divide-ledger border-ledger divide-y border-y">
              {unit.indicators.map((indicator) => (
                <li key={indicator.id} className="py-3">
                  <p className="font-bold">{sentenceOf(indicator)}</p>
                  <p className="text-muted text-sm">
                    {directionLabels[indicator.direction]}. {indicator.method} Sumber:{' '}
                    {indicator.promisedSource}.
                    {indicator.source && ` Diisi dari: ${measurementSourceLabels[indicator.source]}.`}
                    {indicator.note && ` Catatan: ${indicator.note}`}
                  </p>
                  <Disclosure summary={indicator.value === null ? 'Isi hasil' : 'Ubah hasil'}>
                    <ValueForm
                      indicatorId={indicator.id}
                      year={quarter.year}
                      quarter={quarter.quarter}
                      version={indicator.version}
                      value={indicator.value}
                      measureUnit={indicator.measureUnit}
                      source={indicator.source}
                      needsReason={closed || unit.published}
                    />
                  </Disclosure>
                </li>
              ))}
            </ul>
          </Section>
        ))
      )}
    </>
  ),
})

function sentenceOf({ name, value, target, measureUnit, state }: MeasuredIndicator): string {
  if (target !== null) return achievementSentence({ name, value, target, measureUnit, state })
  return value === null
    ? `${name}: belum ada target.`
    : `${name} ${formatMeasure(value, measureUnit)}, belum ada target.`
}
