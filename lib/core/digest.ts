import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

/** SHA-256, in hex, of a value's canonical form (RFC 8785): the same facts give the same digest wherever they are hashed. */
export function digestOf(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('a value has no canonical form')
  return createHash('sha256').update(text).digest('hex')
}
