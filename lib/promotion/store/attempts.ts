import 'server-only'
import { z } from 'zod'
import type { Reading } from '../store'

export type Attempt = { id: string; at: Date; name: string; byName: string; reason: string }

const reasonIn = z.looseObject({ reason: z.string() })
const ENDING = '.refused'

/** What was tried on frozen rules and refused, from the trail, the latest first. */
export async function attemptsOn({ regionId, db }: Reading, roundId: string): Promise<Attempt[]> {
  const rows = await db.auditEvent.findMany({
    where: { regionId, subjectId: roundId, subjectType: 'promotion_round', event: { endsWith: ENDING } },
    select: { id: true, at: true, event: true, actorId: true, facts: true },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: 200,
  })
  const accounts = await db.account.findMany({
    where: { regionId, id: { in: rows.flatMap(({ actorId }) => actorId ?? []) } },
    select: { id: true, displayName: true },
  })
  return rows.map(({ id, at, event, actorId, facts }) => ({
    id,
    at,
    name: event.slice(0, -ENDING.length),
    byName: accounts.find((one) => one.id === actorId)?.displayName ?? '',
    reason: reasonIn.safeParse(facts).data?.reason ?? '',
  }))
}
