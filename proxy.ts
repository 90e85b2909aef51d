import { NextResponse, type NextRequest } from 'next/server'
import { allowedHosts, isDevelopment } from '@/lib/core/env'

// Sets a nonce, a request id and the page's own address, and checks the host. Never a guard: the pages, actions and
// handlers hold without it.

// These set a stricter policy of their own, which one set here would replace: HTML without any script, and stored files,
// in which nothing may run at all.
const OWN_POLICY =
  /^\/($|publik($|\/(?![^/]+\/jelajah$))|verifikasi(\/|$)|survei\/(\d|terima-kasih)|api\/berkas\/)/

function policy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment() ? " 'unsafe-eval'" : ''}`,
    `style-src 'self'${isDevelopment() ? " 'unsafe-inline'" : ` 'nonce-${nonce}'`}`,
    // Charts that the server renders carry their geometry in style attributes.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** An escape that means no letter, or a null byte at which the database would stop: no page lives there. */
function isReadable(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes('\0')
  } catch {
    return false
  }
}

export function proxy(request: NextRequest) {
  const host = request.headers.get('host')?.toLowerCase() ?? ''
  if (!allowedHosts().has(host)) return new NextResponse('Alamat ini tidak dikenal.', { status: 421 })

  const { pathname } = request.nextUrl
  if (!isReadable(pathname)) return NextResponse.rewrite(new URL('/publik/alamat-tidak-terbaca', request.url))

  const headers = new Headers(request.headers)
  headers.set('x-request-id', crypto.randomUUID())
  headers.set('x-path', pathname + request.nextUrl.search)
  if (OWN_POLICY.test(pathname)) return NextResponse.next({ request: { headers } })

  const csp = policy(btoa(crypto.randomUUID()))
  headers.set('content-security-policy', csp)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', csp)
  return response
}

// Files come in past the proxy: it would cut them at ten megabytes.
export const config = {
  matcher: [
    '/((?!_next/static|fonts/|api/berkas$|api/impor$|icon.svg|ikon/|aplikasi.webmanifest|publik.css).*)',
  ],
}
