import 'server-only'
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { cookies } from 'next/headers'
import { env, hasTrustedOrigin } from './env'

export type SessionToken = { regionId: number; secret: string }

const prefix = () => (hasTrustedOrigin() ? '__Host-' : '')
export const sessionCookieName = () => `${prefix()}kinerja`
const deviceCookieName = () => `${prefix()}kinerja-perangkat`

/** The cookie carries its region, so that looking a session up asks one region alone. */
export const cookieOf = ({ regionId, secret }: SessionToken) => `${regionId}.${secret}`

export function tokenOf(cookie: string | undefined): SessionToken | undefined {
  const match = /^([1-9]\d{0,8})\.([\w-]{43})$/.exec(cookie ?? '')
  return match ? { regionId: Number(match[1]), secret: match[2] ?? '' } : undefined
}

export const newSecret = () => randomBytes(32).toString('base64url')
/** Stored instead of the secret: a copy of the table opens no session. */
export const hashOf = (secret: string) => new Uint8Array(createHash('sha256').update(secret).digest())

export const readSessionToken = async () => tokenOf((await cookies()).get(sessionCookieName())?.value)

export const cookieOptions = () => ({
  httpOnly: true,
  sameSite: 'lax' as const,
  path: '/',
  secure: hasTrustedOrigin(),
})

export async function dropSessionCookie() {
  const jar = await cookies()
  jar.set(sessionCookieName(), '', { ...cookieOptions(), maxAge: 0 })
}

const deviceSignature = (account: string, device: string) =>
  createHmac('sha256', env().KINERJA_SECRET).update(`device:${account}:${device}`).digest('base64url')

/**
 * A device that has signed in to this account before. It guesses from an allowance of its own, so that strangers who
 * guess cannot lock the owner out.
 */
export async function knownDevice(account: string): Promise<string | undefined> {
  const [device, signature] = ((await cookies()).get(deviceCookieName())?.value ?? '').split('.')
  if (!device || !signature) return undefined
  const expected = Buffer.from(deviceSignature(account, device))
  const given = Buffer.from(signature)
  return given.length === expected.length && timingSafeEqual(given, expected) ? device : undefined
}

export async function rememberDevice(account: string) {
  const device = randomBytes(16).toString('base64url')
  const value = `${device}.${deviceSignature(account, device)}`
  const jar = await cookies()
  jar.set(deviceCookieName(), value, { ...cookieOptions(), maxAge: 60 * 60 * 24 * 180 })
}
