import { Link } from '@/components/ui/link'
import type { ReactNode } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import { formatInstant, formatNumber } from '@/lib/calendar/labels'

type Batch = {
  id: string
  fileName: string
  createdAt: Date
  added: number
  changed: number
  same: number
  rejected: number
}

type Props<B extends Batch> = {
  batches: readonly B[]
  place: '/bkd/impor' | '/bkd/tujuan/impor'
  zone: string
  state: (batch: B) => ReactNode
}

/** The files that were given in before, each with what it would do or did. */
export function ImportList<B extends Batch>({ batches, place, zone, state }: Props<B>) {
  if (batches.length === 0)
    return (
      <EmptyState title="Belum ada impor">Berkas pertama yang Anda unggah akan muncul di sini.</EmptyState>
    )
  return (
    <Table
      caption="Impor sebelumnya"
      hideCaption
      rows={batches}
      rowKey={(batch) => batch.id}
      columns={[
        {
          label: 'Berkas',
          heads: true,
          cell: (batch) => (
            <>
              <Link className="text-link wrap-anywhere" href={`${place}/${batch.id}`}>
                {batch.fileName}
              </Link>
              <span className="text-muted block text-sm font-medium">
                {formatInstant(batch.createdAt, zone)}
              </span>
            </>
          ),
        },
        { label: 'Keadaan', cell: state },
        { label: 'Baru', align: 'end', cell: (batch) => formatNumber(batch.added) },
        { label: 'Berubah', align: 'end', cell: (batch) => formatNumber(batch.changed) },
        { label: 'Sama', align: 'end', cell: (batch) => formatNumber(batch.same) },
        { label: 'Ditolak', align: 'end', cell: (batch) => formatNumber(batch.rejected) },
      ]}
    />
  )
}
