// The first link of a region's chain tells how much was seeded, in the canonical form of lib/core/audit.ts.
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Client } from 'pg'
import { insert } from './rows.ts'
import { found, type Setting } from './setting.ts'

export async function startChain(
  client: Client,
  of: Setting,
  rows: ReadonlyMap<string, number>,
): Promise<void> {
  const regionId = of.region.id
  const at = of.at(of.calendar.today, 0)
  const id = of.id(of.calendar.today, 0)
  const request = of.id(of.calendar.today, 0)
  const subject = { type: 'region', id: String(regionId) }
  const counts = found(canonicalize(Object.fromEntries(rows)), 'a canonical form')
  const facts = {
    rows: [...rows.values()].reduce((sum, count) => sum + count, 0),
    digest: createHash('sha256').update(counts).digest('hex'),
  }
  const text = found(
    canonicalize({
      region: regionId,
      id,
      at,
      event: 'region.seeded',
      subject: [subject.type, subject.id],
      actor: null,
      request,
      facts,
    }),
    'a canonical form',
  )
  const previous = Buffer.alloc(32)
  const hash = createHash('sha256').update(previous).update(text).digest('hex')
  await insert(client, 'audit_event', [
    {
      region_id: regionId,
      at,
      id,
      seq: 1,
      event: 'region.seeded',
      subject_type: subject.type,
      subject_id: subject.id,
      actor_id: null,
      request_id: request,
      facts,
      prev_hash: `\\x${previous.toString('hex')}`,
      hash: `\\x${hash}`,
    },
  ])
  await insert(client, 'chain_head', [{ region_id: regionId, seq: 1, hash: `\\x${hash}` }])
}
