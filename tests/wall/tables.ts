import type { TestDatabase } from '../support/database'

/** Every table that has regions' rows, partitions aside. */
export async function regionTables(database: TestDatabase): Promise<string[]> {
  const rows = await database.ask<{ name: string }>(
    null,
    `SELECT c.relname AS name FROM pg_class c
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'region_id' AND NOT a.attisdropped
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition ORDER BY 1`,
  )
  return rows.map(({ name }) => name)
}

export type Fingerprint = Map<string, string>

/** That a session was seen again is no change of anything; that an attempt was refused stands in the trail, and only there. */
const ROWS: Record<string, string> = {
  session: `SELECT (to_jsonb(t) - 'last_seen_at')::text AS r FROM session t`,
  audit_event: `SELECT t::text AS r FROM audit_event t WHERE event NOT LIKE '%.refused'`,
  chain_head: `SELECT (t.seq - (SELECT count(*) FROM audit_event WHERE event LIKE '%.refused'))::text AS r FROM chain_head t`,
}

/** One hash per table over all rows of these regions; equal fingerprints mean that nothing at all was changed. */
export async function fingerprint(
  database: TestDatabase,
  regionIds: readonly number[],
): Promise<Fingerprint> {
  const sql = await hashing(database)
  const found: Fingerprint = new Map()
  for (const regionId of regionIds) {
    const rows = await database.ask<{ name: string; hash: string }>(regionId, sql, [], 'fingerprint')
    for (const { name, hash } of rows) found.set(`${regionId} ${name}`, hash)
  }
  return found
}

const statements = new WeakMap<TestDatabase, string>()

/** Asked hundreds of times: put together once, and planned once by each connection. */
async function hashing(database: TestDatabase): Promise<string> {
  const known = statements.get(database)
  if (known) return known
  const sql = (await regionTables(database))
    .map(
      (table) =>
        `SELECT '${table}' AS name, md5(coalesce(string_agg(r, '|' ORDER BY r), '')) AS hash
         FROM (${ROWS[table] ?? `SELECT t::text AS r FROM "${table}" t`}) s`,
    )
    .join(' UNION ALL ')
  statements.set(database, sql)
  return sql
}

/** The tables that differ between two fingerprints. */
export const changed = (before: Fingerprint, after: Fingerprint): string[] =>
  [...after].flatMap(([table, hash]) => (before.get(table) === hash ? [] : [table]))
