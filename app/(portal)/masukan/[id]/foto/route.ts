import { handler, plain } from '@/lib/core/context'
import { lostLabels } from '@/lib/evidence/labels'
import { responseHeaders } from '@/lib/evidence/rules/response'
import { inputPhoto } from '@/lib/public-input/queries'

export const GET = handler({
  roles: ['admin', 'unit_head', 'inspector'],
  ask: (ctx, { params }) => inputPhoto(ctx, params.id ?? ''),
  respond: (file) =>
    'lost' in file
      ? plain(409, lostLabels[file.lost])
      : new Response(file.bytes, { headers: responseHeaders({ ...file, size: file.bytes.length }) }),
})
