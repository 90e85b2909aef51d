import type { ReactNode } from 'react'
import { DistributionBars } from '@/components/charts/svg/distribution-bars'
import { IndicatorLine } from '@/components/charts/svg/indicator-line'
import { PublicFrame } from '@/components/layout/public-frame'
import { Disclosure } from '@/components/ui/disclosure'
import { formatNumber, formatShortDay, quarterLabel, quarterShortLabel, stopped } from '@/lib/calendar/labels'
import { dayOf } from '@/lib/calendar/rules'
import type { RegionFacts } from '@/lib/core/types'
import { directionLabels } from '@/lib/goals/labels'
import {
  indicatorSentence,
  quarterSentence,
  unitKindName,
  unitSentence,
  whyHidden,
} from '@/lib/publication/labels'
import type { Edition } from '@/lib/publication/public'
import type { PublishedIndicator } from '@/lib/publication/rules/summary'
import { gradeLabels } from '@/lib/reviews/labels'
import { GRADES } from '@/lib/reviews/rules'
import type { AnsweredInput } from '@/lib/public-input/queries/acted-upon'
import { courseSentence } from '@/lib/publication/labels/region'
import { Complaints, ServiceList, UnitStory, Voices } from './unit-story'

type Props = {
  region: RegionFacts
  unit: { slug: string; name: string; kind: string; promise: string | null; contact: string | null }
  editions: Edition[]
  voices: AnsweredInput[]
  demo: boolean
  stylesheet: string
  site: string
  address?: string
}

const SHOWN_QUARTERS = 8

export function UnitFront({ region, unit, editions, voices, ...frame }: Props) {
  const newest = editions.at(-1)
  const here = `/publik/${region.slug}/unit/${unit.slug}`
  return (
    <PublicFrame
      title={unit.name}
      description={unitSentence(unit.name, editions)}
      region={region}
      card={`${here}/kartu.png`}
      trail={[
        { href: '/', label: 'Semua daerah' },
        { href: `/publik/${region.slug}`, label: region.name },
      ]}
      {...frame}
    >
      <p className="text-muted text-sm">{unitKindName(unit.kind)}</p>
      <h1 className="text-xl sm:text-2xl">{unit.name}</h1>
      {unit.promise && (
        <p className="border-soga mt-4 max-w-prose border-s-4 ps-3">
          <span className="text-muted block text-sm">Janji kami</span>
          {unit.promise}.
        </p>
      )}
      {newest ? (
        <Quarter here={here} region={region} editions={editions} newest={newest} />
      ) : (
        <p className="mt-6 max-w-prose">
          Belum ada triwulan yang diterbitkan untuk unit ini. Hasil pertama terbit setelah penilaian triwulan
          selesai.
        </p>
      )}
      <Voices voices={voices} region={region.slug} />
      <p className="mt-8">
        <a className="text-link tap inline-flex items-center font-bold" href={`${here}/masukan`}>
          Sampaikan saran, kritik, pujian, atau keluhan
        </a>
      </p>
      {newest?.summary.office && (
        <p className="mt-2">
          Penanggung jawab: <strong>{newest.summary.office}</strong>
        </p>
      )}
      {unit.contact && (
        <p className="mt-2">
          Hubungi: <strong>{unit.contact}</strong>
        </p>
      )}
    </PublicFrame>
  )
}

