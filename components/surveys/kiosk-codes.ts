import {
  BATCH_BYTES,
  idOf,
  joined,
  readCode,
  SEAL_BYTES,
  ticketBody,
  writeCode,
} from '@/lib/surveys/rules/codes'

/** A code of its own for each visitor, made by the tablet from the unit's key: with or without signal. */
export async function makeCode(deviceKey: string, day: string): Promise<string> {
  const read = readCode(deviceKey)
  if (!read) throw new Error('a tablet needs the key of its unit')
  const key = await crypto.subtle.importKey(
    'raw',
    read.bytes.slice(BATCH_BYTES),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  )
  const number = crypto.getRandomValues(new Uint8Array(8))
  const body = ticketBody(idOf(read.bytes.slice(0, BATCH_BYTES)), day, number)
  const seal = new Uint8Array(await crypto.subtle.sign('HMAC', key, body)).slice(0, SEAL_BYTES)
  return writeCode(read.regionId, joined(body, seal))
}
