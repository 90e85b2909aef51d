import { handler, plain } from '@/lib/core/context'
import { readPaperCode } from '@/lib/core/receipt'
import { refuse } from '@/lib/core/refusal'
import { paperPdf } from '@/lib/interop/queries/pdf'
import { paperByCode } from '@/lib/publication/queries/papers'
import { paperSize } from '@/lib/publication/schema/papers'

export const GET = handler({
  roles: ['staff', 'supervisor', 'unit_head', 'admin', 'decider', 'inspector'],
  ask: async (ctx, { params, search }) => {
    const read = readPaperCode(params.kode ?? '')
    if (!read || read.regionId !== ctx.regionId) return refuse('not_found')
    return { ...(await paperByCode(ctx, read)), size: paperSize.parse(search.kertas) }
  },
  respond: async ({ content, size, ...paper }, { region }) => {
    if (!content)
      return plain(409, 'Isi dokumen ini sudah berubah sejak disiapkan. Siapkan dokumen yang baru.')
    const pdf = await paperPdf({ ...paper, content }, { size, region })
    return new Response(new Uint8Array(pdf), {
      headers: {
        'Content-Type': 'application/pdf',
        'Content-Disposition': `attachment; filename="${paper.code}.pdf"`,
      },
    })
  },
})
