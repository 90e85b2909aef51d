import { headers } from 'next/headers'
import NextAuth, { type NextAuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { signIn } from '@/lib/accounts/commands'
import { addressOf } from '@/lib/accounts/rules'
import { signInInput } from '@/lib/accounts/schema'
import { plain } from '@/lib/core/context'
import { isDatabaseAway } from '@/lib/core/db'
import { env, hasTrustedOrigin } from '@/lib/core/env'
import { describe, log } from '@/lib/core/log'
import { Refusal } from '@/lib/core/refusal'
import { isOwnOrigin } from '@/lib/core/sent'
import {
  cookieOf,
  cookieOptions,
  knownDevice,
  rememberDevice,
  sessionCookieName,
  tokenOf,
} from '@/lib/core/session'
import { asVisitor, regionOf } from '@/lib/core/visitor'

declare module 'next-auth/jwt' {
  interface JWT {
    cookie?: string
  }
}

async function authorize(raw: unknown) {
  const parsed = signInInput.safeParse(raw)
  if (!parsed.success) return null
  const { region: slug, login } = parsed.data
  try {
    const region = await regionOf(slug)
    if (!region) return null
    const asked = await headers()
    const session = await asVisitor(region, async (ctx) =>
      signIn(ctx, parsed.data, {
        device: await knownDevice(`${region.id}:${login}`),
        agent: asked.get('user-agent') ?? '',
        address: env().TRUST_PROXY === '1' ? addressOf(asked.get('x-forwarded-for')) : undefined,
      }),
    )
    await rememberDevice(session.accountKey)
    return { id: cookieOf(session) }
  } catch (error) {
    if (error instanceof Refusal && error.reason === 'wrong_credentials') return null
    if (error instanceof Refusal)
      throw new Error(`${error.reason}:${error.facts.minutes ?? ''}`, { cause: error })
    log().error({ where: 'sign-in', ...describe(error) }, 'sign-in failed')
    throw new Error(isDatabaseAway(error) ? 'away' : 'failed', { cause: error })
  }
}

// next-auth does the sign-in flow and its CSRF check; the cookie that it sets names a session row of ours, which each
// request checks. So the token is not a JWT, and nothing in it is trusted.
const options = (): NextAuthOptions => ({
  secret: env().KINERJA_SECRET,
  session: { strategy: 'jwt', maxAge: 24 * 60 * 60 },
  pages: { signIn: '/masuk', error: '/masuk' },
  useSecureCookies: hasTrustedOrigin(),
  cookies: { sessionToken: { name: sessionCookieName(), options: cookieOptions() } },
  providers: [
    Credentials({
      credentials: { region: {}, login: {}, password: {} },
      authorize: (given) =>
        authorize({ region: given?.region, login: given?.login, password: given?.password }),
    }),
  ],
  jwt: {
    encode: async ({ token }) => token?.cookie ?? '',
    decode: async ({ token }) => (tokenOf(token) ? { cookie: token ?? '' } : null),
  },
  callbacks: {
    jwt: ({ token, user }) => (user ? { cookie: user.id } : token),
    session: ({ session }) => ({ expires: session.expires }),
    redirect: ({ url, baseUrl }) =>
      url.startsWith('/') && !url.startsWith('//') ? `${baseUrl}${url}` : baseUrl,
  },
})

// next-auth brings pages and a log of its own; only what the sign-in needs is open. Signing out is an action of ours, which
// ends the session and not just the cookie.
const DOORS: Record<string, readonly string[]> = {
  GET: ['csrf', 'providers', 'session', 'signin', 'error'],
  POST: ['callback/credentials'],
}

type Segments = { params: Promise<{ nextauth: string[] }> }

async function answer(request: Request, segments: Segments): Promise<Response> {
  if (!DOORS[request.method]?.includes((await segments.params).nextauth.join('/')))
    return plain(404, 'Tidak ditemukan.')
  if (request.method === 'POST' && !isOwnOrigin(request.headers))
    return plain(403, 'Permintaan ini tidak berasal dari halaman portal.')
  const response: Response = await NextAuth(options())(request, segments)
  response.headers.set('Cache-Control', 'private, no-store')
  return response
}

export { answer as GET, answer as POST }
