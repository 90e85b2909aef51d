import { PublicFrame } from '@/components/layout/public-frame'
import { Table } from '@/components/ui/table'
import { formatNumber, formatShortDay, quarterLabel } from '@/lib/calendar/labels'
import { dayOf } from '@/lib/calendar/rules'
import type { RegionFacts } from '@/lib/core/types'
import { publisherName, whyHidden } from '@/lib/publication/labels'
import { editionAddress, type OpenEdition } from '@/lib/publication/rules/open-rows'
import { gradeLabels } from '@/lib/reviews/labels'

type Props = {
  region: RegionFacts
  edition: OpenEdition
  standing: OpenEdition
  demo: boolean
  stylesheet: string
}

const number = (text: string | null) => (text === null ? 'belum ada' : formatNumber(Number(text)))

/** One version as it was published, whether it still stands or not. */
export function EditionFront({ region, edition, standing, ...frame }: Props) {
  const { summary } = edition
  return (
    <PublicFrame
      title={`${summary.unit.name}, ${quarterLabel(summary)}, versi ${edition.version}`}
      region={region}
      trail={[
        { href: '/', label: 'Semua daerah' },
        { href: `/publik/${region.slug}`, label: region.name },
        { href: `/publik/${region.slug}/unit/${edition.unitSlug}`, label: summary.unit.name },
      ]}
      {...frame}
    >
      <h1 className="text-xl sm:text-2xl">{summary.unit.name}</h1>
      <p className="mt-2">
        {quarterLabel(summary)}, versi {edition.version}. Terbit{' '}
        {formatShortDay(dayOf(edition.publishedAt, region.zone))} oleh {publisherName(edition.publishedAs)}.
      </p>
      {standing.id === edition.id ? (
        <p className="mt-2 font-bold">Versi ini yang berlaku.</p>
      ) : (
        <p className="mt-2 font-bold">
          Versi ini sudah dikoreksi.{' '}
          <a className="text-link" href={`/publik/${region.slug}/terbitan/${standing.id}`}>
            Yang berlaku: versi {standing.version}
          </a>
        </p>
      )}
      {edition.note && <p className="mt-2 max-w-prose">Alasan koreksi: {edition.note}</p>}
      <Table
        className="mt-6"
        caption="Target dan hasil"
        rows={summary.indicators}
        rowKey={({ id }) => id}
        columns={[
          { label: 'Indikator', heads: true, cell: ({ name }) => name },
          { label: 'Target', align: 'end', cell: ({ target }) => number(target) },
          { label: 'Hasil', align: 'end', cell: ({ value }) => number(value) },
          { label: 'Satuan', cell: ({ measureUnit }) => measureUnit },
        ]}
      />
      {summary.distribution.shown ? (
        <Table
          className="mt-6"
          narrow
          caption={`Predikat ${formatNumber(summary.distribution.people)} pegawai`}
          rows={summary.distribution.cells}
          rowKey={({ grade }) => grade}
          columns={[
            { label: 'Predikat', heads: true, cell: ({ grade }) => gradeLabels[grade] },
            {
              label: 'Pegawai',
              align: 'end',
              cell: ({ count }) => (count === null ? 'disembunyikan' : formatNumber(count)),
            },
          ]}
        />
      ) : (
        <p className="mt-6 max-w-prose">{whyHidden[summary.distribution.because]}</p>
      )}
      <p className="mt-6">
        Sidik data: <code className="text-sm break-all">{edition.digest}</code>
      </p>
      <p>
        <a className="text-link tap inline-flex items-center" href={editionAddress(region.slug, edition.id)}>
          Seluruh isi versi ini (JSON)
        </a>
      </p>
    </PublicFrame>
  )
}
