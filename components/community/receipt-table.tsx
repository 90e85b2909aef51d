import { Table } from '@/components/ui/table'
import { formatNumber, formatPercent } from '@/lib/calendar/labels'
import type { AnnouncementView } from '@/lib/community/queries/announcements'

const shareOf = ({ people, read }: { people: number; read: number }) =>
  people === 0 ? 'belum ada' : formatPercent(read / people, 0)

/** How many of a unit have said that they read it; never who. */
export function ReceiptTable({ receipts }: Pick<AnnouncementView, 'receipts'>) {
  const people = receipts.reduce((sum, unit) => sum + unit.people, 0)
  const read = receipts.reduce((sum, unit) => sum + unit.read, 0)
  return (
    <>
      <p className="mb-3">
        {formatNumber(read)} dari {formatNumber(people)} pegawai sudah membaca ({shareOf({ people, read })}).
      </p>
      <Table
        caption="Tanda baca per unit"
        hideCaption
        rowKey={({ unitId }) => unitId}
        columns={[
          { label: 'Unit', heads: true, cell: ({ unitName }) => unitName },
          { label: 'Pegawai', align: 'end', cell: (unit) => formatNumber(unit.people) },
          { label: 'Sudah membaca', align: 'end', cell: ({ read: done }) => formatNumber(done) },
          {
            label: 'Belum membaca',
            align: 'end',
            cell: (unit) => formatNumber(unit.people - unit.read),
          },
          { label: 'Bagian', align: 'end', cell: shareOf },
        ]}
        rows={receipts}
      />
    </>
  )
}
