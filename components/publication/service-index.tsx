import { Disclosure } from '@/components/ui/disclosure'
import { Table } from '@/components/ui/table'
import { formatNumber, quarterLabel, quarterShortLabel } from '@/lib/calendar/labels'
import { quarterKey } from '@/lib/calendar/rules'
import { sampleWords } from '@/lib/measurements/labels/samples'
import { elementLabels, indexRule, indexWords, satisfactionGradeLabels } from '@/lib/surveys/labels'
import type { PublishedService } from '@/lib/surveys/queries/published'
import type { Element } from '@/lib/surveys/rules'

/** What those who were served say of each service: no medal, an interval, and whether enough were asked. */
export function ServiceIndexes({ services }: { services: readonly PublishedService[] }) {
  if (services.length === 0) return null
  return (
    <>
      <h2 className="mt-10 mb-2 text-lg">Menurut warga yang dilayani</h2>
      {services.map((service) => (
        <ServiceIndex key={service.name} {...service} />
      ))}
      <p className="text-muted mt-2 max-w-prose text-sm">
        {indexRule} Hanya triwulan yang sudah ditutup, dan hanya bila 30 warga atau lebih menjawab.
      </p>
    </>
  )
}

function ServiceIndex({ name, quarters }: PublishedService) {
  const newest = quarters.findLast(({ reading }) => reading.result)
  const result = newest?.reading.result
  if (!newest || !result) return null
  const before = quarters[quarters.indexOf(newest) - 1]?.reading.result
  const elements = result.elements.toSorted((a, b) => a.index - b.index)
  return (
    <section className="border-ledger mt-4 border-t pt-4">
      <h3 className="text-base">{name}</h3>
      <p className="mt-1 max-w-prose">
        Indeks <strong>{indexWords(result.index)}</strong> ({satisfactionGradeLabels[result.grade]}) pada{' '}
        {quarterLabel(newest.quarter)}
        {before ? `, ${changeWords(result.index - before.index)}` : ''}.{' '}
        {result.interval &&
          `Dengan 95 % keyakinan antara ${indexWords(result.interval[0])} dan ${indexWords(result.interval[1])}. `}
        {sampleWords(newest.reading)}.
      </p>
      <p className="mt-1 max-w-prose">
        Terendah: {elementWords(elements[0])}. Tertinggi: {elementWords(elements.at(-1))}.
      </p>
      <Disclosure summary={`Triwulan dan unsur ${name}`} className="mt-1">
        <Table
          caption="Per triwulan"
          narrow
          rowKey={({ quarter }) => quarterKey(quarter)}
          columns={[
            { label: 'Triwulan', heads: true, cell: ({ quarter }) => quarterShortLabel(quarter) },
            {
              label: 'Indeks',
              align: 'end',
              cell: ({ reading }) => (reading.result ? indexWords(reading.result.index) : 'Belum cukup'),
            },
            {
              label: 'Responden',
              align: 'end',
              cell: ({ reading }) => (reading.result ? formatNumber(reading.respondents) : '< 30'),
            },
          ]}
          rows={quarters}
        />
        <Table
          className="mt-4"
          caption={`Sembilan unsur, ${quarterLabel(newest.quarter)}`}
          narrow
          rowKey={({ element }) => element}
          columns={[
            { label: 'Unsur', heads: true, cell: ({ element }) => elementLabels[element] },
            { label: 'Indeks', align: 'end', cell: ({ index }) => indexWords(index) },
          ]}
          rows={elements}
        />
      </Disclosure>
    </section>
  )
}

const elementWords = (found: { element: Element; index: number } | undefined): string =>
  found ? `${elementLabels[found.element]} ${indexWords(found.index)}` : ''

const changeWords = (change: number): string =>
  change === 0
    ? 'sama dengan triwulan sebelumnya'
    : `${change > 0 ? 'naik' : 'turun'} ${indexWords(Math.abs(change))} dari triwulan sebelumnya`
