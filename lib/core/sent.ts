import 'server-only'
import { allowedHosts } from './env'

/** A browser names the page's origin on every POST. A request that names none, or another, is not ours. */
export function isOwnOrigin(headers: Pick<Headers, 'get'>): boolean {
  const origin = headers.get('origin')
  if (!origin || !URL.canParse(origin)) return false
  return allowedHosts().has(new URL(origin).host.toLowerCase())
}

/** What was sent, or undefined where it is more than the limit: reading stops there, whatever length was announced. */
export async function bytesWithin(
  request: Request,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const parts: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength
    if (size > limit) {
      await reader?.cancel()
      return undefined
    }
    parts.push(part.value)
  }
  return new Uint8Array(Buffer.concat(parts))
}
