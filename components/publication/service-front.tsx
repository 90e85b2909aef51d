import { IntervalLine } from '@/components/charts/svg/interval-line'
import { RankedBars } from '@/components/charts/svg/ranked-bars'
import { PublicFrame } from '@/components/layout/public-frame'
import { buttonClass } from '@/components/ui/button'
import { Table } from '@/components/ui/table'
import { formatNumber, formatShortDay, quarterLabel, quarterShortLabel } from '@/lib/calendar/labels'
import { dayOf, quarterKey } from '@/lib/calendar/rules'
import type { RegionFacts } from '@/lib/core/types'
import {
  codeWords,
  serviceWords,
  opinionDetails,
  opinionSentence,
  timeSentence,
  timeShareWords,
} from '@/lib/publication/labels/services'
import type { Edition } from '@/lib/publication/public'
import type { PublishedOpinion, PublishedService } from '@/lib/publication/rules/services'
import { elementLabels, indexRule, indexWords } from '@/lib/surveys/labels'
import type { WaysToRate } from '@/lib/surveys/queries/published'
import { ELEMENTS, GRADE_FLOORS } from '@/lib/surveys/rules'

type Told = { edition: Edition; service: PublishedService | null }

type Props = {
  region: RegionFacts
  unit: { slug: string; name: string; promise: string | null; contact: string | null }
  service: PublishedService
  history: Told[]
  /** How it can be rated today; nothing of a service that citizens are not asked about. */
  rate: WaysToRate | null
  demo: boolean
  stylesheet: string
  site: string
  address?: string
}

const SHOWN_QUARTERS = 6

/** Is it getting better? One service through its published quarters. */
export function ServiceFront({ region, unit, service, history, rate, ...frame }: Props) {
  const unitPage = `/publik/${region.slug}/unit/${unit.slug}`
  const shown = history.slice(-SHOWN_QUARTERS)
  const newest = history.at(-1)?.edition
  const office = newest?.summary.office
  return (
    <PublicFrame
      title={`${service.name}, ${unit.name}`}
      description={`${service.name} di ${unit.name}: ${serviceWords(service)}.`}
      region={region}
      card={`${unitPage}/layanan/${service.slug}/kartu.png`}
      trail={[
        { href: '/', label: 'Semua daerah' },
        { href: `/publik/${region.slug}`, label: region.name },
        { href: unitPage, label: unit.name },
      ]}
      {...frame}
    >
      <p className="text-muted text-sm">Layanan {unit.name}</p>
      <h1 className="text-xl sm:text-2xl">{service.name}</h1>
      {unit.promise && (
        <p className="border-soga mt-4 max-w-prose border-s-4 ps-3">
          <span className="text-muted block text-sm">Janji unit</span>
          {unit.promise}.
        </p>
      )}
      <Opinion history={shown} />
      <Times history={shown} />
      {rate && <Rate {...rate} />}
      <p className="mt-8">
        <a className="text-link tap inline-flex items-center font-bold" href={`${unitPage}/masukan`}>
          Sampaikan saran, kritik, pujian, atau keluhan
        </a>
      </p>
      <p>
        <a className="text-link tap inline-flex items-center" href={unitPage}>
          Hambatan dan perbaikan unit ini
        </a>
      </p>
      {office && (
        <p className="mt-2">
          Penanggung jawab: <strong>{office}</strong>
        </p>
      )}
      {newest && (
        <p className="text-muted mt-2 text-sm">
          Terakhir terbit: {quarterLabel(newest.summary)}, pada{' '}
          {formatShortDay(dayOf(newest.publishedAt, region.zone))}. Unduh{' '}
          <a className="text-link tap inline-flex items-center" href={`${unitPage}/data.csv`}>
            CSV
          </a>
        </p>
      )}
    </PublicFrame>
  )
}

/** A code of the counter counts; the link for everybody is heard beside the index, because one person can use it often. */
function Rate({ openCode, ...given }: WaysToRate) {
  const words = codeWords(given)
  return (
    <section className="max-w-prose">
      <h2 className="mt-10 mb-2 text-lg">Nilai layanan ini</h2>
      {words && <p>{words} Satu kode untuk satu jawaban, tanpa nama, dan jawabannya masuk indeks.</p>}
      {openCode && (
        <>
          <p className="mt-3">
            <a href={`/survei/${openCode}`} className={buttonClass('primary')}>
              Nilai layanan
            </a>
          </p>
          <p className="text-muted mt-2 text-sm">
            Tautan ini terbuka bagi siapa pun, maka jawabannya dihitung tersendiri dan tidak mengubah indeks.
          </p>
        </>
      )}
      {!words && !openCode && (
        <p>Saat ini tidak ada kode atau tautan survei untuk layanan ini. Sampaikan pendapat lewat masukan.</p>
      )}
    </section>
  )
}

