'use client'

import { beginOwnStatements, takeOwnToken } from '@/app/(portal)/pernyataan/actions'
import { newKey } from '@/components/ui/key'

// The token is made, kept and used in this browser. The service signs bytes that it cannot read, under a person's name,
// and later reads a token that it cannot trace, under nobody's: RFC 9474.

export type Ballot = { regionId: number; leaderId: string; year: number; quarter: 1 | 2 | 3 | 4 }

type Bytes = Uint8Array<ArrayBuffer>
type Begun = { key: string; publicKey: string; message: string; inverse: string; blinded: string }
type Token = { message: string; signature: string }
type Kept = Begun | Token

/** What the service said no with, in its own words. */
export class Unanswered extends Error {}

const bytesOf = (text: string): Bytes =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))
const textOf = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

const placeOf = (account: string, { regionId, leaderId, year, quarter }: Ballot) =>
  `pernyataan ${account} ${regionId} ${leaderId} ${year}-${quarter}`

function read(place: string): Kept | undefined {
  try {
    const text = localStorage.getItem(place)
    return text ? (JSON.parse(text) as Kept) : undefined
  } catch {
    return undefined
  }
}

export const hasOwnToken = (account: string, ballot: Ballot): boolean =>
  read(placeOf(account, ballot)) !== undefined

const suite = async () => (await import('@cloudflare/blindrsa-ts')).RSABSSA.SHA384.PSS.Randomized()

const importKey = (publicKey: string) =>
  crypto.subtle.importKey('spki', bytesOf(publicKey), { name: 'RSA-PSS', hash: 'SHA-384' }, true, ['verify'])

async function begin({ leaderId, year, quarter }: Ballot): Promise<Begun> {
  const answer = await beginOwnStatements({ key: newKey(), input: { leaderId, year, quarter } })
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

async function take({ leaderId, year, quarter }: Ballot, begun: Begun): Promise<Token> {
  // The same key each time: when the answer was lost on its way, the first one is given again.
  const answer = await takeOwnToken({
    key: begun.key,
    input: { leaderId, year, quarter, blinded: begun.blinded },
  })
  if (!answer.ok) throw new Unanswered(answer.message)
  const blind = await suite()
  const signature = await blind.finalize(
    await importKey(begun.publicKey),
    bytesOf(begun.message),
    bytesOf(answer.value.signature),
    bytesOf(begun.inverse),
  )
  return { message: begun.message, signature: textOf(signature) }
}

/** This browser's token for the ballot: the one that it keeps, or a new one. */
async function tokenFor(account: string, ballot: Ballot): Promise<Token> {
  const place = placeOf(account, ballot)
  let kept = read(place)
  if (kept && 'signature' in kept) return kept
  if (!kept) {
    kept = await begin(ballot)
    // Before it is sent: a token whose signature got lost can be asked for again only with what stands here.
    localStorage.setItem(place, JSON.stringify(kept))
  }
  const token = await take(ballot, kept)
  localStorage.setItem(place, JSON.stringify(token))
  return token
}

/** Sends without cookie, name or referrer; the token is forgotten once its answer is in. */
export async function sendUnnamed(
  account: string,
  ballot: Ballot,
  said: { ratings: number[]; comment?: string },
): Promise<void> {
  const token = await tokenFor(account, ballot)
  const response = await fetch('/api/pernyataan', {
    method: 'POST',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...ballot, ...token, ...said }),
  })
  const answer = (await response.json()) as { ok: boolean; reason?: string; message?: string }
  // Already used by this browser: the answer to the first try got lost, the letter did not.
  if (!answer.ok && answer.reason !== 'token_used') throw new Unanswered(answer.message)
  localStorage.removeItem(placeOf(account, ballot))
}
