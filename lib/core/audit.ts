import 'server-only'
import canonicalize from 'canonicalize'
import { Prisma } from './generated/prisma/client'
import { newId } from './id'
import type { EventFacts, Subject } from './types'
import type { Tx } from './db'

export type Recorded = { event: string; subject: Subject; facts: EventFacts }
type Author = { regionId: number; actorId: string | null; at: Date; requestId: string }

/** What is hashed of an event, in the canonical form of RFC 8785. The verifier builds the same text from the row. */
export function canonicalEvent(
  id: string,
  { event, subject, facts }: Recorded,
  { regionId, actorId, at, requestId }: Author,
): string {
  const text = canonicalize({
    region: regionId,
    id,
    at: at.toISOString(),
    event,
    subject: [subject.type, subject.id],
    actor: actorId,
    request: requestId,
    facts,
  })
  if (text === undefined) throw new Error('an event has no canonical form')
  return text
}

/** Appends to the region's chain and returns the sequence. One statement takes the head's lock, so no two events share a place. */
export async function append(tx: Tx, recorded: Recorded, author: Author): Promise<bigint> {
  const id = newId()
  const text = canonicalEvent(id, recorded, author)
  const rows = await tx.$queryRaw<{ seq: bigint }[]>(Prisma.sql`
    WITH head AS (
      SELECT region_id, seq, hash FROM chain_head WHERE region_id = ${author.regionId} FOR UPDATE
    ), link AS (
      INSERT INTO audit_event (region_id, at, id, seq, event, subject_type, subject_id, actor_id, request_id, facts, prev_hash, hash)
      SELECT head.region_id, ${author.at}::timestamptz, ${id}::uuid, head.seq + 1, ${recorded.event}, ${recorded.subject.type},
             ${recorded.subject.id}, ${author.actorId}::uuid, ${author.requestId}, ${JSON.stringify(recorded.facts)}::jsonb,
             head.hash, sha256(head.hash || convert_to(${text}, 'UTF8'))
      FROM head
      RETURNING region_id, seq, hash
    )
    UPDATE chain_head SET seq = link.seq, hash = link.hash FROM link
    WHERE chain_head.region_id = link.region_id AND chain_head.region_id = ${author.regionId}
    RETURNING chain_head.seq`)
  const seq = rows[0]?.seq
  if (seq === undefined) throw new Error('the region has no chain')
  return seq
}