function Opinion({ history }: { history: readonly Told[] }) {
  const at = history.findLastIndex(({ service }) => service?.opinion)
  const told = history[at]
  const now = told?.service?.opinion
  if (!told || !now)
    return (
      <p className="mt-6 max-w-prose">
        Belum ada indeks kepuasan: kurang dari 30 warga menjawab pada triwulan yang diterbitkan.
      </p>
    )
  const before = history[at - 1]?.service?.opinion ?? null
  const sentence = opinionSentence(told.edition.summary, now, before)
  return (
    <>
      <p className="mt-6 text-lg font-bold">{sentence}</p>
      <p className="mt-1 max-w-prose">{opinionDetails(now, before)}</p>
      <h2 className="mt-8 mb-4 text-lg">Apakah membaik?</h2>
      <IntervalLine
        sentence={`Indeks kepuasan per triwulan. ${sentence}`}
        points={history.map(({ edition, service }) => pointOf(edition, service?.opinion ?? null))}
        bands={GRADE_FLOORS.map(([floor, grade]) => ({
          from: floor / 100,
          name: `${grade} ${indexWords(floor)}`,
        }))}
        most={100}
        twin={{
          heads: ['Triwulan', 'Indeks', 'Antara', 'Responden'],
          rows: history.map(({ edition, service }) => [
            quarterShortLabel(edition.summary),
            ...opinionCells(service?.opinion ?? null),
          ]),
        }}
        note="Garis tegak: rentang dengan 95% keyakinan. n: jumlah responden. Di bawah 30 responden tidak ditampilkan."
      />
      <h2 className="mt-10 mb-4 text-lg">Sembilan unsur, {quarterLabel(told.edition.summary)}</h2>
      <RankedBars
        sentence={elementSentence(now)}
        bars={ELEMENTS.map((element, place) => ({
          label: elementLabels[element],
          value: now.elements[place] ?? 0,
          before: before?.elements[place] ?? null,
        }))}
        most={10_000}
        words={indexWords}
        heads={['Unsur', 'Indeks', 'Triwulan sebelumnya']}
        note={before ? 'Garis kecil: triwulan sebelumnya.' : undefined}
      />
      <p className="text-muted mt-2 max-w-prose text-sm">{indexRule}</p>
    </>
  )
}

function pointOf({ summary }: Edition, opinion: PublishedOpinion | null) {
  return {
    label: quarterShortLabel(summary),
    value: opinion ? opinion.index / 100 : null,
    interval: opinion?.interval
      ? ([opinion.interval[0] / 100, opinion.interval[1] / 100] as [number, number])
      : null,
    note: opinion ? `n ${formatNumber(opinion.respondents)}` : 'n < 30',
  }
}

function opinionCells(opinion: PublishedOpinion | null): string[] {
  if (!opinion) return ['belum cukup', '', '< 30']
  const { index, interval, respondents } = opinion
  return [
    indexWords(index),
    interval ? `${indexWords(interval[0])} sampai ${indexWords(interval[1])}` : '',
    formatNumber(respondents),
  ]
}

function elementSentence({ elements }: PublishedOpinion): string {
  const ordered = ELEMENTS.map((element, place) => ({ element, index: elements[place] ?? 0 })).toSorted(
    (a, b) => a.index - b.index,
  )
  const words = (found: (typeof ordered)[number] | undefined) =>
    found ? `${elementLabels[found.element]} ${indexWords(found.index)}` : ''
  return `Terendah: ${words(ordered[0])}. Tertinggi: ${words(ordered.at(-1))}.`
}

function Times({ history }: { history: readonly Told[] }) {
  const timed = history.flatMap(({ edition, service }) =>
    service?.time ? [{ of: edition.summary, time: service.time }] : [],
  )
  const newest = timed.at(-1)
  if (!newest) return null
  return (
    <section>
      <h2 className="mt-10 mb-2 text-lg">Apakah tepat waktu?</h2>
      <p className="max-w-prose font-bold">
        {quarterShortLabel(newest.of)}: {timeSentence(newest.time)}
      </p>
      <Table
        className="mt-3"
        narrow
        hideCaption
        caption="Ketepatan waktu per triwulan"
        rows={timed}
        rowKey={({ of }) => quarterKey(of)}
        columns={[
          { label: 'Triwulan', heads: true, cell: ({ of }) => quarterShortLabel(of) },
          { label: 'Jatuh tempo', align: 'end', cell: ({ time }) => formatNumber(time.due) },
          { label: 'Tepat waktu', align: 'end', cell: ({ time }) => timeShareWords(time) },
          {
            label: 'Median hari',
            align: 'end',
            cell: ({ time }) => (time.median === null ? 'belum ada' : formatNumber(time.median, 1)),
          },
        ]}
      />
      <p className="text-muted mt-2 max-w-prose text-sm">
        Hari kerja. Jumlah 1 sampai 4 tidak ditampilkan; karena itu ada angka yang ditulis sebagai rentang.
      </p>
    </section>
  )
}
