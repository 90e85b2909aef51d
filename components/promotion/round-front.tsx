import { PublicFrame } from '@/components/layout/public-frame'
import { KeyValue } from '@/components/ui/key-value'
import { Table, type Column } from '@/components/ui/table'
import { formatDay, formatNumber, stopped } from '@/lib/calendar/labels'
import type { RegionFacts } from '@/lib/core/types'
import { decisionSentence, formatPoints, formatTotal, phaseLabels } from '@/lib/promotion/labels'
import type { PublishedRound } from '@/lib/promotion/queries/published'
import type { RoundCandidate } from '@/lib/promotion/rules/round-file'
import { ChangeTable } from './change-table'
import { HashLine } from './hash-line'
import { RulesSheet } from './rules-sheet'
import { VersionList } from './version-list'

type Props = { region: RegionFacts; round: PublishedRound; demo: boolean; stylesheet: string; site: string }

export function RoundFront({ region, round, ...frame }: Props) {
  const { file, phase, cancelReason } = round
  const { post } = file.rules
  return (
    <PublicFrame
      title={`Promosi ${post.title}`}
      description={`Aturan, hitungan, dan keputusan promosi ${post.title}, ${post.unit}.`}
      region={region}
      trail={[
        { href: '/', label: 'Semua daerah' },
        { href: `/publik/${region.slug}`, label: region.name },
        { href: `/publik/${region.slug}/promosi`, label: 'Promosi jabatan' },
      ]}
      names="Nama hanya untuk panel, petugas, dan yang terpilih. Tidak ada pelacak."
      {...frame}
    >
      <p className="text-muted text-sm">{post.unit}</p>
      <h1 className="text-xl sm:text-2xl">{post.title}</h1>
      <p className="mt-2 font-bold">{phaseLabels[phase]}</p>
      {cancelReason && <p className="border-kunyit mt-4 max-w-prose border-s-4 ps-3">{cancelReason}</p>}
      <Decision round={round} />
      <Order region={region} round={round} />
      <h2 className="mt-10 mb-4 text-lg">
        {round.versions.length > 1
          ? `Aturan yang berlaku, versi ${formatNumber(round.versions.length)}`
          : 'Aturan'}
      </h2>
      <RulesSheet document={file.rules} />
      {round.versions.length > 1 && (
        <>
          <h2 className="mt-10 mb-4 text-lg">Perubahan aturan</h2>
          <VersionList versions={round.versions} />
        </>
      )}
      <Replaced region={region} round={round} />
      <Proof region={region} round={round} />
    </PublicFrame>
  )
}

function Decision({ round: { file } }: { round: PublishedRound }) {
  const { decision, counts, objections } = file
  if (!decision || !counts)
    return (
      <p className="mt-4 max-w-prose">
        Urutan dan keputusan terbit di sini setelah pilihan ditetapkan, paling lambat{' '}
        {formatDay(file.rules.calendar.decidesBy)}.
      </p>
    )
  return (
    <>
      <h2 className="mt-8 mb-2 text-lg">Keputusan</h2>
      <p className="max-w-prose text-lg font-bold">{decisionSentence(decision)}</p>
      <p className="text-muted mt-1 text-sm">
        Ditetapkan {decision.decidedBy}, {formatDay(decision.decidedOn)}.
      </p>
      {decision.substitute && (
        <p className="mt-3 max-w-prose">
          {decision.decidedBy}, {decision.substitute.office}, memutuskan sebagai pengganti. Alasan:{' '}
          {decision.substitute.reason}{' '}
          {stopped(`Ditunjuk ${decision.substitute.namedBy}, disahkan ${decision.substitute.confirmedBy}`)}
        </p>
      )}
      <p className="mt-3 max-w-prose">
        {formatNumber(counts.applied)} orang melamar, {formatNumber(counts.withdrawn)} menarik diri,{' '}
        {formatNumber(counts.notEligible)} belum memenuhi syarat, {formatNumber(counts.ranked)} dinilai.{' '}
        {formatNumber(objections.filed)} keberatan diajukan, {formatNumber(objections.upheld)} dikabulkan.
      </p>
    </>
  )
}

function Order({ region, round: { file } }: Pick<Props, 'region' | 'round'>) {
  if (!file.candidates) return null
  const columns: Column<RoundCandidate>[] = [
    { label: 'Peringkat', align: 'end', cell: ({ rank }) => formatNumber(rank) },
    {
      label: 'Kandidat',
      heads: true,
      cell: ({ label }) => <span className="whitespace-nowrap">{label}</span>,
    },
    ...file.rules.criteria.map(({ code, name }) => ({
      label: name,
      align: 'end' as const,
      cell: ({ points, panel }: RoundCandidate) => (
        <>
          {formatPoints(points[code] ?? 0)}
          {panel[code] && (
            <span className="text-muted block text-sm">
              {panel[code].length === 3 ? 'nilai tengah' : 'rata-rata'} dari{' '}
              {panel[code].map(formatPoints).join('; ')}
            </span>
          )}
        </>
      ),
    })),
    { label: 'Jumlah', align: 'end', cell: ({ total }) => formatTotal(total) },
  ]
  return (
    <>
      <h2 className="mt-8 mb-4 text-lg">Urutan</h2>
      <Table
        caption="Nilai setiap kandidat dengan label undian, tanpa nama"
        columns={columns}
        rows={file.candidates}
        rowKey={({ label }) => label}
      />
      <p className="mt-2">
        <a
          className="text-link tap inline-flex items-center"
          href={`/publik/${region.slug}/promosi/${file.rules.round}/data.csv`}
        >
          Unduh urutan (CSV)
        </a>
      </p>
    </>
  )
}

function Replaced({ region, round: { replaced } }: Pick<Props, 'region' | 'round'>) {
  if (!replaced) return null
  return (
    <>
      <h2 className="mt-10 mb-2 text-lg">Beda dari putaran yang diganti</h2>
      <p className="mb-3">
        <a className="text-link" href={`/publik/${region.slug}/promosi/${replaced.round}`}>
          Putaran yang diganti
        </a>
      </p>
      <ChangeTable caption="Beda aturan" changes={replaced.changes} />
    </>
  )
}

function Proof({ region, round: { file, announcedOn, versions } }: Pick<Props, 'region' | 'round'>) {
  const last = versions.at(-1)
  return (
    <>
      <h2 className="mt-10 mb-2 text-lg">Periksa sendiri</h2>
      <KeyValue
        items={[
          { label: 'Diumumkan', value: formatDay(announcedOn) },
          ...(last
            ? [
                { label: 'Disusun', value: last.preparedByName },
                { label: 'Dikonfirmasi', value: last.confirmedByName },
              ]
            : []),
          { label: 'Sidik aturan', value: <HashLine hash={file.rulesHash} /> },
          { label: 'Sidik berkas', value: <HashLine hash={file.digest} /> },
          {
            label: 'Unduh',
            value: (
              <a
                className="text-link tap -my-2 inline-flex items-center"
                href={`/publik/${region.slug}/promosi/${file.rules.round}/data.json`}
              >
                JSON
              </a>
            ),
          },
          {
            label: 'Hitung ulang',
            value: (
              <>
                Simpan berkasnya, lalu jalankan <code>npm run verify:promotion</code> atau{' '}
                <code>verify-promotion.py</code> dengan berkas itu. Satu angka yang berubah akan ketahuan.
              </>
            ),
          },
        ]}
      />
    </>
  )
}
