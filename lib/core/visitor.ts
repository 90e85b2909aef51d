import 'server-only'
import { randomUUID } from 'node:crypto'
import { dayOf, type Day } from '@/lib/calendar/rules'
import { append, type Recorded } from './audit'
import { now } from './clock'
import { globalTables, inRegion, type Tx } from './db'
import type { EventFacts, RegionFacts, Subject, UnnamedCtx } from './types'

/** What someone who has not signed in may change: nothing but through a command made for visitors. */
export type VisitorCtx = {
  regionId: number
  region: RegionFacts
  now: Date
  db: Tx
  record(event: string, subject: Subject, facts?: EventFacts): void
}

export const regionOf = (slug: string) => findRegion({ slug })
export const regionNumbered = (id: number) => findRegion({ id })

async function findRegion(where: { slug: string } | { id: number }): Promise<RegionFacts | undefined> {
  const row = await globalTables().region.findFirst({
    where,
    select: { id: true, slug: true, displayName: true, zone: true },
  })
  return row ? { id: row.id, slug: row.slug, name: row.displayName, zone: row.zone } : undefined
}

/** What a visitor's page may read: one region, no person. */
export type ReadCtx = { regionId: number; region: RegionFacts; now: Date; today: Day; db: Tx }

export async function asReader<T>(region: RegionFacts, ask: (ctx: ReadCtx) => Promise<T>): Promise<T> {
  const at = now()
  return inRegion(
    region.id,
    (db) => ask({ regionId: region.id, region, now: at, today: dayOf(at, region.zone), db }),
    'read',
  )
}

/** One visitor's change with its trace, in one transaction. */
export async function asVisitor<T>(region: RegionFacts, run: (ctx: VisitorCtx) => Promise<T>): Promise<T> {
  const at = now()
  const requestId = randomUUID()
  return inRegion(
    region.id,
    async (db) => {
      const recorded: Recorded[] = []
      const value = await run({
        regionId: region.id,
        region,
        now: at,
        db,
        record: (event, subject, facts = {}) => recorded.push({ event, subject, facts }),
      })
      if (recorded.length === 0) throw new Error('a change left no trace')
      for (const event of recorded)
        await append(db, event, { regionId: region.id, actorId: null, at, requestId })
      return value
    },
    'write',
  )
}

/** What arrives from whom nobody may know: a change without a trace, an hour or a person. */
export async function asUnnamed<T>(region: RegionFacts, run: (ctx: UnnamedCtx) => Promise<T>): Promise<T> {
  const today = dayOf(now(), region.zone)
  return inRegion(region.id, (db) => run({ regionId: region.id, today, db }), 'write')
}
