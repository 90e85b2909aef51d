import 'server-only'
import { createECDH, createHash, hkdfSync } from 'node:crypto'
import webPush from 'web-push'
import { env } from './env'

// A browser is told through the service of its maker. The message is sealed for that browser alone, and signed with a key that
// follows from the secret: nothing is to be set up, and nobody else tells our people anything.

const ORDER = BigInt('0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551')

function keys(): { publicKey: string; privateKey: string } {
  const seed = Buffer.from(hkdfSync('sha256', env().KINERJA_SECRET, '', 'push', 48)).toString('hex')
  const scalar = (BigInt(`0x${seed}`) % (ORDER - 1n)) + 1n
  const privateKey = Buffer.from(scalar.toString(16).padStart(64, '0'), 'hex')
  const pair = createECDH('prime256v1')
  pair.setPrivateKey(privateKey)
  return { publicKey: pair.getPublicKey('base64url'), privateKey: privateKey.toString('base64url') }
}

/** What a browser asks for when it is to be told by us. */
export const pushKey = (): string => keys().publicKey

export type PushPlace = { endpoint: string; p256dh: string; auth: string }

/** A page may know its own browser's place by this, without being told the place. */
export const placeMark = (endpoint: string): string => createHash('sha256').update(endpoint).digest('hex')

/** Only what makers of browsers run is called, so that nobody makes this service call his own or its neighbours' machines. */
export function isPushService(endpoint: string): boolean {
  if (!URL.canParse(endpoint)) return false
  const { origin, hostname, port, protocol, username, password } = new URL(endpoint)
  if (username || password) return false
  return env()
    .PUSH_SERVICES.split(',')
    .map((service) => service.trim())
    .some((service) =>
      service.startsWith('https://*.')
        ? protocol === 'https:' && port === '' && hostname.endsWith(service.slice('https://*'.length))
        : service === origin,
    )
}

/** Who is to be asked when a maker finds fault; such a server takes no word from one without a name. */
function sender(): string {
  const { protocol, origin } = new URL(env().APP_URL)
  return protocol === 'https:' ? origin : 'mailto:tidak-dibalas@localhost'
}

const WAIT = 10_000
const LIFE = 12 * 60 * 60

/** GONE: this browser is told no more, for good. LATER and NEVER as with mail. */
export type Pushed = 'SENT' | 'LATER' | 'NEVER' | 'GONE'

export async function sendPush({ endpoint, p256dh, auth }: PushPlace, text: string): Promise<Pushed> {
  if (!isPushService(endpoint)) return 'NEVER'
  let request: webPush.RequestDetails
  try {
    request = webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, text, {
      vapidDetails: { subject: sender(), ...keys() },
      TTL: LIFE,
      topic: 'ada-yang-perlu-dilihat',
    })
  } catch {
    return 'NEVER'
  }
  const { 'Content-Length': _, ...headers } = request.headers as Record<string, string | number>
  try {
    const { status, body } = await fetch(endpoint, {
      method: 'POST',
      headers: Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]),
      body: new Uint8Array(request.body ?? []),
      redirect: 'manual',
      cache: 'no-store',
      signal: AbortSignal.timeout(WAIT),
    })
    await body?.cancel()
    if (status >= 200 && status < 300) return 'SENT'
    if (status === 404 || status === 410) return 'GONE'
    return status === 429 || status >= 500 ? 'LATER' : 'NEVER'
  } catch {
    return 'LATER'
  }
}
