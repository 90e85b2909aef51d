import 'server-only'
import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { allowedHosts } from './env'

// Pages for citizens that were made lie here packed, and are sent before the framework hears of the request: it would pack the
// same page anew for each visitor, which costs more than everything else about sending it.

export type Packed = { gzip: Buffer; brotli: Buffer; etag: string }
export type Placed = Packed & {
  headers: Record<string, string>
  /** On the clock of the process. */
  until: number
  /** Until when it holds from now on; undefined when something new was published. */
  renewed: () => Promise<number | undefined>
}

declare global {
  var kinerjaFront: Map<string, Placed> | undefined
}

const KEEP_AT_MOST = 500
const front = () => (globalThis.kinerjaFront ??= new Map())

const squeezed = promisify(gzip)
const squeezedHard = promisify(brotliCompress)
const QUALITY = 9

export async function packed(text: string, etag: string): Promise<Packed> {
  const plain = Buffer.from(text)
  const [small, smaller] = await Promise.all([
    squeezed(plain, { level: QUALITY }),
    squeezedHard(plain, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: QUALITY,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: plain.byteLength,
      },
    }),
  ])
  return { gzip: small, brotli: smaller, etag }
}

/** From now on this address is answered from here, for as long as nothing new was published. */
export function putInFront(address: string, page: Placed) {
  const placed = front()
  if (!placed.has(address) && placed.size >= KEEP_AT_MOST)
    placed.delete(placed.keys().next().value ?? address)
  placed.set(address, page)
}

const takes = (accepted: string, encoding: string): boolean =>
  accepted.split(',').some((one) => {
    const [name = '', ...rest] = one.trim().toLowerCase().split(';')
    return name.trim() === encoding && !rest.some((part) => /^\s*q=0(\.0*)?\s*$/.test(part))
  })

// As next.config.ts has it on every answer.
const ON_EVERY_ANSWER = {
  'Strict-Transport-Security': 'max-age=63072000',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
}

const encodingFor = (accepted: string) =>
  takes(accepted, 'br') ? 'br' : takes(accepted, 'gzip') ? 'gzip' : undefined

function send(
  { headers: asked, method }: IncomingMessage,
  response: ServerResponse,
  page: Placed,
  encoding: 'br' | 'gzip',
) {
  const headers = { ...ON_EVERY_ANSWER, ...page.headers, Vary: 'Accept-Encoding' }
  if (asked['if-none-match'] === page.etag) {
    response.writeHead(304, headers).end()
    return
  }
  const body = encoding === 'br' ? page.brotli : page.gzip
  response.writeHead(200, { ...headers, 'Content-Encoding': encoding, 'Content-Length': body.byteLength })
  response.end(method === 'HEAD' ? undefined : body)
}

/** Sends what lies here, after asking whether it still holds where that was not known; otherwise passes the request on. */
function answersFromFront(request: IncomingMessage, response: ServerResponse, passOn: () => void): boolean {
  const { method, url = '', headers } = request
  if (method !== 'GET' && method !== 'HEAD') return false
  const page = front().get(url)
  const encoding = encodingFor(headers['accept-encoding'] ?? '')
  if (!page || !encoding || !allowedHosts().has(headers.host?.toLowerCase() ?? '')) return false
  if (page.until > performance.now()) {
    send(request, response, page, encoding)
    return true
  }
  const goOn = (until: number | undefined) => {
    if (until !== undefined) {
      page.until = until
      send(request, response, page, encoding)
      return
    }
    if (front().get(url) === page) front().delete(url)
    passOn()
  }
  page.renewed().then(goOn, () => goOn(undefined))
  return true
}

/** Called once, before the server listens. */
export function openFront(): void {
  const emit: typeof http.Server.prototype.emit = Reflect.get(http.Server.prototype, 'emit')
  http.Server.prototype.emit = new Proxy(emit, {
    apply: (target, server, args: unknown[]) => {
      const [event, request, response] = args
      const passOn = () => Reflect.apply(target, server, args)
      const isAnswered =
        event === 'request' &&
        request instanceof http.IncomingMessage &&
        response instanceof http.ServerResponse &&
        answersFromFront(request, response, passOn)
      return isAnswered || passOn()
    },
  })
}
