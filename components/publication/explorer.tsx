'use client'

import dynamic from 'next/dynamic'
import { useId, useState } from 'react'
import { twinOf } from '@/components/charts/chart-data'
import { ChartFigure } from '@/components/charts/chart-figure'
import { PlotSpace } from '@/components/charts/plot-space'
import { formatNumber, quarterLabel, quarterShortLabel } from '@/lib/calendar/labels'
import { shortNames, type Exploration, type Explored } from '@/lib/publication/rules/explore'

const Lines = dynamic(() => import('@/components/charts/plots/lines'), { ssr: false })

/** More lines than these nobody tells apart. */
const MOST_LINES = 4

/** Published numbers to play with: one measure, a few lines, the quarters that one wants to see. */
export function Explorer({ region, quarters, measures }: Exploration & { region: string }) {
  const [chosen, setChosen] = useState(measures[0]?.key)
  const measure = measures.find(({ key }) => key === chosen) ?? measures[0]
  const select = useId()
  if (!measure) return <p className="mt-4">Belum ada angka yang diterbitkan.</p>
  return (
    <>
      <noscript>
        <p className="mt-4 max-w-prose">
          Skrip di peramban Anda mati, jadi pilihan di bawah tidak berjalan.{' '}
          <a href={`/publik/${region}/bandingkan`} className="text-link font-bold">
            Bandingkan layanan dan unit
          </a>{' '}
          menunjukkan angkanya tanpa skrip.
        </p>
      </noscript>
      <label htmlFor={select} className="mt-4 block font-bold">
        Ukuran
      </label>
      <select
        id={select}
        value={measure.key}
        onChange={(event) => setChosen(event.target.value)}
        className="tap border-control bg-surface mt-1 w-full max-w-prose rounded-md border px-3 py-2"
      >
        {measures.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
      <Measured key={measure.key} measure={measure} quarters={quarters} />
    </>
  )
}

function Measured({ measure, quarters }: { measure: Explored; quarters: Exploration['quarters'] }) {
  const [shown, setShown] = useState(measure.lines.slice(0, 2).map(({ key }) => key))
  const [since, setSince] = useState(0)
  const from = useId()
  const full = shown.length >= MOST_LINES
  const lines = measure.lines.filter(({ key }) => shown.includes(key))
  const data = {
    labels: quarters.slice(since).map(quarterShortLabel),
    unit: measure.measureUnit,
    series: lines.map(({ name, values }) => ({ name, values: values.slice(since) })),
  }
  // The whole name stands in the table and beside its box.
  const ends = shortNames(lines.map(({ name }) => name))
  const sentence = sentenceOf(measure, data.series, quarters.at(-1))
  return (
    <>
      <fieldset className="mt-4">
        <legend className="font-bold">Garis yang ditampilkan</legend>
        <p className="text-muted text-sm">Paling banyak {MOST_LINES} garis.</p>
        <ul className="mt-1 grid gap-x-6 sm:grid-cols-2">
          {measure.lines.map(({ key, name }) => {
            const on = shown.includes(key)
            return (
              <li key={key}>
                <label className="tap flex items-center gap-2">
                  <input
                    type="checkbox"
                    checked={on}
                    disabled={!on && full}
                    onChange={() => setShown(on ? shown.filter((one) => one !== key) : [...shown, key])}
                    className="size-5 shrink-0"
                  />
                  <span>{name}</span>
                </label>
              </li>
            )
          })}
        </ul>
      </fieldset>
      {quarters.length > 2 && (
        <>
          <label htmlFor={from} className="mt-4 block font-bold">
            Mulai
          </label>
          <select
            id={from}
            value={since}
            onChange={(event) => setSince(Number(event.target.value))}
            className="tap border-control bg-surface mt-1 rounded-md border px-3 py-2"
          >
            {quarters.slice(0, -1).map((quarter, place) => (
              <option key={quarterShortLabel(quarter)} value={place}>
                {quarterLabel(quarter)}
              </option>
            ))}
          </select>
        </>
      )}
      <div className="mt-6" aria-live="polite">
        {lines.length === 0 ? (
          <p>Pilih paling sedikit satu garis.</p>
        ) : (
          <ChartFigure sentence={sentence} twin={twinOf(data, 'Triwulan')}>
            <PlotSpace sentence={sentence} height={260}>
              <Lines
                data={{
                  ...data,
                  series: data.series.map((one, at) => ({ ...one, name: ends[at] ?? one.name })),
                }}
              />
            </PlotSpace>
          </ChartFigure>
        )}
      </div>
    </>
  )
}

function sentenceOf(
  measure: Explored,
  series: readonly { name: string; values: (number | null)[] }[],
  last: Exploration['quarters'][number] | undefined,
): string {
  const latest = series.flatMap(({ name, values }) => {
    const value = values.at(-1) ?? null
    return value === null ? [] : [`${name} ${formatNumber(value)}${measure.measureUnit === '%' ? '%' : ''}`]
  })
  if (!last || latest.length === 0) return `${measure.name}: belum ada angka pada triwulan terakhir.`
  return `${measure.name}, ${quarterLabel(last)}: ${latest.join('; ')}.`
}
