import { health } from '@/lib/core/health'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  const state = await health()
  return Response.json(state, {
    status: state.database === 'ok' ? 200 : 503,
    headers: { 'Cache-Control': 'no-store', ...(state.database === 'ok' ? {} : { 'Retry-After': '10' }) },
  })
}
