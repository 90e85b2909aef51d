import 'server-only'
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { env } from './env'

// Codes that nobody wrote down: each carries a seal that follows from the secret, so it is known without being looked up, and
// the database alone can make none.

type Bytes = Uint8Array<ArrayBuffer>

/** The key of one batch of tickets. It may be handed to a device that makes its own. */
export const ticketKey = (purpose: string, regionId: number, batch: string): Bytes =>
  new Uint8Array(hkdfSync('sha256', env().KINERJA_SECRET, '', `${purpose}/${regionId}/${batch}`, 32))

const SEAL_BYTES = 16

export const sealOf = (key: Uint8Array, body: Uint8Array): Bytes =>
  new Uint8Array(createHmac('sha256', key).update(body).digest().subarray(0, SEAL_BYTES))

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && timingSafeEqual(a, b)
