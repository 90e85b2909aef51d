import { handler } from '@/lib/core/context'
import { found } from '@/lib/core/refusal'
import { asked } from '@/lib/core/table-file'
import { ROLES } from '@/lib/core/types'
import { workbookResponse } from '@/lib/core/xlsx'
import { ownJson, ownWorkbook } from '@/lib/interop/queries/own-data-file'
import { ownData } from '@/lib/interop/queries/own-data'

const FILES = ['data-saya.json', 'data-saya.xlsx'] as const

export const GET = handler({
  roles: ROLES,
  ask: async (ctx, { params, search }) => ({
    file: found(FILES.find((one) => one === params.berkas)),
    data: await ownData(ctx, asked(search.ambil)),
  }),
  respond: ({ file, data }) =>
    file === 'data-saya.xlsx'
      ? workbookResponse(file, ownWorkbook(data))
      : new Response(JSON.stringify(ownJson(data), null, 1), {
          headers: {
            'Content-Type': 'application/json; charset=utf-8',
            'Content-Disposition': `attachment; filename="${file}"`,
          },
        }),
})
