import { Breadcrumb } from '@/components/ui/breadcrumb'
import { DownloadLink } from '@/components/ui/download-link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Status } from '@/components/ui/status'
import { Table, type Column } from '@/components/ui/table'
import { formatNumber } from '@/lib/calendar/labels'
import { page } from '@/lib/core/context'
import { groupLabel, notableText, traitLabels } from '@/lib/promotion/labels/patterns'
import { outcomePatterns } from '@/lib/promotion/queries/patterns'
import { FEWEST, type PatternRow, TRAITS } from '@/lib/promotion/rules/patterns'

export const metadata = { title: 'Pola hasil promosi' }

const percent = (tenths: number) => `${formatNumber(tenths / 10, 1)}%`

const columns: Column<PatternRow>[] = [
  { label: 'Kelompok', heads: true, cell: groupLabel },
  { label: 'Dinilai', align: 'end', cell: ({ people }) => formatNumber(people) },
  { label: 'Di luar tiga besar', align: 'end', cell: ({ share }) => percent(share) },
  {
    label: 'Rentang wajar',
    align: 'end',
    cell: ({ low, high }) => `${percent(low)} sampai ${percent(high)}`,
  },
  { label: 'Yang lain', align: 'end', cell: ({ others }) => (others === null ? '–' : percent(others)) },
  {
    label: 'Bacaan',
    cell: (row) => (
      <Status tone={row.notable ? 'returned' : 'neutral'} className="whitespace-normal!">
        {notableText(row)}
      </Status>
    ),
  },
]

export default page({
  roles: ['admin'],
  ask: outcomePatterns,
  show: ({ rows, rounds, candidacies }) => (
    <>
      <PageHeader
        title="Pola hasil promosi"
        lead={`Siapa yang lebih sering di luar tiga besar. ${formatNumber(candidacies)} kandidat dari ${formatNumber(rounds)} putaran yang sudah diputus.`}
        trail={<Breadcrumb trail={[{ href: '/bkd/promosi', label: 'Putaran promosi' }]} />}
        actions={<DownloadLink href="/bkd/promosi/pola/pola.csv" />}
      />
      {rows.length === 0 ? (
        <EmptyState title="Belum cukup putaran.">
          Kelompok terbaca setelah berisi paling sedikit {formatNumber(FEWEST)} kandidat.
        </EmptyState>
      ) : (
        <>
          <p className="mb-6 max-w-prose">
            Kelompok berisi kurang dari {formatNumber(FEWEST)} kandidat digabung atau tidak ditampilkan. Pola
            adalah pertanyaan untuk diperiksa, bukan bukti.
          </p>
          {TRAITS.map((trait) => {
            const of = rows.filter((row) => row.trait === trait)
            return (
              <Section key={trait} title={traitLabels[trait]}>
                {of.length === 0 ? (
                  <p>Semua kelompok masih terlalu kecil.</p>
                ) : (
                  <Table
                    caption={`Pola menurut ${traitLabels[trait].toLowerCase()}`}
                    hideCaption
                    columns={columns}
                    rows={of}
                    rowKey={({ group }) => group ?? 'kecil'}
                  />
                )}
              </Section>
            )
          })}
        </>
      )}
    </>
  ),
})
