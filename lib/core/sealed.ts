import 'server-only'
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { env } from './env'

// What a copy of the database must not tell is sealed under a key that the database does not hold: it follows from the
// secret in the data folder, for each purpose and region another.

const IV = 12
const TAG = 16

const keyOf = (purpose: string, regionId: number) =>
  Buffer.from(hkdfSync('sha256', env().KINERJA_SECRET, '', `${purpose}/${regionId}`, 32))

export function seal(purpose: string, regionId: number, plain: Uint8Array): Uint8Array<ArrayBuffer> {
  const iv = randomBytes(IV)
  const cipher = createCipheriv('aes-256-gcm', keyOf(purpose, regionId), iv)
  const text = [cipher.update(plain), cipher.final()]
  return new Uint8Array(Buffer.concat([iv, cipher.getAuthTag(), ...text]))
}

/** Undefined when it was sealed under another secret, or touched since. */
export function unseal(
  purpose: string,
  regionId: number,
  sealed: Uint8Array,
): Uint8Array<ArrayBuffer> | undefined {
  const decipher = createDecipheriv('aes-256-gcm', keyOf(purpose, regionId), sealed.subarray(0, IV))
  decipher.setAuthTag(sealed.subarray(IV, IV + TAG))
  try {
    return new Uint8Array(Buffer.concat([decipher.update(sealed.subarray(IV + TAG)), decipher.final()]))
  } catch {
    return undefined
  }
}
