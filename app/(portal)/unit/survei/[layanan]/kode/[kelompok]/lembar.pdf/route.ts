import { handler } from '@/lib/core/context'
import { slipsPdf } from '@/lib/interop/queries/slips'
import { slipsOf } from '@/lib/surveys/queries/codes'

export const GET = handler({
  roles: ['staff'],
  ask: (ctx, { params }) => slipsOf(ctx, params.kelompok ?? ''),
  respond: async (slips, { region }) =>
    new Response(new Uint8Array(await slipsPdf(slips, region)), {
      headers: {
        'Content-Type': 'application/pdf',
        'Content-Disposition': 'attachment; filename="lembar-kode-survei.pdf"',
      },
    }),
})
