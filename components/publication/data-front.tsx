import { PublicFrame } from '@/components/layout/public-frame'
import { Disclosure } from '@/components/ui/disclosure'
import type { RegionFacts } from '@/lib/core/types'
import { SMALLEST_CELL, SMALLEST_UNIT } from '@/lib/publication/rules'
import { FORMATS, RESOURCE_NAMES, RESOURCES, type ResourceName } from '@/lib/publication/schema/open-data'

type Props = { region: RegionFacts; years: number[]; demo: boolean; stylesheet: string }

const rules = [
  `Sebaran predikat tampil bila ${SMALLEST_UNIT} pegawai atau lebih dinilai. Jumlah 1 sampai ${SMALLEST_CELL - 1} disembunyikan.`,
  'Satu jumlah lain ikut disembunyikan bila selisihnya akan membuka yang kecil. Selnya kosong, dan alasannya tertulis.',
  `Koreksi yang menyentuh kurang dari ${SMALLEST_CELL} pegawai tidak mengubah sebaran. Selisih dua versi akan menunjuk orangnya.`,
  'Indeks kepuasan tampil mulai 30 jawaban. Indeks seluruh unit ikut disembunyikan bila akan membuka layanan yang jawabannya kurang.',
  'Ketepatan waktu tampil mulai 5 yang jatuh tempo. Bila 1 sampai 4 terlambat atau tepat waktu, yang tertulis rentangnya.',
  'Tidak ada jumlah se-daerah. Unit terbit satu per satu, dan selisih jumlahnya akan membuka angka yang disembunyikan.',
  'Masukan dihitung dari yang teksnya terbit. Yang tidak terbit tidak dihitung di mana pun.',
]

export function DataFront({ region, years, ...frame }: Props) {
  const base = `/api/v1/${region.slug}`
  return (
    <PublicFrame
      title="Data terbuka"
      description={`Angka ${region.name} untuk diunduh dan dihitung ulang.`}
      region={region}
      trail={[
        { href: '/', label: 'Semua daerah' },
        { href: `/publik/${region.slug}`, label: region.name },
      ]}
      {...frame}
    >
      <h1 className="text-xl sm:text-2xl">Data terbuka</h1>
      <p className="mt-2 max-w-prose">
        Semua angka di halaman warga dapat diunduh, tanpa akun. Hitung ulang, gabungkan, dan kutiplah dengan
        nama daerah, triwulan, dan versinya.
      </p>
      <ul className="divide-ledger border-ledger mt-6 divide-y border-y">
        {RESOURCE_NAMES.map((name) => (
          <li key={name} className="py-3">
            <h2 className="text-base">{RESOURCES[name].title}</h2>
            <p className="max-w-prose">{RESOURCES[name].about}</p>
            <Files base={base} name={name} years={RESOURCES[name].yearly ? years : []} />
            <Columns name={name} />
          </li>
        ))}
      </ul>
      <section className="mt-8 max-w-prose">
        <h2 className="mb-2 text-lg">Yang disembunyikan, dan mengapa</h2>
        <ul className="list-disc space-y-1 ps-5">
          {rules.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <section className="mt-8 max-w-prose">
        <h2 className="mb-2 text-lg">Untuk pembuat aplikasi</h2>
        <p>
          Kolom dan artinya tertulis dalam OpenAPI 3.1. Jawaban membawa ETag; kirim kembali agar yang belum
          berubah tidak diunduh dua kali. Daftar daerah ada di berkas tersendiri.
        </p>
        <p className="flex flex-wrap gap-x-4">
          <Download href="/api/v1/openapi.json" label="OpenAPI" />
          <Download href="/api/v1/daerah.json" label="Daftar daerah, JSON" />
          <Download href="/api/v1/daerah.csv" label="Daftar daerah, CSV" />
        </p>
      </section>
      <p className="mt-6 flex flex-wrap gap-x-4">
        <Download href={`/publik/${region.slug}/koreksi`} label="Daftar koreksi" />
        <Download href={`/publik/${region.slug}/metode`} label="Cara angka-angka ini dibuat" />
      </p>
    </PublicFrame>
  )
}

const Download = ({ href, label }: { href: string; label: string }) => (
  <a className="text-link tap inline-flex items-center" href={href}>
    {label}
  </a>
)

function Files({ base, name, years }: { base: string; name: ResourceName; years: readonly number[] }) {
  const words = RESOURCES[name].title.toLowerCase()
  const file = (format: string, year?: number) => (
    <a
      key={`${format} ${year}`}
      className="text-link tap inline-flex items-center"
      href={`${base}/${name}.${format}${year ? `?tahun=${year}` : ''}`}
    >
      {format.toUpperCase()}
      {year ? ` ${year}` : ''}
      <span className="sr-only"> {words}</span>
    </a>
  )
  return (
    <p className="-mb-1 flex flex-wrap gap-x-4">
      {years.length > 0
        ? years.flatMap((year) => FORMATS.map((format) => file(format, year)))
        : FORMATS.map((format) => file(format))}
    </p>
  )
}

function Columns({ name }: { name: ResourceName }) {
  const columns = Object.entries(RESOURCES[name].row.shape)
  return (
    <Disclosure
      summary={
        <span>
          Arti {columns.length} kolom <span className="sr-only">{RESOURCES[name].title.toLowerCase()}</span>
        </span>
      }
    >
      <dl className="divide-ledger border-ledger max-w-prose divide-y border-y">
        {columns.map(([key, column]) => (
          <div key={key} className="grid gap-x-4 py-2 sm:grid-cols-[12rem_1fr]">
            <dt>
              <code className="text-sm">{key}</code>
            </dt>
            <dd>{column.meta()?.description}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  )
}
