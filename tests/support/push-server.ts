// A push service and a browser behind it, on loopback: it takes what the portal sends, checks who signed it, and opens it with the
// browser's own keys (RFC 8188, 8291, 8292).
import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

type Place = { endpoint: string; p256dh: string; auth: string }
export type Told = {
  path: string
  text: string
  raw: string
  sender: string
  headers: Record<string, unknown>
}

const bytes = (text: string) => Buffer.from(text, 'base64url')

/** Who signed the request, by the key that it names; the seal is looked at, not believed. */
function senderOf(authorization: string, audience: string): string {
  const [, token = '', key = ''] = /^vapid t=([\w.-]+), k=([\w-]+)$/.exec(authorization) ?? []
  const [head = '', body = '', seal = ''] = token.split('.')
  const point = bytes(key)
  const publicKey = createPublicKey({
    format: 'jwk',
    key: {
      kty: 'EC',
      crv: 'P-256',
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url'),
    },
  })
  const isTrue = verify(
    'sha256',
    Buffer.from(`${head}.${body}`),
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    bytes(seal),
  )
  const { aud } = JSON.parse(bytes(body).toString('utf8')) as { aud: string }
  if (!isTrue || aud !== audience) throw new Error(`A request that nobody signed for ${audience}`)
  return key
}

export async function pushServer() {
  const browsers = new Map<string, { keys: ReturnType<typeof createECDH>; auth: Buffer }>()
  const told: Told[] = []
  let answer = 201
  let url = ''

  function open(path: string, sealed: Buffer): string {
    const browser = browsers.get(path)
    if (!browser) throw new Error(`No browser at ${path}`)
    const { keys, auth } = browser
    const salt = sealed.subarray(0, 16)
    const idLength = sealed[20] ?? 0
    const sender = sealed.subarray(21, 21 + idLength)
    const info = Buffer.concat([Buffer.from('WebPush: info\0'), keys.getPublicKey(), sender])
    const shared = Buffer.from(hkdfSync('sha256', keys.computeSecret(sender), auth, info, 32))
    const derive = (name: string, length: number) =>
      Buffer.from(hkdfSync('sha256', shared, salt, Buffer.from(`Content-Encoding: ${name}\0`), length))
    const text = sealed.subarray(21 + idLength)
    const decipher = createDecipheriv('aes-128-gcm', derive('aes128gcm', 16), derive('nonce', 12))
    decipher.setAuthTag(text.subarray(-16))
    const plain = Buffer.concat([decipher.update(text.subarray(0, -16)), decipher.final()])
    return plain.subarray(0, plain.lastIndexOf(2)).toString('utf8')
  }

  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const path = request.url ?? ''
      const sealed = Buffer.concat(parts)
      if (answer === 201)
        told.push({
          path,
          text: open(path, sealed),
          raw: sealed.toString('latin1'),
          sender: senderOf(request.headers.authorization ?? '', url),
          headers: request.headers,
        })
      response.writeHead(answer, { location: `${url}/lain` }).end()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    told,
    /** A browser that subscribed: its keys stay here. */
    browser(name: string): Place {
      const keys = createECDH('prime256v1')
      keys.generateKeys()
      const auth = randomBytes(16)
      browsers.set(`/${name}`, { keys, auth })
      return {
        endpoint: `${url}/${name}`,
        p256dh: keys.getPublicKey('base64url'),
        auth: auth.toString('base64url'),
      }
    },
    answers: (status = 201) => {
      answer = status
    },
    stop: () => new Promise<void>((done) => server.close(() => done())),
  }
}
