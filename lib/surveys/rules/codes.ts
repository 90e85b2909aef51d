// Codes by which citizens answer. A code names its region, its batch and its number, and carries a seal; nothing about it is
// kept but, once it was used, a hash.
import { addDays, daysBetween, isDay, type Day } from '../../calendar/rules.ts'

export const CHANNELS = ['SLIP', 'KIOSK', 'OPEN'] as const
/** Slips are one for each citizen; a tablet makes one for each; a link for everybody is never part of the index. */
export type Channel = (typeof CHANNELS)[number]

export const MOST_SLIPS = 500
export const USUAL_SLIPS = 48
export const USUAL_DAYS = 60
export const MOST_DAYS = 366
/** How long a tablet may keep an answer that it could not send. */
export const KIOSK_DAYS = 14

export const BATCH_BYTES = 16
const DAY_BYTES = 4
const NUMBER_BYTES = 8
export const SEAL_BYTES = 16
const BODY_BYTES = BATCH_BYTES + DAY_BYTES + NUMBER_BYTES
const TOKEN_BYTES = BODY_BYTES + SEAL_BYTES

const EPOCH = '1970-01-01'

export type Ticket = {
  batchId: string
  /** Of the day on which a tablet or the open link made it; nothing on a slip. */
  madeOn: Day | undefined
  /** What is sealed. */
  body: Uint8Array<ArrayBuffer>
  seal: Uint8Array<ArrayBuffer>
}

const CODE = /^([1-9]\d{0,8})-([\w-]{22}|[\w-]{59}|[\w-]{64})$/

export type ReadCode = { regionId: number; bytes: Uint8Array<ArrayBuffer> }

/** A region's number and bytes; undefined for what no code can be. */
export function readCode(code: string): ReadCode | undefined {
  const [, region, text = ''] = CODE.exec(code) ?? []
  if (!region) return undefined
  const bytes = bytesOf(text)
  return bytes && writeCode(Number(region), bytes) === code ? { regionId: Number(region), bytes } : undefined
}

export const writeCode = (regionId: number, bytes: Uint8Array): string => `${regionId}-${textOf(bytes)}`

export function readTicket({ bytes }: ReadCode): Ticket | undefined {
  if (bytes.length !== TOKEN_BYTES) return undefined
  const days = new DataView(bytes.buffer).getUint32(BATCH_BYTES)
  if (days > 60_000) return undefined
  return {
    batchId: idOf(bytes.slice(0, BATCH_BYTES)),
    madeOn: days === 0 ? undefined : addDays(EPOCH, days),
    body: bytes.slice(0, BODY_BYTES),
    seal: bytes.slice(BODY_BYTES),
  }
}

/** What a ticket's seal is set on. */
export function ticketBody(
  batchId: string,
  madeOn: Day | undefined,
  number: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const body = new Uint8Array(BODY_BYTES)
  body.set(idBytes(batchId))
  new DataView(body.buffer).setUint32(BATCH_BYTES, madeOn ? daysBetween(EPOCH, madeOn) : 0)
  body.set(number, BATCH_BYTES + DAY_BYTES)
  return body
}

export function slipNumber(nth: number): Uint8Array<ArrayBuffer> {
  const number = new Uint8Array(NUMBER_BYTES)
  new DataView(number.buffer).setUint32(DAY_BYTES, nth)
  return number
}

export const joined = (...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

export const idBytes = (id: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(id.replaceAll('-', '').match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))

export function idOf(bytes: Uint8Array): string {
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

const textOf = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

function bytesOf(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(
      atob(text.replaceAll('-', '+').replaceAll('_', '/')),
      (letter) => letter.codePointAt(0) ?? 0,
    )
  } catch {
    return undefined
  }
}

export type CodeReason = 'code_unknown' | 'code_withdrawn' | 'code_expired' | 'code_used' | 'service_closed'

export type BatchFacts = {
  channel: Channel
  expiresOn: Day
  closed: boolean
  serviceClosed: boolean
}

/** Why a genuine code takes no answer on this day. */
export function whyNotAnswer(
  batch: BatchFacts,
  { today, madeOn }: { today: Day; madeOn: Day | undefined },
): CodeReason | undefined {
  if ((batch.channel === 'SLIP') !== (madeOn === undefined)) return 'code_unknown'
  if (batch.serviceClosed) return 'service_closed'
  if (batch.closed) return 'code_withdrawn'
  if (today > lastDayOf(batch, madeOn)) return 'code_expired'
  // A tablet may lie in the zone next door; a clock that runs further ahead is wrong.
  if (madeOn && madeOn > addDays(today, 1)) return 'code_unknown'
}

/** The last day on which a code is taken. What a tablet kept may come after its batch has ended. */
export function lastDayOf({ channel, expiresOn }: BatchFacts, madeOn: Day | undefined): Day {
  if (!madeOn) return expiresOn
  const last = addDays(madeOn, channel === 'KIOSK' ? KIOSK_DAYS : 1)
  return madeOn > expiresOn ? addDays(expiresOn, -1) : last
}

/** The day an answer counts for: its own, where a tablet kept it without signal; else the day on which it came. */
export const dayOfAnswer = (
  { channel }: Pick<BatchFacts, 'channel'>,
  { today, madeOn }: { today: Day; madeOn: Day | undefined },
): Day => (channel === 'KIOSK' && madeOn && isDay(madeOn) && madeOn < today ? madeOn : today)

export type IssueReason = 'expires_past' | 'expires_far' | 'service_closed' | 'size_missing'

export function whyNotIssue(
  batch: { channel: Channel; size?: number | undefined; expiresOn: Day },
  of: { today: Day; serviceClosed: boolean },
): IssueReason | undefined {
  if (of.serviceClosed) return 'service_closed'
  if (batch.channel === 'SLIP' && batch.size === undefined) return 'size_missing'
  if (batch.expiresOn < of.today) return 'expires_past'
  if (batch.expiresOn > addDays(of.today, MOST_DAYS)) return 'expires_far'
}
