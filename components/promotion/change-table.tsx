import { Table } from '@/components/ui/table'
import type { Change } from '@/lib/promotion/labels/changes'

/** What two versions of rules say differently, part by part. */
export const ChangeTable = ({ caption, changes }: { caption: string; changes: readonly Change[] }) => (
  <Table
    caption={caption}
    hideCaption
    columns={[
      { label: 'Bagian', heads: true, cell: ({ part }) => part },
      { label: 'Semula', cell: ({ was }) => was ?? 'tidak ada' },
      { label: 'Menjadi', cell: ({ is }) => is ?? 'tidak ada' },
    ]}
    rows={changes}
    rowKey={({ part, was, is }) => [part, was, is].join()}
  />
)
