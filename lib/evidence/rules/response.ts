import { cleanName } from '../rules.ts'

export type Served = { name: string; mime: string; size: number }

/** Pictures may be shown; documents are only ever saved. Neither may run, embed or be kept by a shared cache. */
export function responseHeaders({ name, mime, size }: Served): Record<string, string> {
  return {
    'Content-Type': mime,
    'Content-Length': String(size),
    'Content-Disposition': disposition(mime.startsWith('image/') ? 'inline' : 'attachment', cleanName(name)),
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'private, no-store',
  }
}

function disposition(kind: 'inline' | 'attachment', name: string): string {
  const ascii = name
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${kind}; filename="${ascii || 'berkas'}"; filename*=UTF-8''${encoded}`
}
