import { handler, plain } from '@/lib/core/context'
import { refuse } from '@/lib/core/refusal'
import { lostLabels } from '@/lib/evidence/labels'
import { evidenceContent } from '@/lib/evidence/queries'
import { responseHeaders } from '@/lib/evidence/rules/response'
import { evidenceChoice } from '@/lib/evidence/schema'

export const GET = handler({
  roles: ['staff', 'supervisor', 'unit_head', 'admin', 'decider'],
  ask: (ctx, { params }) => {
    const choice = evidenceChoice.safeParse(params)
    return choice.success ? evidenceContent(ctx, choice.data) : refuse('not_found')
  },
  respond: (file) => {
    if ('lost' in file) return plain(409, lostLabels[file.lost])
    return new Response(file.bytes, { headers: responseHeaders(file) })
  },
})
