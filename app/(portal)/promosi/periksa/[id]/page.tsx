import { AttemptTable } from '@/components/promotion/attempt-table'
import { HashLine } from '@/components/promotion/hash-line'
import { PhaseChip } from '@/components/promotion/phase-chip'
import { PointsTable } from '@/components/promotion/points-table'
import { RulesSheet } from '@/components/promotion/rules-sheet'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Disclosure } from '@/components/ui/disclosure'
import { DownloadLink } from '@/components/ui/download-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Status } from '@/components/ui/status'
import { formatList, formatNumber } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { formatTotal } from '@/lib/promotion/labels'
import { inspection, type Inspected, type Inspection } from '@/lib/promotion/queries/inspection'

export const metadata = { title: 'Periksa putaran' }

const standingOf = ({ eligible, ranked }: Inspected): string =>
  ranked
    ? `Peringkat ${formatNumber(ranked.rank)}, jumlah ${formatTotal(ranked.total)}`
    : eligible
      ? 'Panel belum selesai menilai'
      : 'Ada syarat yang tidak terpenuhi'

function Candidate({ of, document }: { of: Inspected; document: Inspection['document'] }) {
  const nameOf = (code: string) => document.criteria.find((one) => one.code === code)?.name ?? code
  return (
    <li className="py-3">
      <p className="font-bold">
        {of.name} ({of.label})
      </p>
      <p className="text-muted text-sm">{standingOf(of)}</p>
      <div className="mt-2">
        <Status tone={of.wrong.length === 0 ? 'approved' : 'returned'}>
          {of.wrong.length === 0
            ? 'Nilai dari data sesuai masukannya'
            : `Tidak sesuai masukannya: ${formatList(of.wrong.map(nameOf))}`}
        </Status>
      </div>
      <Disclosure
        summary={
          <span>
            Masukan dan nilai<span className="sr-only"> {of.label}</span>
          </span>
        }
      >
        <PointsTable
          caption={`Masukan dan nilai ${of.label}`}
          criteria={document.criteria}
          points={of.points}
          inputs={of.inputs}
          panel={of.panel}
        />
      </Disclosure>
    </li>
  )
}

export default page({
  roles: ['inspector'],
  ask: (ctx, { params }) => inspection(ctx, params.id ?? ''),
  show: ({ id, title, unit, phase, document, hash, orderHolds, candidates, attempts }, { me }) => (
    <>
      <PageHeader
        title={title}
        lead={unit}
        trail={<Breadcrumb trail={[{ href: '/promosi/periksa', label: 'Periksa promosi' }]} />}
        actions={<PhaseChip phase={phase} />}
      />
      {orderHolds !== null && (
        <Notice
          tone={orderHolds ? 'success' : 'error'}
          className="mb-6"
          title={
            orderHolds
              ? 'Dihitung ulang sekarang: urutannya sama'
              : 'Dihitung ulang sekarang: urutannya berbeda'
          }
        >
          <p>Dari masukan, nilai panel, dan aturan yang dibekukan. Berkas di bawah memuat semuanya.</p>
        </Notice>
      )}
      <Section title="Masukan dan nilai" aside="Disalin saat pendaftaran ditutup">
        {candidates.length === 0 ? (
          <EmptyState title="Belum ada masukan.">Masukan disalin setelah pendaftaran ditutup.</EmptyState>
        ) : (
          <>
            <ul className="divide-ledger border-ledger divide-y border-y">
              {candidates.map((one) => (
                <Candidate key={one.id} of={one} document={document} />
              ))}
            </ul>
            <p className="mt-3">
              <DownloadLink href={`/promosi/periksa/${id}/masukan.csv`}>
                Unduh masukan, aturan, dan nilai
              </DownloadLink>
            </p>
          </>
        )}
      </Section>
      <AttemptTable roundId={id} attempts={attempts} zone={me.region.zone} />
      <Section title="Aturan yang dibekukan">
        <p className="mb-3">
          Sidik aturan: <HashLine hash={hash} />.{' '}
          <a className="text-link" href={`/publik/${me.region.slug}/promosi/${id}`}>
            Halaman publik
          </a>
        </p>
        <RulesSheet document={document} />
      </Section>
    </>
  ),
})
