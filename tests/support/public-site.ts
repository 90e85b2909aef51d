import fs from 'node:fs'
import path from 'node:path'

// The addresses that anybody may read, asked in this very process: each file below app/(public) and app/api/v1 at its own address.

const root = path.resolve(import.meta.dirname, '../..')

type Handler = (request: Request, segments: { params: Promise<Record<string, string>> }) => Promise<Response>
type Route = { file: string; names: string[]; pattern: RegExp }

const routes: Route[] = fs
  .globSync('app/{(public)/**,api/v1/**}/route.{ts,tsx}', { cwd: root })
  .map((file) => {
    const parts = path
      .dirname(file)
      .split(path.sep)
      .slice(1)
      .filter((part) => !part.startsWith('('))
    const names = parts.flatMap((part) => /^\[(\w+)\]$/.exec(part)?.[1] ?? [])
    const pattern = parts.map((part) => (part.startsWith('[') ? '([^/]+)' : part.replaceAll('.', '\\.')))
    return { file, names, pattern: new RegExp(`^/${pattern.join('/')}$`) }
  })
  // What is written out goes before what is filled in.
  .toSorted((a, b) => a.names.length - b.names.length)

export async function visit(address: string, init: RequestInit = {}): Promise<Response | undefined> {
  const url = new URL(address, 'http://localhost:3000')
  const route = routes.find(({ pattern }) => pattern.test(url.pathname))
  if (!route) return undefined
  const method = init.method ?? 'GET'
  const handlers: Record<string, Handler | undefined> = await import(path.join(root, route.file))
  const values = route.pattern.exec(url.pathname)?.slice(1) ?? []
  const params = Object.fromEntries(
    route.names.map((name, at) => [name, decodeURIComponent(values[at] ?? '')]),
  )
  const headers = new Headers(init.headers)
  headers.set('host', url.host)
  return handlers[method]?.(new Request(url, { ...init, headers }), { params: Promise.resolve(params) })
}

const LINK = /(?:href|src)="(\/[^"#]*)"|"(\/api\/v1\/[^"]+)"/g

/** Everything that leads on from here by links, with what it says: pages, files and what they name. */
export async function everythingFrom(...start: string[]): Promise<Map<string, string>> {
  const read = new Map<string, string>()
  const waiting = [...start]
  for (let address = waiting.pop(); address; address = waiting.pop()) {
    if (read.has(address)) continue
    const answer = await visit(address)
    if (!answer) continue
    const text = await answer.text()
    read.set(address, `${[...answer.headers].map((header) => header.join(': ')).join('\n')}\n${text}`)
    for (const [, link, named] of text.matchAll(LINK))
      waiting.push((link ?? named ?? '').replaceAll('&amp;', '&'))
  }
  return read
}
