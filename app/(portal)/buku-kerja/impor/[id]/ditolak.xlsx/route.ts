import { refusedName } from '@/components/bkd/refused-sheet'
import { handler } from '@/lib/core/context'
import { xlsxResponse } from '@/lib/core/xlsx'
import { refusedLogRows } from '@/lib/interop/queries/log-imports'
import { BKN_DAILY_COLUMNS } from '@/lib/interop/rules/bkn-daily'

export const GET = handler({
  roles: ['staff'],
  ask: (ctx, { params }) => refusedLogRows(ctx, params.id ?? ''),
  respond: ({ fileName, rows }) =>
    xlsxResponse(`${refusedName(fileName)}.xlsx`, [
      [...BKN_DAILY_COLUMNS, 'Baris di berkas', 'Alasan'],
      ...rows.map(({ cells, rowNumber, problems }) => [...cells, rowNumber, problems.join(' ')]),
    ]),
})
