import { PublicFrame } from '@/components/layout/public-frame'
import { buttonClass } from '@/components/ui/button'
import { formatNumber, formatShortDay, quarterLabel } from '@/lib/calendar/labels'
import { dayOf } from '@/lib/calendar/rules'
import type { RegionFacts } from '@/lib/core/types'
import { quarterSentence, unitKindName } from '@/lib/publication/labels'
import { regionSentences } from '@/lib/publication/labels/region'
import { serviceWords } from '@/lib/publication/labels/services'
import type { UnitCard } from '@/lib/publication/public'
import { nearFront, searchFront, type FoundService } from '@/lib/publication/rules/search'
import { latestServices } from '@/lib/publication/rules/services'

type Vision = { text: string; startYear: number; endYear: number }
type Props = {
  region: RegionFacts
  vision: Vision | null
  units: UnitCard[]
  /** What was looked for. */
  typed?: string
  demo: boolean
  stylesheet: string
  site: string
  address?: string
}

const MOST_LISTED = 40
const MOST_GUESSED = 5

export function RegionFront({ region, vision, units, typed, ...frame }: Props) {
  const told = regionSentences(region.name, units)
  const withServices = units.map((unit) => ({ ...unit, services: latestServices(unit.editions) }))
  const services = withServices.flatMap((unit) => unit.services.map((service) => ({ unit, service })))
  const found = typed === undefined ? undefined : searchFront(withServices, typed)
  return (
    <PublicFrame
      title={region.name}
      description={told.join(' ')}
      region={region}
      trail={[{ href: '/', label: 'Semua daerah' }]}
      {...frame}
    >
      <h1 className="text-xl sm:text-2xl">{region.name}</h1>
      <p className="mt-3 max-w-prose">{told.join(' ')}</p>
      <LastUpdate region={region} units={units} />
      <form
        method="get"
        role="search"
        action={`/publik/${region.slug}`}
        className="no-print mt-5 max-w-prose"
      >
        <label htmlFor="cari" className="block font-bold">
          Cari layanan atau unit
        </label>
        <div className="mt-1 flex flex-wrap items-stretch gap-2">
          <input
            id="cari"
            type="search"
            name="cari"
            defaultValue={typed}
            maxLength={80}
            placeholder="Misalnya: akta kelahiran"
            className="tap border-control bg-surface min-w-0 flex-1 basis-48 rounded-md border px-3 py-2"
          />
          <button type="submit" className={buttonClass('secondary')}>
            Cari
          </button>
        </div>
      </form>
      <p className="mt-2">
        <a
          className="text-link tap inline-flex items-center font-bold"
          href={`/publik/${region.slug}/masukan`}
        >
          Kata Anda, tindakan kami: sampaikan masukan
        </a>
      </p>
      {found && (
        <section>
          <h2 className="mt-6 mb-2 text-lg">Hasil untuk “{typed}”</h2>
          {found.services.length + found.units.length === 0 ? (
            <Guess region={region.slug} {...nearFront(withServices, typed ?? '', MOST_GUESSED)} />
          ) : (
            <>
              <Services region={region.slug} services={found.services.slice(0, MOST_LISTED)} />
              <Units region={region.slug} units={found.units.slice(0, MOST_LISTED)} />
            </>
          )}
        </section>
      )}
      {services.length > 0 && services.length <= MOST_LISTED && (
        <section>
          <h2 className="mt-8 mb-2 text-lg">Layanan</h2>
          <Services
            region={region.slug}
            services={services.toSorted((a, b) => a.service.name.localeCompare(b.service.name, 'id'))}
          />
        </section>
      )}
      {vision && (
        <p className="border-soga mt-8 max-w-prose border-s-4 ps-3">
          <span className="text-muted block text-sm">
            Visi {vision.startYear}–{vision.endYear}
          </span>
          {vision.text}
        </p>
      )}
      <h2 className="mt-8 mb-2 text-lg">Unit yang melayani warga</h2>
      <Units region={region.slug} units={units} />
      <ul className="mt-6">
        {MORE.map(({ path, label }) => (
          <li key={path}>
            <a className="text-link tap inline-flex items-center" href={`/publik/${region.slug}/${path}`}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </PublicFrame>
  )
}

const MORE = [
  { path: 'bandingkan', label: 'Bandingkan layanan dan unit' },
  { path: 'jelajah', label: 'Jelajahi angka dengan grafik' },
  { path: 'metode', label: 'Cara angka-angka ini dibuat' },
  { path: 'promosi', label: 'Promosi jabatan yang terbuka' },
  { path: 'penghargaan', label: 'Penghargaan pegawai' },
] as const

/** Nothing has that name; something may have been meant. */
function Guess({
  region,
  services,
  units,
}: {
  region: string
  services: readonly FoundService[]
  units: readonly UnitCard[]
}) {
  if (services.length + units.length === 0)
    return (
      <p className="max-w-prose">
        Tidak ada layanan atau unit dengan nama itu. Coba kata lain, atau pilih dari daftar di bawah.
      </p>
    )
  return (
    <>
      <p className="mb-2 max-w-prose">Tidak ada yang bernama persis begitu. Mungkin maksud Anda:</p>
      <Services region={region} services={services} />
      <Units region={region} units={units} />
    </>
  )
}

function LastUpdate({ region, units }: { region: RegionFacts; units: readonly UnitCard[] }) {
  const newest = units
    .flatMap(({ editions }) => editions.at(-1) ?? [])
    .toSorted((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime())
    .at(0)
  if (!newest) return null
  return (
    <p className="text-muted mt-1 text-sm">
      Terakhir terbit: {quarterLabel(newest.summary)}, pada{' '}
      {formatShortDay(dayOf(newest.publishedAt, region.zone))}. {formatNumber(units.length)} unit melayani
      warga.
    </p>
  )
}

function Services({ region, services }: { region: string; services: readonly FoundService[] }) {
  if (services.length === 0) return null
  return (
    <ul className="divide-ledger border-ledger divide-y border-y">
      {services.map(({ unit, service }) => (
        <li key={`${unit.slug} ${service.slug}`} className="py-2">
          <a
            href={`/publik/${region}/unit/${unit.slug}/layanan/${service.slug}`}
            className="text-link tap -my-1 inline-flex items-center font-bold"
          >
            {service.name}
          </a>
          <p className="text-muted text-sm">{unit.name}</p>
          <p className="text-sm">{serviceWords(service)}</p>
        </li>
      ))}
    </ul>
  )
}

function Units({ region, units }: { region: string; units: readonly UnitCard[] }) {
  return (
    <ul className="divide-ledger border-ledger divide-y border-y">
      {units.map((unit) => {
        const newest = unit.editions.at(-1)
        return (
          <li key={unit.slug} className="py-3">
            <a
              href={`/publik/${region}/unit/${unit.slug}`}
              className="text-link -mb-2 inline-block py-2 text-lg font-bold"
            >
              {unit.name}
            </a>
            <p className="text-muted text-sm">{unitKindName(unit.kind)}</p>
            {unit.promise && <p className="mt-1 max-w-prose">{unit.promise}.</p>}
            <p className="mt-1 text-sm">
              {newest ? quarterSentence(newest.summary) : 'Belum ada triwulan yang diterbitkan.'}
            </p>
          </li>
        )
      })}
    </ul>
  )
}
