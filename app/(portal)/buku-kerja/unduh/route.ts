import { monthSheet } from '@/lib/activity-logs/queries/month-book'
import { handler } from '@/lib/core/context'

export const GET = handler({
  roles: ['staff'],
  ask: (ctx, { search }) =>
    monthSheet(ctx, { month: typeof search.bulan === 'string' ? search.bulan : undefined }),
  respond: ({ name, text }) =>
    new Response(text, {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="${name}"`,
      },
    }),
})
