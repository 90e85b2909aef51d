'use client'

import type { Action } from './action-result'
import { newKey } from './key'

// A token is made, kept and used in this browser. The service signs bytes that it cannot read, under a person's name, and
// later reads a token that it cannot trace, under nobody's: RFC 9474. What is asked for with it, the caller knows.

type Bytes = Uint8Array<ArrayBuffer>
type Begun = { key: string; publicKey: string; message: string; inverse: string; blinded: string }
type Token = { message: string; signature: string }
type Kept = Begun | Token

export type Booth<B> = {
  /** Where this browser keeps the token. */
  place: string
  ballot: B
  begin: Action<B, { publicKey: string }>
  take: Action<B & { blinded: string }, { signature: string }>
  /** The door without a session. */
  address: string
}

/** What the service said no with, in its own words. */
export class Unanswered extends Error {}

const bytesOf = (text: string): Bytes =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))
const textOf = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

function read(place: string): Kept | undefined {
  try {
    const text = localStorage.getItem(place)
    return text ? (JSON.parse(text) as Kept) : undefined
  } catch {
    return undefined
  }
}

export const keepsToken = (place: string): boolean => read(place) !== undefined

const suite = async () => (await import('@cloudflare/blindrsa-ts')).RSABSSA.SHA384.PSS.Randomized()

const importKey = (publicKey: string) =>
  crypto.subtle.importKey('spki', bytesOf(publicKey), { name: 'RSA-PSS', hash: 'SHA-384' }, true, ['verify'])

async function begun<B>({ ballot, begin }: Booth<B>): Promise<Begun> {
  const answer = await begin({ key: newKey(), input: ballot })
  if (!answer.ok) throw new Unanswered(answer.message)
  const { publicKey } = answer.value
  const blind = await suite()
  const message = blind.prepare(crypto.getRandomValues(new Uint8Array(32)))
  const { blindedMsg, inv } = await blind.blind(await importKey(publicKey), message)
  return {
    key: newKey(),
    publicKey,
    message: textOf(message),
    inverse: textOf(inv),
    blinded: textOf(blindedMsg),
  }
}

async function taken<B>({ ballot, take }: Booth<B>, from: Begun): Promise<Token> {
  // The same key each time: when the answer was lost on its way, the first one is given again.
  const answer = await take({ key: from.key, input: { ...ballot, blinded: from.blinded } })
  if (!answer.ok) throw new Unanswered(answer.message)
  const blind = await suite()
  const signature = await blind.finalize(
    await importKey(from.publicKey),
    bytesOf(from.message),
    bytesOf(answer.value.signature),
    bytesOf(from.inverse),
  )
  return { message: from.message, signature: textOf(signature) }
}

/** This browser's token for the ballot: the one that it keeps, or a new one. */
async function tokenFor<B>(booth: Booth<B>): Promise<Token> {
  const { place } = booth
  let kept = read(place)
  if (kept && 'signature' in kept) return kept
  if (!kept) {
    kept = await begun(booth)
    // Before it is sent: a token whose signature got lost can be asked for again only with what stands here.
    localStorage.setItem(place, JSON.stringify(kept))
  }
  const token = await taken(booth, kept)
  localStorage.setItem(place, JSON.stringify(token))
  return token
}

/** Sends without cookie, name or referrer; the token is forgotten once its answer is in. */
export async function sendUnnamed<B extends object>(
  booth: Booth<B>,
  regionId: number,
  said: object,
): Promise<void> {
  const token = await tokenFor(booth)
  const response = await fetch(booth.address, {
    method: 'POST',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ regionId, ...booth.ballot, ...token, ...said }),
  })
  const answer = (await response.json()) as { ok: boolean; reason?: string; message?: string }
  // Already used by this browser: the answer to the first try got lost, the letter did not.
  if (!answer.ok && answer.reason !== 'token_used') throw new Unanswered(answer.message)
  localStorage.removeItem(booth.place)
}
