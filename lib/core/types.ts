import type { Day } from '@/lib/calendar/rules'
import type { Tx } from './db'

export const ROLES = ['staff', 'supervisor', 'unit_head', 'admin', 'decider', 'inspector'] as const
export type Role = (typeof ROLES)[number]

export type RegionFacts = { id: number; slug: string; name: string; zone: string }

export type Actor = {
  accountId: string
  sessionId: string
  employeeId: string | null
  name: string
  roles: Role[]
  /** Units that this person heads today. */
  headsUnits: string[]
}

/** What a request may know. `db` lives in one transaction with the region set. */
export type Ctx = {
  regionId: number
  region: RegionFacts
  actor: Actor
  now: Date
  today: Day
  requestId: string
  db: Tx
}

export type Subject = { type: string; id: string }
/** Ids, codes, counts and digests. Never a name, a NIP or what someone wrote: the chain cannot forget. */
export type EventFacts = Record<string, string | number | boolean | null>

/** The same, able to change and to leave a trace. */
export type WriteCtx = Ctx & {
  record(event: string, subject: Subject, facts?: EventFacts): void
  /** Runs once the change is durable; it is not part of it. */
  after(work: () => Promise<void>): void
}

/** What arrives from whom nobody may know: a region and a day, no person, no hour, and no way to leave a trace. */
export type UnnamedCtx = { regionId: number; today: Day; db: Tx }
