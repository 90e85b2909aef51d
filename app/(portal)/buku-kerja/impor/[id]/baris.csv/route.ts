import { asked, tableFile } from '@/lib/core/table-file'
import { logRowRemark, logRowStatusWords } from '@/lib/interop/labels/log-imports'
import { logImportView } from '@/lib/interop/queries/log-imports'
import { BKN_DAILY_COLUMNS } from '@/lib/interop/rules/bkn-daily'

export const GET = tableFile({
  roles: ['staff'],
  ask: (ctx, { params, search }) => logImportView(ctx, params.id ?? '', asked(search.baris)),
  file: ({ batch, shown, rows }) => ({
    name: `impor-catatan-${logRowStatusWords[shown]}`,
    about: [batch.fileName, `Baris ${logRowStatusWords[shown]}`],
    head: [...BKN_DAILY_COLUMNS, 'Baris di berkas', 'Keterangan'],
    rows: rows.map((row) => [...row.cells, row.rowNumber, logRowRemark(row).join(' ')]),
  }),
})
