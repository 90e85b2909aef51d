import { handler } from '@/lib/core/context'
import { xlsxResponse } from '@/lib/core/xlsx'
import { bknDailySheet } from '@/lib/interop/queries/bkn-daily'

export const GET = handler({
  roles: ['staff'],
  ask: (ctx, { search }) => bknDailySheet(ctx, { month: Number(search.bulan) }),
  respond: ({ name, rows }) => xlsxResponse(`${name}.xlsx`, rows),
})
