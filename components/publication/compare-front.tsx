import { DotPlot } from '@/components/charts/svg/dot-plot'
import { PublicFrame } from '@/components/layout/public-frame'
import { Table } from '@/components/ui/table'
import { quarterShortLabel } from '@/lib/calendar/labels'
import { quarterKey } from '@/lib/calendar/rules'
import type { RegionFacts } from '@/lib/core/types'
import {
  comparedName,
  comparedQuarter,
  comparedWords,
  comparisonSentence,
  countHeads,
  countWords,
  fairWords,
  measureWords,
  rangeWords,
} from '@/lib/publication/labels/compare'
import type { Compared, CompareOrder, Measure } from '@/lib/publication/rules/compare'

type Framed = { region: RegionFacts; demo: boolean; stylesheet: string; site: string }

const trailOf = (region: RegionFacts) => [
  { href: '/', label: 'Semua daerah' },
  { href: `/publik/${region.slug}`, label: region.name },
]

/** What can be held side by side. */
export function MeasureList({ region, measures, ...frame }: Framed & { measures: readonly Measure[] }) {
  return (
    <PublicFrame
      title={`Bandingkan layanan ${region.name}`}
      description={`Perbandingan layanan dan unit ${region.name} dengan rentangnya, tanpa peringkat.`}
      region={region}
      trail={trailOf(region)}
      {...frame}
    >
      <h1 className="text-xl sm:text-2xl">Bandingkan layanan dan unit</h1>
      <p className="mt-2 max-w-prose">
        Pilih satu ukuran. Angkanya dari triwulan yang terakhir diterbitkan tiap unit, tanpa peringkat.
      </p>
      {measures.length === 0 && (
        <p className="mt-4 max-w-prose">Belum ada dua unit atau layanan dengan ukuran yang sama.</p>
      )}
      <ul className="divide-ledger border-ledger mt-4 divide-y border-y">
        {measures.map(({ key, name }) => (
          <li key={key}>
            <a
              className="text-link tap inline-flex items-center font-bold"
              href={`/publik/${region.slug}/bandingkan/${key}`}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </PublicFrame>
  )
}

const ORDERS = [
  { key: 'nama', label: 'Menurut nama', search: '' },
  { key: 'nilai', label: 'Menurut nilai', search: '?urut=nilai' },
] as const

type Props = Framed & { measure: Measure; rows: readonly Compared[]; order: CompareOrder }

/** One measure for all that have it: dots with intervals, in the order that the reader chose. */
export function CompareFront({ region, measure, rows, order, ...frame }: Props) {
  const here = `/publik/${region.slug}/bandingkan/${measure.key}`
  const sentence = comparisonSentence(measure, rows)
  const drawn = rows.filter(({ value, interval }) => value !== null || interval)
  const quarters = [
    ...new Map(
      rows.flatMap(({ before }) => before).map(({ quarter }) => [quarterKey(quarter), quarter]),
    ).values(),
  ].toSorted((a, b) => a.year - b.year || a.quarter - b.quarter)
  return (
    <PublicFrame
      title={`${measure.name}, ${region.name}`}
      description={sentence}
      region={region}
      trail={[...trailOf(region), { href: `/publik/${region.slug}/bandingkan`, label: 'Bandingkan' }]}
      {...frame}
    >
      <h1 className="text-xl sm:text-2xl">{measure.name}</h1>
      <p className="mt-2 max-w-prose font-bold">{sentence}</p>
      {measure.method && <p className="mt-1 max-w-prose text-sm">{measure.method}</p>}
      <nav aria-label="Urutan" className="no-print border-ledger mt-4 flex gap-1 border-b">
        {ORDERS.map(({ key, label, search }) => (
          <a
            key={key}
            href={`${here}${search}`}
            aria-current={key === order ? 'page' : undefined}
            className={`tap -mb-px flex items-center border-b-3 px-3 ${key === order ? 'border-soga text-soga font-bold' : 'text-nila border-transparent'}`}
          >
            {label}
          </a>
        ))}
      </nav>
      {drawn.length > 0 && (
        <figure className="mt-4">
          <DotPlot
            sentence={sentence}
            unit={measure.measureUnit}
            highest={measure.kind === 'INDICATOR' && measure.measureUnit !== '%' ? undefined : 100}
            dots={drawn.map((row) => ({
              key: comparedName(row),
              label: dotLabel(row, drawn),
              value: row.value,
              interval: row.interval,
              target: row.target,
              words: row.value === null ? '' : measureWords(measure, row.value),
            }))}
          />
          <figcaption className="text-muted mt-2 max-w-prose text-sm">{fairWords[measure.kind]}</figcaption>
        </figure>
      )}
      <Table
        className="mt-6"
        caption={`${measure.name} dalam angka`}
        rows={rows}
        rowKey={comparedName}
        columns={[
          {
            label: measure.kind === 'INDICATOR' ? 'Unit' : 'Layanan',
            heads: true,
            cell: (row) => (
              <a className="text-link" href={addressOf(region.slug, row)}>
                {comparedName(row)}
              </a>
            ),
          },
          { label: 'Triwulan', cell: comparedQuarter },
          { label: 'Nilai', align: 'end', cell: (row) => comparedWords(measure, row) },
          ...(measure.kind === 'OPINION'
            ? [{ label: 'Rentang', align: 'end' as const, cell: (row: Compared) => rangeWords(measure, row) }]
            : []),
          { label: countHeads[measure.kind], align: 'end', cell: (row) => countWords(measure, row) },
          ...quarters.map((quarter) => ({
            label: quarterShortLabel(quarter),
            align: 'end' as const,
            cell: ({ before }: Compared) => {
              const then =
                before.find((one) => quarterKey(one.quarter) === quarterKey(quarter))?.value ?? null
              return then === null ? 'tidak ada' : measureWords(measure, then)
            },
          })),
        ]}
      />
      <p className="mt-4">
        <a className="text-link tap inline-flex items-center" href={`${here}/data.csv`}>
          Unduh CSV
        </a>
      </p>
      <p>
        <a className="text-link tap inline-flex items-center" href={`/publik/${region.slug}/metode`}>
          Cara angka-angka ini dibuat
        </a>
      </p>
    </PublicFrame>
  )
}

/** A service by its name alone, unless another unit has one that is called alike. */
function dotLabel(row: Compared, all: readonly Compared[]): string {
  const name = row.service?.name ?? row.unit.name
  const isAlone = all.filter(({ service }) => service?.name === row.service?.name).length === 1
  const label = row.service && !isAlone ? comparedName(row) : name
  return label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL - 1).trimEnd()}…` : label
}

/** Beside its number on the smallest phone; the whole name stands in the table. */
const LONGEST_LABEL = 36

const addressOf = (region: string, { unit, service }: Compared) =>
  `/publik/${region}/unit/${unit.slug}${service ? `/layanan/${service.slug}` : ''}`