function Quarter({
  here,
  region,
  editions,
  newest,
}: {
  here: string
  region: RegionFacts
  editions: Edition[]
  newest: Edition
}) {
  const { summary } = newest
  const course = courseSentence(editions)
  return (
    <>
      <p className="mt-6 text-lg font-bold">{quarterSentence(summary)}</p>
      {course && <p className="mt-1 max-w-prose">{course}</p>}
      <ServiceList here={here} editions={editions} />
      {summary.goals.length > 0 && (
        <>
          <h2 className="mt-6 mb-2 text-lg">Tujuan daerah yang dilayani</h2>
          <ul className="max-w-prose list-disc ps-5">
            {summary.goals.map((goal) => (
              <li key={goal}>{goal}</li>
            ))}
          </ul>
        </>
      )}
      <h2 className="mt-8 mb-4 text-lg">Target dan hasil per triwulan</h2>
      <div className="grid gap-x-8 gap-y-10 md:grid-cols-2 md:[&_figcaption]:min-h-12">
        {summary.indicators.map((indicator) => (
          <IndicatorHistory
            key={indicator.id}
            indicator={indicator}
            editions={editions.slice(-SHOWN_QUARTERS)}
          />
        ))}
      </div>
      <UnitStory summary={summary} />
      <Complaints summary={summary} />
      <h2 className="mt-10 mb-4 text-lg">Sebaran predikat pegawai, {quarterLabel(summary)}</h2>
      <Distribution edition={newest} />
      <h2 className="mt-10 mb-2 text-lg">Tentang angka ini</h2>
      <dl className="divide-ledger border-ledger max-w-prose divide-y border-y">
        <Fact
          label="Diterbitkan"
          value={`${formatShortDay(dayOf(newest.publishedAt, region.zone))}, versi ${newest.version}`}
        />
        {newest.note && <Fact label="Koreksi" value={newest.note} />}
        <Fact label="Sidik data" value={<code className="text-sm break-all">{newest.digest}</code>} />
        <Fact
          label="Unduh"
          value={
            <span className="-my-2 flex flex-wrap gap-x-4">
              <a className="text-link tap inline-flex items-center" href={`${here}/data.csv`}>
                CSV
              </a>
              <a className="text-link tap inline-flex items-center" href={`${here}/data.json`}>
                JSON
              </a>
            </span>
          }
        />
        <Fact
          label="Cara dibuat"
          value={
            <a
              className="text-link tap -my-2 inline-flex items-center"
              href={`/publik/${region.slug}/metode`}
            >
              Metode, batas, dan perlindungan data
            </a>
          }
        />
      </dl>
    </>
  )
}

const Fact = ({ label, value }: { label: string; value: ReactNode }) => (
  <div className="grid gap-x-4 py-2 sm:grid-cols-[8rem_1fr]">
    <dt className="text-muted">{label}</dt>
    <dd className="min-w-0">{value}</dd>
  </div>
)

const number = (text: string | null | undefined) =>
  text === null || text === undefined ? null : Number(text)

function IndicatorHistory({ indicator, editions }: { indicator: PublishedIndicator; editions: Edition[] }) {
  const history = editions.map(({ summary }) => ({
    label: quarterShortLabel(summary),
    found: summary.indicators.find(({ id }) => id === indicator.id),
  }))
  return (
    <section>
      <IndicatorLine
        sentence={indicatorSentence(indicator)}
        labels={history.map(({ label }) => label)}
        value={history.map(({ found }) => number(found?.value))}
        target={history.map(({ found }) => number(found?.target))}
        unit={indicator.measureUnit}
        note={`Sumber: ${stopped(indicator.source)}`}
      />
      <Disclosure summary="Cara menghitung">
        <p className="max-w-prose">
          {indicator.method} {directionLabels[indicator.direction]}. Mendukung: {indicator.goal}.
        </p>
      </Disclosure>
    </section>
  )
}

function Distribution({ edition: { summary } }: { edition: Edition }) {
  const { distribution } = summary
  if (!distribution.shown) return <p className="max-w-prose">{whyHidden[distribution.because]}</p>
  const hidden = distribution.cells.some(({ count }) => count === null)
  return (
    <DistributionBars
      sentence={`${formatNumber(distribution.people)} pegawai dinilai pada ${quarterLabel(summary)}.`}
      bars={GRADES.map((grade, place) => ({
        label: gradeLabels[grade],
        value: distribution.cells.find((cell) => cell.grade === grade)?.count ?? null,
        shade: SHADES[place] ?? 1,
      }))}
      unit="orang"
      note={hidden ? 'Jumlah kecil disembunyikan agar tidak ada orang yang dapat dikenali.' : undefined}
    />
  )
}

const SHADES = [5, 4, 3, 2, 1] as const
