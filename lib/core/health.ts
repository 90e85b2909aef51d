import 'server-only'
import packageFile from '@/package.json'
import { globalTables } from './db'
import { Prisma } from './generated/prisma/client'

export type Health = {
  status: 'ok' | 'warning' | 'down'
  database: 'ok' | 'away'
  migrations: { applied: number; last: string | null }
  /** Months of logs for which a partition is ready, this one included. */
  partitionsAhead: number
  version: string
}

const PATIENCE = 2500

/** Whether the house stands: the database answers, its migrations are in, and there is room for the months to come. */
export async function health(): Promise<Health> {
  const version = packageFile.version
  try {
    const [row] = await Promise.race([
      globalTables().$queryRaw<{ applied: bigint; last: string | null; ahead: bigint }[]>(Prisma.sql`
        SELECT (SELECT count(*) FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL) AS applied,
               (SELECT max(migration_name) FROM _prisma_migrations WHERE finished_at IS NOT NULL) AS last,
               (SELECT count(*) FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
                WHERE i.inhparent = 'activity_log'::regclass AND c.relname >= 'activity_log_' || to_char(now(), 'YYYY_MM')) AS ahead`),
      new Promise<never>((_, reject) => setTimeout(() => reject(new Error('no answer')), PATIENCE).unref()),
    ])
    const partitionsAhead = Number(row?.ahead ?? 0)
    return {
      status: partitionsAhead < 3 ? 'warning' : 'ok',
      database: 'ok',
      migrations: { applied: Number(row?.applied ?? 0), last: row?.last ?? null },
      partitionsAhead,
      version,
    }
  } catch {
    return {
      status: 'down',
      database: 'away',
      migrations: { applied: 0, last: null },
      partitionsAhead: 0,
      version,
    }
  }
}
