import 'server-only'
import type { ReactElement } from 'react'
import {
  apologise,
  etagOf,
  frameOf,
  headersFor,
  HTML,
  missing,
  render,
  type Frame,
  type Segments,
} from './public-answer'
import { bytesWithin, isOwnOrigin } from './sent'

type Answer =
  | { page: (frame: Frame) => ReactElement; status?: number }
  /** Where to go on, below this site. */
  | { goTo: string }

type FormAsked = { params: Record<string, string>; search: URLSearchParams }

/** What came by a form; nothing where it came from another site's page or could not be read. */
export type Sent = { words: Record<string, string>; form: FormData; request: Request; unread?: string }

type FormDefinition = {
  /** Undefined: there is no such page. */
  ask: (asked: FormAsked) => Promise<Answer | undefined>
  receive: (asked: FormAsked, sent: Sent) => Promise<Answer | undefined>
  /** Of what is sent, in bytes. */
  limit: number
  /** For a form whose address alone is the right to send it, wherever it is opened. */
  anyOrigin?: boolean
}

async function formWithin(request: Request, limit: number): Promise<FormData | undefined> {
  const bytes = await bytesWithin(request, limit)
  const type = request.headers.get('content-type') ?? ''
  return bytes && new Response(bytes, { headers: { 'content-type': type } }).formData().catch(() => undefined)
}

const wordsIn = (form: FormData): Record<string, string> =>
  Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))

const UNREADABLE =
  'Kiriman ini tidak terbaca atau terlalu besar. Tekan Kembali agar tulisan Anda muncul lagi, lalu kecilkan fotonya.'
const FOREIGN = 'Kiriman ini tidak berasal dari halaman portal. Kirim lagi dari sini.'

async function sentBy(request: Request, { limit, anyOrigin }: FormDefinition): Promise<Sent> {
  const own = anyOrigin || isOwnOrigin(request.headers)
  const form = own ? await formWithin(request, limit) : undefined
  if (form) return { words: wordsIn(form), form, request }
  return { words: {}, form: new FormData(), request, unread: own ? UNREADABLE : FOREIGN }
}

/**
 * A page with a form that works without script. What it shows depends on what was sent, so nothing of it is kept: neither here nor
 * in any cache on the way. It reads no cookie, and no address but for what `receive` asks of it.
 */
export function publicForm(definition: FormDefinition) {
  const answer = async (
    request: Request,
    segments: Segments,
    what: (asked: FormAsked) => Promise<Answer | undefined>,
  ): Promise<Response> => {
    try {
      const form = await what({ params: await segments.params, search: new URL(request.url).searchParams })
      if (!form) return await missing(request)
      if ('goTo' in form)
        return new Response(null, {
          status: 303,
          headers: { Location: form.goTo, 'Cache-Control': 'private, no-store' },
        })
      const html = await render(form.page(await frameOf()))
      return new Response(html, {
        status: form.status ?? 200,
        headers: {
          ...headersFor(HTML, etagOf(html)),
          'Cache-Control': 'private, no-store',
        },
      })
    } catch (error) {
      return apologise(error)
    }
  }
  return {
    GET: (request: Request, segments: Segments) => answer(request, segments, definition.ask),
    POST: (request: Request, segments: Segments) =>
      answer(request, segments, async (asked) =>
        definition.receive(asked, await sentBy(request, definition)),
      ),
  }
}
