import { PublicFrame } from '@/components/layout/public-frame'
import { Table } from '@/components/ui/table'
import { formatShortDay, quarterLabel } from '@/lib/calendar/labels'
import { dayOf } from '@/lib/calendar/rules'
import type { RegionFacts } from '@/lib/core/types'
import { publisherName } from '@/lib/publication/labels'
import type { Correction } from '@/lib/publication/public/open-data'

type Props = { region: RegionFacts; corrections: Correction[]; demo: boolean; stylesheet: string }

/** What was published and is no longer so: old and new, by which post, when and why. */
export function CorrectionsFront({ region, corrections, ...frame }: Props) {
  return (
    <PublicFrame
      title="Koreksi"
      description={`Angka ${region.name} yang dikoreksi: lama, baru, dan alasannya.`}
      region={region}
      trail={[
        { href: '/', label: 'Semua daerah' },
        { href: `/publik/${region.slug}`, label: region.name },
        { href: `/publik/${region.slug}/data`, label: 'Data terbuka' },
      ]}
      {...frame}
    >
      <h1 className="text-xl sm:text-2xl">Koreksi</h1>
      <p className="mt-2 max-w-prose">
        Angka yang sudah terbit tidak diubah diam-diam. Setiap koreksi tercatat di sini, dan versi lamanya
        tetap dapat dibaca.
      </p>
      {corrections.length === 0 && <p className="mt-6">Belum ada angka yang dikoreksi.</p>}
      {corrections.map((correction) => (
        <section key={correction.id} className="border-ledger mt-6 border-t pt-4">
          <h2 className="text-lg">
            <a className="text-link" href={`/publik/${region.slug}/unit/${correction.unitSlug}`}>
              {correction.unitName}
            </a>
            , {quarterLabel(correction)}
          </h2>
          <p className="mt-1 max-w-prose">{correction.note}</p>
          <p className="text-muted text-sm">
            Versi {correction.version}, {formatShortDay(dayOf(correction.publishedAt, region.zone))}, oleh{' '}
            {publisherName(correction.publishedAs)}.
          </p>
          <Table
            className="mt-3"
            hideCaption
            caption={`Yang dikoreksi: ${correction.unitName}, ${quarterLabel(correction)}`}
            rows={correction.revisions}
            rowKey={({ name }) => name}
            columns={[
              { label: 'Angka', heads: true, cell: ({ name }) => name },
              { label: 'Lama', align: 'end', cell: ({ before }) => before ?? 'tidak tampil' },
              { label: 'Baru', align: 'end', cell: ({ after }) => after ?? 'tidak tampil' },
            ]}
          />
          <p className="flex flex-wrap gap-x-4">
            <a
              className="text-link tap inline-flex items-center"
              href={`/publik/${region.slug}/terbitan/${correction.beforeId}`}
            >
              Versi lama
            </a>
            <a
              className="text-link tap inline-flex items-center"
              href={`/publik/${region.slug}/terbitan/${correction.id}`}
            >
              Versi {correction.version}
            </a>
          </p>
        </section>
      ))}
      <p className="mt-6">
        <a className="text-link tap inline-flex items-center" href={`/api/v1/${region.slug}/koreksi.csv`}>
          Unduh daftar ini sebagai CSV
        </a>
      </p>
    </PublicFrame>
  )
}
