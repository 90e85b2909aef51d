import { timingSafeEqual } from 'node:crypto'
import { plain } from '@/lib/core/context'
import { env } from '@/lib/core/env'
import { exposition } from '@/lib/core/metrics'

export const dynamic = 'force-dynamic'

/** Off unless a token is set, and then only to who brings it. */
export async function GET(request: Request): Promise<Response> {
  const token = env().METRICS_TOKEN
  const given = Buffer.from(request.headers.get('authorization') ?? '')
  const expected = Buffer.from(`Bearer ${token}`)
  if (!token || given.length !== expected.length || !timingSafeEqual(given, expected))
    return plain(404, 'Tidak ditemukan.')
  const { type, text } = await exposition()
  return new Response(text, { headers: { 'Content-Type': type, 'Cache-Control': 'no-store' } })
}
