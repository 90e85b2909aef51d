import { Table } from '@/components/ui/table'
import { formatNumber } from '@/lib/calendar/labels'
import { comparedFieldLabels, comparedValue, rowProblemSentence } from '@/lib/organization/labels'
import { formatNip } from '@/lib/organization/rules/nip'
import type { ImportRowView } from '@/lib/organization/queries/imports'

/** Rows of an import as the file has them, with what is wrong or what will change. */
export function ImportRows({ caption, rows }: { caption: string; rows: ImportRowView[] }) {
  const refused = rows.some(({ problems }) => problems.length > 0)
  const changed = rows.some(({ changes }) => changes.length > 0)
  return (
    <Table
      caption={caption}
      hideCaption
      rows={rows}
      rowKey={(row) => row.rowNumber}
      columns={[
        {
          label: 'Pegawai',
          heads: true,
          cell: (row) => (
            <>
              {row.name || 'Nama kosong'}
              <span className="text-muted block text-sm font-medium tabular-nums">
                {row.nip ? formatNip(row.nip) : 'NIP kosong'}
              </span>
            </>
          ),
        },
        {
          label: 'Jabatan dan unit',
          cell: (row) => (
            <div>
              {row.positionTitle || 'Jabatan kosong'}
              <span className="text-muted block text-sm">{row.unitName || 'Unit kosong'}</span>
            </div>
          ),
        },
        { label: 'Baris', align: 'end', cell: (row) => formatNumber(row.rowNumber) },
        ...(refused
          ? [
              {
                label: 'Alasan',
                cell: (row: ImportRowView) => (
                  <ul className="space-y-1">
                    {row.problems.map((problem) => (
                      <li key={`${problem.column}${problem.reason}`}>
                        {rowProblemSentence(problem)}
                        {problem.value && <span className="text-muted"> Tertulis: {problem.value}</span>}
                      </li>
                    ))}
                  </ul>
                ),
              },
            ]
          : []),
        ...(changed
          ? [
              {
                label: 'Perubahan',
                cell: (row: ImportRowView) => (
                  <ul className="space-y-1">
                    {row.changes.map(({ field, from, to }) => (
                      <li key={field}>
                        <span className="text-muted">{comparedFieldLabels[field]}:</span>{' '}
                        {from !== null && (
                          <>
                            <del className="text-muted">{comparedValue(field, from)}</del>{' '}
                          </>
                        )}
                        <ins className="font-bold no-underline">{comparedValue(field, to)}</ins>
                      </li>
                    ))}
                  </ul>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}
