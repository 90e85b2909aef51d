import { PublicFrame } from '@/components/layout/public-frame'
import { formatNumber, formatShortDay, quarterLabel } from '@/lib/calendar/labels'
import { dayOf } from '@/lib/calendar/rules'
import type { RegionFacts } from '@/lib/core/types'
import { quarterSentence, stateOf, unitKindName } from '@/lib/publication/labels'
import type { UnitCard } from '@/lib/publication/public'

type Props = {
  region: RegionFacts
  vision: { text: string; startYear: number; endYear: number } | null
  units: UnitCard[]
  demo: boolean
  stylesheet: string
}

export function RegionFront({ region, vision, units, ...frame }: Props) {
  return (
    <PublicFrame
      title={region.name}
      description={`Janji dan hasil layanan ${region.name}, terbuka untuk warga.`}
      region={region}
      trail={[{ href: '/', label: 'Semua daerah' }]}
      {...frame}
    >
      <h1 className="text-xl sm:text-2xl">{region.name}</h1>
      <p className="mt-2 max-w-prose">{sentences(region, units)}</p>
      {vision && (
        <p className="border-soga mt-4 max-w-prose border-s-4 ps-3">
          <span className="text-muted block text-sm">
            Visi {vision.startYear}–{vision.endYear}
          </span>
          {vision.text}
        </p>
      )}
      <p className="mt-4">
        <a
          className="text-link tap inline-flex items-center font-bold"
          href={`/publik/${region.slug}/masukan`}
        >
          Kata Anda, tindakan kami: sampaikan masukan
        </a>
      </p>
      <h2 className="mt-8 mb-2 text-lg">Unit dan janjinya</h2>
      <ul className="divide-ledger border-ledger divide-y border-y">
        {units.map((unit) => (
          <li key={unit.slug} className="pt-2 pb-4">
            <a
              href={`/publik/${region.slug}/unit/${unit.slug}`}
              className="text-link -mb-2 inline-block py-2 text-lg font-bold"
            >
              {unit.name}
            </a>
            <p className="text-muted text-sm">{unitKindName(unit.kind)}</p>
            {unit.promise && <p className="mt-1 max-w-prose">{unit.promise}.</p>}
            <p className="mt-1 text-sm">
              {unit.latest ? quarterSentence(unit.latest.summary) : 'Belum ada triwulan yang diterbitkan.'}
            </p>
          </li>
        ))}
      </ul>
      <p className="mt-6">
        <a className="text-link tap inline-flex items-center" href={`/publik/${region.slug}/metode`}>
          Cara angka-angka ini dibuat
        </a>
      </p>
      <p>
        <a className="text-link tap inline-flex items-center" href={`/publik/${region.slug}/promosi`}>
          Promosi jabatan yang terbuka
        </a>
      </p>
      <p>
        <a className="text-link tap inline-flex items-center" href={`/publik/${region.slug}/penghargaan`}>
          Penghargaan pegawai
        </a>
      </p>
    </PublicFrame>
  )
}

/** Three sentences for someone who has half a minute. */
function sentences(region: RegionFacts, units: UnitCard[]): string {
  const published = units.flatMap(({ latest }) => (latest ? [latest] : []))
  const newest = published.reduce<(typeof published)[number] | undefined>(
    (best, one) => (!best || one.publishedAt > best.publishedAt ? one : best),
    undefined,
  )
  if (!newest)
    return `${formatNumber(units.length)} unit melayani warga ${region.name}. Hasil triwulannya belum ada yang diterbitkan.`
  const indicators = published
    .flatMap(({ summary }) => summary.indicators)
    .filter(({ target }) => target !== null)
  const reached = indicators.filter((indicator) => stateOf(indicator) === 'REACHED').length
  return [
    `${formatNumber(units.length)} unit melayani warga ${region.name}.`,
    `Dari ${formatNumber(indicators.length)} target yang terakhir diterbitkan, ${formatNumber(reached)} tercapai.`,
    `Terakhir terbit: ${quarterLabel(newest.summary)}, pada ${formatShortDay(dayOf(newest.publishedAt, region.zone))}.`,
  ].join(' ')
}
