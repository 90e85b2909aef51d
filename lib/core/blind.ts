import 'server-only'
import {
  constants,
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  privateDecrypt,
  randomInt,
  verify,
} from 'node:crypto'
import { promisify } from 'node:util'
import { shuffled } from './chance'
import { refuse } from './refusal'
import { seal, unseal } from './sealed'

// Answers without names (docs/decisions/0008), for whatever is asked: a pair of keys for each ballot, a signature on bytes
// that nobody here can read, letters of one size, and an order of chance. What a ballot is, its slice knows.

type Bytes = Uint8Array<ArrayBuffer>
const generate = promisify(generateKeyPair)

/** A new pair; its private half is sealed for this purpose and region, so that the database alone can sign nothing. */
export async function newBallotKeys(
  purpose: string,
  regionId: number,
): Promise<{ publicKey: Bytes; sealedKey: Bytes }> {
  const { publicKey, privateKey } = await generate('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
  })
  return { publicKey: new Uint8Array(publicKey), sealedKey: seal(purpose, regionId, privateKey) }
}

/** Signs what it cannot read: the bare RSA operation of RFC 9474 on bytes that the browser blinded. */
export function signWith(purpose: string, regionId: number, sealedKey: Uint8Array, blinded: Bytes): Buffer {
  const opened = unseal(purpose, regionId, sealedKey)
  if (!opened) refuse('key_unreadable')
  const key = createPrivateKey({ key: Buffer.from(opened), format: 'der', type: 'pkcs8' })
  try {
    return privateDecrypt({ key, padding: constants.RSA_NO_PADDING }, blinded)
  } catch {
    // A number above the modulus.
    return refuse('token_not_genuine')
  }
}

const SALT_BYTES = 48

export function isSignedBy(
  publicKey: Uint8Array,
  { message, signature }: { message: Bytes; signature: Bytes },
): boolean {
  const key = createPublicKey({ key: Buffer.from(publicKey), format: 'der', type: 'spki' })
  const padding = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: SALT_BYTES }
  return verify('sha384', message, { key, ...padding }, signature)
}

/** All of a token that is kept once it is used. */
export const tokenHashOf = (message: Bytes): Bytes =>
  new Uint8Array(createHash('sha256').update(message).digest())

/** All letters have one size: what is short is filled up with blanks. */
const LETTER_BYTES = 2048

export function sealLetter(purpose: string, regionId: number, said: object): Bytes {
  const letter = Buffer.alloc(LETTER_BYTES, ' ')
  const text = Buffer.from(JSON.stringify(said))
  if (text.length > LETTER_BYTES) throw new Error('a letter is too long')
  text.copy(letter)
  return seal(purpose, regionId, letter)
}

/** Its text as it was written; undefined where the secret has changed. */
export function openSealed(purpose: string, regionId: number, sealed: Uint8Array): unknown {
  const opened = unseal(purpose, regionId, sealed)
  return opened ? JSON.parse(Buffer.from(opened).toString()) : undefined
}

export const byChance = <T>(items: readonly T[]): T[] => shuffled(items, (below) => randomInt(below))
