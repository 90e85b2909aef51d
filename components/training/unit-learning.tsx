import { Link } from '@/components/ui/link'
import { EmptyState } from '@/components/ui/empty-state'
import { Status } from '@/components/ui/status'
import { Table } from '@/components/ui/table'
import { formatNumber } from '@/lib/calendar/labels'
import { categoryLabels, hoursLabel } from '@/lib/training/labels'
import type { UnitLearning } from '@/lib/training/queries/units'
import type { PlanItem } from '@/lib/training/rules/needs'

/** Every agency: hours, who reached the target, and how many still wait for what they need in information technology. */
export function UnitLearningTable({ rows, year }: { rows: readonly UnitLearning[]; year: number }) {
  return (
    <Table
      hideCaption
      caption={`Belajar per perangkat daerah ${year}`}
      rows={rows}
      rowKey={({ unitId }) => unitId}
      columns={[
        {
          label: 'Perangkat daerah',
          heads: true,
          cell: ({ unitId, name }) => (
            <Link href={`/bkd/pelatihan/unit?unit=${unitId}&tahun=${year}`} className="text-link">
              {name}
            </Link>
          ),
        },
        { label: 'Pegawai', align: 'end', cell: ({ people }) => formatNumber(people) },
        {
          label: 'Rata-rata',
          align: 'end',
          cell: ({ hours }) => <Whole>{hoursLabel(Math.round(hours * 10) / 10)}</Whole>,
        },
        { label: 'Mencapai 20 JP', align: 'end', cell: ({ reached }) => formatNumber(reached) },
        { label: 'Belum terpenuhi (TI)', align: 'end', cell: gapWords },
        { label: 'Jam TI', align: 'end', cell: ({ itHours }) => <Whole>{hoursLabel(itHours)}</Whole> },
        {
          label: 'Rencana',
          cell: ({ settledAt }) =>
            settledAt ? (
              <Status tone="approved">Ditetapkan</Status>
            ) : (
              <Status tone="waiting">Belum ditetapkan</Status>
            ),
        },
      ]}
    />
  )
}

/** A number and its unit stay on one line. */
const Whole = ({ children }: { children: string }) => <span className="whitespace-nowrap">{children}</span>

const gapWords = ({ itNeed, itLearned }: UnitLearning): string =>
  itNeed === 0
    ? 'Tidak ada kebutuhan'
    : `${formatNumber(itNeed - itLearned)} dari ${formatNumber(itNeed)} orang`

export function PlanItems({ items, caption }: { items: readonly PlanItem[]; caption: string }) {
  if (items.length === 0)
    return (
      <EmptyState title="Belum ada kebutuhan yang disetujui.">Atasan menyetujuinya lebih dulu.</EmptyState>
    )
  return (
    <Table
      narrow
      hideCaption
      caption={caption}
      rows={items}
      rowKey={({ category }) => category}
      columns={[
        { label: 'Bidang', heads: true, cell: ({ category }) => categoryLabels[category] },
        { label: 'Orang', align: 'end', cell: ({ people }) => formatNumber(people) },
        { label: 'JP', align: 'end', cell: ({ hours }) => formatNumber(hours) },
      ]}
    />
  )
}
