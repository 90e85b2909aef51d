import 'server-only'
import { Prisma } from './generated/prisma/client'
import type { WriteCtx } from './types'

/** Waits until this account has nothing else under way, and keeps it so: what it did today is counted right only then. */
export async function ownTurn({ db, actor }: Pick<WriteCtx, 'db' | 'actor'>): Promise<void> {
  await db.$executeRaw(Prisma.sql`SELECT pg_advisory_xact_lock(hashtextextended(${actor.accountId}, 4017))`)
}
